/** Spreads the files of a run over worker threads, or works on them one by one where that is quicker. */

import { Worker } from 'node:worker_threads';
import type { FileTask } from './files';
import { loadCore } from './knowledge';
import { problem, problemTexts } from './problem';
import type { FileOutcome } from './results';
import type { Surroundings } from './surroundings';
import { type AnalyzeRequest, createWork } from './work';

/** What a worker thread is started with; plain data. */
export interface WorkerStart {
  readonly request: AnalyzeRequest;
  readonly cwd: string;
  readonly knowledge: string;
  readonly version: string;
}

export interface WorkerQuestion {
  readonly index: number;
  readonly task: FileTask;
}

export interface WorkerAnswer {
  readonly index: number;
  readonly outcome: FileOutcome;
  readonly errorOutput: string;
}

export interface Pool {
  /** In the order of the tasks; awaiting the first does not hold up the others. */
  readonly outcomes: Iterable<Promise<FileOutcome>>;
  close(): Promise<void>;
}

/** A thread reads the knowledge anew, which pays only from this many files on. */
const filesPerThread = 4;

export function createPool(request: AnalyzeRequest, tasks: readonly FileTask[], around: Surroundings): Pool {
  const count = Math.min(request.options.jobs, Math.floor(tasks.length / filesPerThread));
  const hasStdin = tasks.some((task) => task.path === '-');
  if (around.workerScript === undefined || count < 2 || hasStdin) return oneByOne(request, tasks, around);
  return sideBySide(around.workerScript, count, request, tasks, around);
}

function oneByOne(request: AnalyzeRequest, tasks: readonly FileTask[], around: Surroundings): Pool {
  const work = createWork(loadCore(around.knowledge), request, around);
  function* outcomes(): Iterable<Promise<FileOutcome>> {
    for (const task of tasks) yield work(task);
  }
  return { outcomes: outcomes(), close: () => Promise.resolve() };
}

function sideBySide(
  script: string,
  count: number,
  request: AnalyzeRequest,
  tasks: readonly FileTask[],
  around: Surroundings,
): Pool {
  const settle: ((outcome: FileOutcome) => void)[] = [];
  const outcomes = tasks.map((_, index) => new Promise<FileOutcome>((resolve) => (settle[index] = resolve)));
  let next = 0;
  const start: WorkerStart = { request, cwd: around.cwd, knowledge: around.knowledge, version: around.version };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(script, { workerData: start });
    let busy = -1;
    const ask = (): void => {
      const task = tasks[next];
      busy = task ? next : -1;
      if (task) worker.postMessage({ index: next, task } satisfies WorkerQuestion);
      next += 1;
    };
    worker.on('message', ({ index, outcome, errorOutput }: WorkerAnswer) => {
      if (errorOutput !== '') around.writeError(errorOutput);
      settle[index]?.(outcome);
      ask();
    });
    // A thread that dies costs the file it was reading; the others carry on with the rest.
    worker.on('error', (error) => {
      const path = tasks[busy]?.path;
      const died = problem(problemTexts.unreadable, { reason: error.message }, path);
      if (busy >= 0) settle[busy]?.({ results: [], problems: [died] });
      for (; next < tasks.length && workers.length === 1; next += 1) settle[next]?.({ results: [], problems: [died] });
    });
    ask();
    return worker;
  });
  return {
    outcomes,
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
