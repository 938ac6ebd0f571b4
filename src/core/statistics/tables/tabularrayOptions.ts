/** Captions and notes that tabularray's tables carry in their own options: `caption={…}`, `note{a}={…}`, `remark{Note}={…}`. */

import { readPlain } from '../../text';
import type { ProseDocument } from '../../text';
import type { Surroundings, TableText } from './grid';

const longestOptions = 6000;
const begin = /\\begin\s*\{(?:long|tall)t(?:blr|abs)\}/g;
const option = /\b(?<name>caption|note|remark)(?:\s*\{[^{}]{0,40}\})?\s*=\s*\{/g;

/** Of the table whose first cell begins at `start`. */
export function readTabularrayOptions({ source, format }: ProseDocument, start: number): Surroundings {
  const captions: TableText[] = [];
  const notes: TableText[] = [];
  if (format !== 'latex') return { captions, notes };
  const from = Math.max(0, start - longestOptions);
  const before = source.slice(from, start);
  const opening = [...before.matchAll(begin)].at(-1);
  if (!opening || before.includes('\\end{', opening.index)) return { captions, notes };
  for (const match of before.slice(opening.index).matchAll(option)) {
    const inside = from + opening.index + match.index + match[0].length;
    const end = closeOf(source, inside, start);
    if (end === undefined) continue;
    const span = { start: inside, end };
    const text = { text: readPlain(source, format, [span]).text, span };
    (match.groups?.name === 'caption' ? captions : notes).push(text);
  }
  return { captions, notes };
}

/** Offset of the brace that closes the one before `from`. */
function closeOf(source: string, from: number, limit: number): number | undefined {
  let depth = 1;
  for (let at = from; at < limit; at += 1) {
    const unit = source[at];
    if (unit === '\\') at += 1;
    else if (unit === '{') depth += 1;
    else if (unit === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}
