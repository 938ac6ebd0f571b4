/**
 * Readings of Han characters without tones, looked up in a table that the caller brings. It knows no
 * words: which reading a character has in a name or a term is for the caller to choose.
 */

export interface Pinyin {
  /** All readings of one character, the usual one first; `[]` for a character that the table does not hold. */
  readingsOf(character: string): readonly string[];
  /** The usual readings of a text, other characters kept as they are: `新质AI` gives `['xin', 'zhi', 'A', 'I']`. */
  syllablesOf(text: string): readonly string[];
  /** The same joined, and the first letters joined: `新质` gives `['xinzhi', 'xz']`. */
  spell(text: string): readonly [whole: string, initials: string];
}

/**
 * Reads the table's text: one line a syllable, `bei 北贝碚|背`; behind the bar stand characters for which
 * this is not the usual reading. Lines that do not fit are passed over.
 */
export function readPinyinTable(table: string): Pinyin {
  const readings = new Map<string, string[]>();
  const lines = table.split('\n').map((line) => /^([a-z]+) ([^|]*)(?:\|(.*))?$/u.exec(line.trim()));
  for (const part of [2, 3] as const) {
    for (const line of lines) {
      const syllable = line?.[1];
      if (syllable === undefined) continue;
      for (const character of line?.[part] ?? '') {
        const known = readings.get(character);
        if (known) known.push(syllable);
        else readings.set(character, [syllable]);
      }
    }
  }
  return {
    readingsOf: (character) => readings.get(character) ?? [],
    syllablesOf: (text) => [...text].map((character) => readings.get(character)?.[0] ?? character),
    spell(text) {
      let whole = '';
      let initials = '';
      for (const character of text) {
        const syllable = readings.get(character)?.[0] ?? character;
        whole += syllable;
        initials += syllable.charAt(0);
      }
      return [whole, initials];
    },
  };
}
