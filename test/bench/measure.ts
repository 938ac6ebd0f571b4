/** Times of small jobs: the median of several runs, after some that only warm up. */

export interface BenchRow {
  readonly name: string;
  /** Median. */
  readonly milliseconds: number;
  /** The time beside another of the same run, in words: times alone say little of another machine. */
  readonly ratio?: string;
}

/** Keeps results from being thought useless and left out. */
let sink: unknown;

export function measured(name: string, job: () => unknown, runs = 9): Promise<BenchRow> {
  const times: number[] = [];
  for (let run = 0; run < runs + Math.min(3, runs); run += 1) {
    const start = performance.now();
    sink = job();
    const time = performance.now() - start;
    if (run >= Math.min(3, runs)) times.push(time);
  }
  times.sort((a, b) => a - b);
  return Promise.resolve({ name, milliseconds: times[times.length >> 1] ?? Number.NaN });
}

export function lastResult(): unknown {
  return sink;
}
