/** Lays the prose of a block over the text that a preview shows of it, so that a place in one is found in the other. */

const stand = '\ufffc';
const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char);

/**
 * For each offset of `prose`, and its end, the offset in `shown`; `undefined` where the two are not the same text.
 * They may differ in white space, in marks of notes (`[^1]`), and where the prose has one sign for something that is
 * shown at length:
 *
 *     prose   见￼与
 *     shown   见 [@jin2024] 与
 */
export function alignProse(prose: string, shown: string): readonly number[] | undefined {
  const places: number[] = [];
  let at = 0;
  const skip = (): void => {
    for (;;) {
      const note = shown[at] === '[' ? /^\[\^[^\]\s]+\]/.exec(shown.slice(at, at + 40)) : null;
      if (note) at += note[0].length;
      else if (isSpace(shown[at])) at += 1;
      else return;
    }
  };
  let hasText = false;
  for (let index = 0; index < prose.length; index += 1) {
    const char = prose[index] ?? '';
    if (isSpace(char)) {
      places.push(at);
      continue;
    }
    skip();
    places.push(at);
    if (char === stand) {
      const end = endOfStand(prose, index + 1, shown, at);
      if (end === undefined) return undefined;
      at = end;
      continue;
    }
    if (shown[at] !== char) return undefined;
    hasText = true;
    at += 1;
  }
  places.push(at);
  skip();
  return hasText && at >= shown.length ? places : undefined;
}

/** More of the following prose is not needed to find where it goes on. */
const following = 8;

/** Where in `shown` the text goes on behind what one sign of the prose stands for. */
function endOfStand(prose: string, next: number, shown: string, at: number): number | undefined {
  if (shown[at] === stand) return at + 1;
  const rest = prose.slice(next).trimStart();
  if (rest === '') return shown.trimEnd().length;
  const [known = ''] = rest.slice(0, following).split(/[\s\ufffc]/, 1);
  const length = known === '' ? shown.slice(at).search(/\s/) : shown.indexOf(known, at + 1) - at;
  return length <= 0 ? undefined : at + length;
}
