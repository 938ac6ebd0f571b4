/**
 * Tells of a BibTeX entry by one expression that nothing in it is damaged. Of an entry for which it does not match,
 * nothing is said: that one is read with care by bibtexScan.ts.
 */

/** Longer entries are not asked about: an expression remembers each brace, and the runtime limits what it may. */
const longest = 100_000;

const space = '[\\t\\n\\r ]*';
const noHead = '@(?![ \\t]*[A-Za-z]+\\s*[{(])';

/** Text without the signs of `but`, in which braces are closed, `depth` of them inside each other. */
function closedText(but: string, depth: number): string {
  const plain = `[^${but}]*`;
  const special = depth === 0 ? noHead : `(?:\\{${closedText('{}@', depth - 1)}\\}|${noHead})`;
  return `${plain}(?:${special}${plain})*`;
}

const part = `(?:\\{${closedText('{}@', 3)}\\}|"${closedText('"{}@', 2)}"|[\\w-]+)`;
const value = `${part}(?:${space}#${space}${part})*`;
const field = `[\\t\\n\\r ,]*[\\w-]+${space}=${space}${value}${space}(?=[,}])`;
/** Behind a comma or another brace the fields of an entry that closed too early may go on. */
const fields = new RegExp(`(?:${field})*[\\t\\n\\r ,]*\\}(?!\\s*[,}])`, 'y');

/** Whether the fields behind a key that ends at `keyEnd`, and the brace that ends the entry, stand before `limit` as they should. */
export function isWhole(source: string, keyEnd: number, limit: number): boolean {
  if (limit - keyEnd > longest) return false;
  fields.lastIndex = keyEnd;
  return fields.test(source) && fields.lastIndex <= limit;
}
