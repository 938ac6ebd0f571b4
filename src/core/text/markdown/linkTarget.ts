/** Where the target of a link or picture ends: `(address "title")` and `{attributes}`; it keeps nothing of them. */

const longestAddress = 1000;
const longestAttributes = 400;

/** The offset behind `(…)` at `at`, or `undefined`; `find` is an `indexOf` that remembers failures. */
export function endOfDestination(
  text: string,
  at: number,
  find: (needle: string, from: number) => number,
): number | undefined {
  if (text[at] !== '(' || find(')', at) === -1) return undefined;
  let i = skipSpace(text, at + 1);
  if (text[i] === '<') {
    const close = text.slice(i, i + longestAddress).search(/[>\n]/);
    if (close === -1 || text[i + close] !== '>') return undefined;
    i += close + 1;
  } else {
    let depth = 0;
    const limit = Math.min(text.length, i + longestAddress);
    for (; i < limit; i++) {
      const unit = text[i] ?? '';
      if (unit === '\\') i++;
      else if (unit === '(') depth++;
      else if (unit === ')' && depth-- === 0) return i + 1;
      else if (unit <= ' ') break;
    }
  }
  i = skipSpace(text, i);
  const quote = text[i];
  if (quote === '"' || quote === "'" || quote === '“') {
    const close = text.slice(i + 1, i + longestAddress).indexOf(quote === '“' ? '”' : quote);
    if (close === -1) return undefined;
    i = skipSpace(text, i + close + 2);
  }
  return text[i] === ')' ? i + 1 : undefined;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < from + 200 && (text[i] === ' ' || text[i] === '\n' || text[i] === '\t')) i++;
  return i;
}

/** The offset behind `{.class #id key=value}` at `at`; `otherwise` (or `at`) where no attributes stand there. */
export function endOfAttributes(text: string, at: number, otherwise = at): number {
  if (text[at] !== '{') return otherwise;
  const attributes = /^\{\s*(?:[.#=-][^{}\n]*|[\w:-]+=[^{}\n]*|)\}/.exec(text.slice(at, at + longestAttributes));
  return attributes === null ? otherwise : at + attributes[0].length;
}

/** The offset behind a bare web address at `at`, without the punctuation of its sentence, or `at`. */
export function endOfAddress(text: string, at: number): number {
  const address = /^https?:\/\/[\w\-.~:/?#@!$&'*+,;=%()]+/.exec(text.slice(at, at + 2000));
  return address === null ? at : at + address[0].replace(/[.,;:!?)']+$/, '').length;
}
