/** Finds brackets of either width in prose and folds full-width signs, so that the recognizers see one form only. */

export interface BracketPair {
  /** Offset of the opening bracket. */
  readonly open: number;
  /** Offset of the closing bracket. */
  readonly close: number;
  /** Square, 〔〕, 【】 or ［］: what stands in them is a citation only where a library has the work. */
  readonly isSquare: boolean;
}

const longestContent = 600;

/** Pairs in the order of their closing; the two may differ in width. A pair with a long text inside is left out. */
export function findBrackets(text: string): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const open: number[] = [];
  const openSquare: number[] = [];
  for (const match of text.matchAll(/[()（）[\]［］〔〕【】]/g)) {
    const isSquare = !/[()（）]/.test(match[0]);
    const stack = isSquare ? openSquare : open;
    if (/[(（[［〔【]/.test(match[0])) stack.push(match.index);
    else {
      const start = stack.pop();
      if (start !== undefined && match.index - start <= longestContent)
        pairs.push({ open: start, close: match.index, isSquare });
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
