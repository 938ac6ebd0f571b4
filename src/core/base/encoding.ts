/** In which encoding a text file is stored, told by its bytes. Decoding is done by the hosts, whose runtimes can. */

export interface StoredAs {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';
  /** The file begins with a byte order mark, which is not part of the text. */
  readonly hasMark: boolean;
  /** Some bytes say nothing in this encoding: what is decoded is not all that the file holds. */
  readonly isDamaged: boolean;
}

/** Length of the UTF-8 sequence of several bytes at an offset; 0 where none stands there. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  if (isOverlong || (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f)) return 0;
  for (let index = 1; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** How many sequences of UTF-8 there are that say something in no other encoding, and how many bytes are none. */
function countUtf8(bytes: Uint8Array): { readonly telling: number; readonly broken: number } {
  let telling = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length === 0) broken += 1;
    else at += length - 1;
    // Two bytes may as well be a sign of GB18030.
    if (length > 2) telling += 1;
  }
  return { telling, broken };
}

/** Whether signs beyond ASCII are written in pairs of bytes, not one by one. */
function isInPairs(bytes: Uint8Array): boolean {
  let balance = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const isPair = (bytes[at + 1] ?? 0) >= 0x80;
    balance += isPair ? 1 : -1;
    if (isPair) at += 1;
  }
  return balance >= 0;
}

/**
 * A mark decides; then UTF-8 where it is valid, or damaged in few places; then what is written in pairs of bytes, as
 * the exports of Chinese databases are, is GB18030, and what has its signs beyond ASCII one by one is Western European.
 */
export function storedAs(bytes: Uint8Array): StoredAs {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', hasMark: true, isDamaged: false };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', hasMark: true, isDamaged: false };
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  const { telling, broken } = countUtf8(bytes);
  if (hasMark || broken * 4 <= telling) return { encoding: 'utf-8', hasMark, isDamaged: broken > 0 };
  return { encoding: isInPairs(bytes) ? 'gb18030' : 'windows-1252', hasMark: false, isDamaged: false };
}
