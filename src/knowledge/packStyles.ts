/** Packs the citation style and the words of the two languages that come with the extension. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function readXml(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  if (!/<(?:style|locale)[\s>]/.test(text)) throw new Error(`${file} is neither a style nor a locale.`);
  return text.replace(/>\s+</g, '><');
}

export async function packStyles(folder: string): Promise<string> {
  const [apa, en, zh] = await Promise.all(
    ['apa.csl', 'locale-en.xml', 'locale-zh.xml'].map((name) => readXml(join(folder, name))),
  );
  return JSON.stringify({ apa, locales: { en, zh } });
}
