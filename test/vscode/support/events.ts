/** What the suite tells its runner while it runs inside an editor: one line of the console for each event. */

export type SuiteEvent =
  | { readonly type: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly type: 'fail'; readonly title: string; readonly reason: string }
  /** It failed and is tried again. */
  | { readonly type: 'retry'; readonly title: string; readonly reason: string }
  | { readonly type: 'pending'; readonly title: string }
  /** A figure worth printing, such as the time of the activation. */
  | { readonly type: 'measure'; readonly title: string; readonly value: string }
  | { readonly type: 'end' };

const mark = 'NQPF-SUITE ';

export function eventLine(event: SuiteEvent): string {
  return mark + JSON.stringify(event);
}

/** The event in a line of the console, which may stand behind a prefix of the host; `undefined` in all other lines. */
export function readEventLine(line: string): SuiteEvent | undefined {
  const start = line.indexOf(mark);
  if (start < 0) return undefined;
  const text = line.slice(start + mark.length);
  try {
    return JSON.parse(text.slice(0, text.lastIndexOf('}') + 1)) as SuiteEvent;
  } catch {
    return undefined;
  }
}
