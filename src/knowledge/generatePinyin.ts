/**
 * Writes pinyin.txt: the readings of the characters of GB 2312, grouped by syllable, taken from
 * pinyin-pro. Run it again only to change the table: `npx tsx src/knowledge/generatePinyin.ts`.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';

/** All Han characters of GB 2312 (rows 16 to 87), found by decoding every code of the set. */
function gb2312Characters(): readonly string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** The table that readPinyinTable() reads; `v` stands for ü. */
export function pinyinTable(): string {
  const usual = new Map<string, string>();
  const others = new Map<string, string>();
  for (const character of gb2312Characters()) {
    const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
    [...new Set(readings)].forEach((reading, index) => {
      const group = index === 0 ? usual : others;
      group.set(reading, (group.get(reading) ?? '') + character);
    });
  }
  const syllables = [...new Set([...usual.keys(), ...others.keys()])].filter((name) => /^[a-z]+$/.test(name)).sort();
  const line = (syllable: string): string => {
    const rare = others.get(syllable);
    return `${syllable} ${usual.get(syllable) ?? ''}${rare === undefined ? '' : `|${rare}`}`;
  };
  return `${syllables.map(line).join('\n')}\n`;
}

if (process.argv[1]?.endsWith('generatePinyin.ts')) writeFileSync(join(__dirname, 'pinyin.txt'), pinyinTable());
