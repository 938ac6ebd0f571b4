/** Texts as old programs store them: runtimes decode such bytes but do not write them. */

let table: ReadonlyMap<string, readonly [number, number]> | undefined;

/** All signs that GB18030 writes in two bytes. */
function pairs(): ReadonlyMap<string, readonly [number, number]> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && sign !== '\ufffd') found.set(sign, [lead, trail]);
    }
  return (table = found);
}

export function inGbk(text: string): Uint8Array {
  const bytes = [...text].flatMap((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    const pair = pairs().get(sign);
    if (!pair) throw new Error(`${sign} cannot be written in two bytes.`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

/** With a mark. */
export function inUtf16(text: string, order: 'little' | 'big'): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'little' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}

export function inWesternEuropean(text: string): Uint8Array {
  return Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
}
