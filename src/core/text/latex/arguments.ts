/** Finds the ends of arguments in LaTeX; each stretch of the source is looked at once, however braces are nested. */

export interface ArgumentReader {
  /** Offset of the brace that closes the one at `open`, or `undefined` where none does. */
  closeOf(open: number): number | undefined;
  /** Offset behind `[…]` at `at`, or `at` where no such argument stands there. */
  skipOptional(at: number): number;
  /** Offset behind blanks, at most one line end among them. */
  skipBlanks(at: number): number;
  /** Offset behind the arguments that `pattern` names (`s`, `o`, `m`, `p`), each only where it stands. */
  skip(at: number, pattern: string): number;
}

const longestOptional = 2000;

export function createArgumentReader(source: string, end: number): ArgumentReader {
  const closes = new Map<number, number>();
  const unclosed = new Set<number>();

  /** The nearest `]` that is known, so that openings without one cost nothing. */
  let nextBracket = -1;

  const closeOf = (open: number): number | undefined => {
    const known = closes.get(open);
    if (known !== undefined) return known;
    if (unclosed.has(open)) return undefined;
    const stack: number[] = [];
    for (let i = open; i < end; i++) {
      const unit = source.charCodeAt(i);
      if (unit === 0x5c) i++;
      else if (unit === 0x25) {
        while (i + 1 < end && source.charCodeAt(i + 1) !== 0x0a && source.charCodeAt(i + 1) !== 0x0d) i++;
      } else if (unit === 0x7b) {
        const inner = closes.get(i);
        if (inner !== undefined) i = inner;
        else stack.push(i);
      } else if (unit === 0x7d) {
        const start = stack.pop();
        if (start !== undefined) closes.set(start, i);
        if (stack.length === 0) return i;
      }
    }
    for (const start of stack) unclosed.add(start);
    return undefined;
  };

  const skipBlanks = (at: number): number => {
    let i = at;
    let lineEnds = 0;
    for (; i < end; i++) {
      const unit = source[i];
      if (unit === '\n') {
        if (++lineEnds > 1) return at;
      } else if (unit !== ' ' && unit !== '\t' && unit !== '\r') break;
    }
    return i;
  };

  const skipOptional = (at: number): number => {
    if (source[at] !== '[') return at;
    let depth = 0;
    if (nextBracket < at) nextBracket = source.indexOf(']', at);
    if (nextBracket === -1) nextBracket = Number.POSITIVE_INFINITY;
    const limit = Math.min(end, at + longestOptional);
    if (nextBracket >= limit) return at;
    for (let i = at + 1; i < limit; i++) {
      const unit = source[i];
      if (unit === '\\') i++;
      else if (unit === '{') depth++;
      else if (unit === '}') depth--;
      else if (unit === ']' && depth <= 0) return i + 1;
      if (depth < 0) return at;
    }
    return at;
  };

  const skip = (at: number, pattern: string): number => {
    let i = at;
    for (const sort of pattern) {
      const next = sort === 's' ? i : skipBlanks(i);
      if (sort === 's' && source[i] === '*') i++;
      else if (sort === 'o' && source[next] === '[') i = Math.max(i, skipOptional(next));
      else if (sort === 'p' && source[next] === '(') {
        const close = source.slice(next, next + 40).indexOf(')');
        if (close !== -1) i = next + close + 1;
      } else if (sort === 'm' && source[next] === '{') {
        const close = closeOf(next);
        if (close === undefined) return i;
        i = close + 1;
      }
    }
    return i;
  };

  return { closeOf, skipOptional, skipBlanks, skip };
}
