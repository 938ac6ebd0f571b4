/** Sets of UTF-16 units and of pairs of them, asked before an expression or a tree is tried: where its beginning cannot stand, it need not run. */

export type CharacterSet = Uint8Array;

/** Whatever `\s` matches. */
const blanks =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

export function characterSet(characters: string, ...others: readonly 'blanks'[]): CharacterSet {
  const set = new Uint8Array(0x10000);
  const all = others.length > 0 ? characters + blanks : characters;
  for (let at = 0; at < all.length; at += 1) set[all.charCodeAt(at)] = 1;
  return set;
}

/** False behind the end of the text. */
export function isOneOf(set: CharacterSet, text: string, at: number): boolean {
  return at < text.length && set[text.charCodeAt(at)] === 1;
}

export function holdsOneOf(set: CharacterSet, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (set[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Pairs of neighboring units, as the beginnings of names. Several pairs share a place: a pair may be found that is not in it. */
export type PairSet = Uint8Array;

export function createPairSet(): PairSet {
  return new Uint8Array(0x10000);
}

export function addPair(set: PairSet, first: number, second: number): void {
  set[placeOf(first, second)] = 1;
}

/** False only where the pair was not added. */
export function mayHoldPair(set: PairSet, first: number, second: number): boolean {
  return set[placeOf(first, second)] === 1;
}

const placeOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;
