/**
 * Expands a name pattern of the catalogue into the names it stands for: `(a|b)` is a choice and
 * `[a|b]` a choice that may be left out; both may be nested. Used while packing, never while reading a text.
 */

/** Names of one pattern beyond which it is more likely a slip than a wish. */
const maximumNames = 4000;

interface Expansion {
  readonly names: readonly string[];
  readonly next: number;
}

export function expandNamePattern(pattern: string): readonly string[] {
  const { names, next } = expandChoices(pattern, 0, '');
  if (next !== pattern.length) throw new Error(`unbalanced bracket in name pattern: ${pattern}`);
  const cleaned = names.map((name) => name.replace(/ {2,}/g, ' ').trim()).filter((name) => name !== '');
  if (cleaned.length > maximumNames) throw new Error(`name pattern stands for ${cleaned.length} names: ${pattern}`);
  return [...new Set(cleaned)];
}

/** Reads `a|b|c` up to `close` (or the end of the pattern where `close` is empty). */
function expandChoices(pattern: string, start: number, close: string): Expansion {
  const names: string[] = [];
  let at = start;
  for (;;) {
    const sequence = expandSequence(pattern, at);
    names.push(...sequence.names);
    at = sequence.next;
    if (pattern[at] !== '|') break;
    at += 1;
  }
  if (close !== '' && pattern[at] !== close) throw new Error(`missing ${close} in name pattern: ${pattern}`);
  return { names, next: close === '' ? at : at + 1 };
}

function expandSequence(pattern: string, start: number): Expansion {
  let names: readonly string[] = [''];
  let at = start;
  while (at < pattern.length) {
    const char = pattern[at] ?? '';
    if (char === '|' || char === ')' || char === ']') break;
    const group = char === '(' || char === '[' ? expandChoices(pattern, at + 1, char === '(' ? ')' : ']') : undefined;
    const choices = group ? (char === '[' ? ['', ...group.names] : group.names) : [char];
    names = names.flatMap((name) => choices.map((choice) => name + choice));
    at = group ? group.next : at + 1;
  }
  return { names, next: at };
}
