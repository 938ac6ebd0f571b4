/** The few assertions of the suite: Node's own are not there in the web host. */

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 1) ?? String(value));
}

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Compares plain data as JSON does. */
export function equal<T>(actual: T, expected: T, message = 'The values differ.'): void {
  const [found, wanted] = [show(actual), show(expected)];
  if (found !== wanted) throw new Error(`${message}\nexpected: ${wanted}\nfound: ${found}`);
}

export function matches(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) throw new Error(`Expected ${String(expected)} in:\n${actual}`);
}
