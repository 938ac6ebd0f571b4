/** Finds round brackets of either width in prose and folds full-width signs, so that the recognizers see one form only. */

export interface BracketPair {
  /** Offset of the opening bracket. */
  readonly open: number;
  /** Offset of the closing bracket. */
  readonly close: number;
}

const longestContent = 600;

/** Pairs in the order of their closing; the two may differ in width. A pair with a long text inside is left out. */
export function findBrackets(text: string): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const open: number[] = [];
  for (const match of text.matchAll(/[()（）]/g)) {
    if (match[0] === '(' || match[0] === '（') open.push(match.index);
    else {
      const start = open.pop();
      if (start !== undefined && match.index - start <= longestContent) pairs.push({ open: start, close: match.index });
    }
  }
  return pairs;
}

/** Full-width letters, digits and punctuation become half-width ones, one for one, so that offsets stay. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0xff00 ? ' ' : String.fromCharCode(code - 0xfee0);
  });
}
