/** Units of tables, as they stand in heads, captions and lines above, put into words behind a figure. */

import { foldSigns } from '../tests';

const unitLine = /(?:计量)?(?:单位|units?)\s*[:：]\s*([^)）\]】;；。\n]{1,40})/i;
const inBrackets = /[（(\[【]([^（(）)\]】]{1,40})[)）\]】]/g;
const behindComma = /[,，/]\s*([^,，/（(]{1,24})$/;
const known =
  /%|％|‰|百分|percent|per cent|万|亿|千|元|美元|人|家|户|件|项|个|辆|篇|吨|公里|千瓦时|平方|亩|公顷|台|套|座|次|倍|USD|US\$|\$|RMB|CNY|yuan|dollars?|EUR|euros?|million|billion|trillion|thousand|persons?|people|tonnes?|tons|km|kWh|TWh|units|vehicles|firms|enterprises|applications|patents|articles|papers/i;
const noUnit = /^\s*(?:18|19|20)\d\d|(?:18|19|20)\d\d\s*=\s*100|^\s*\d+\s*$/;

/** The unit that a head, a caption or a line names, as words that can stand behind a number. */
export function unitIn(text: string): string | undefined {
  const folded = foldSigns(text);
  const line = unitLine.exec(folded)?.[1];
  if (line !== undefined) return unitWords(line);
  const brackets = [...folded.matchAll(inBrackets)].map((match) => match[1] ?? '').filter(isUnit);
  const last = brackets.at(-1);
  if (last !== undefined) return unitWords(last);
  const comma = behindComma.exec(folded)?.[1];
  return comma !== undefined && isUnit(comma) ? unitWords(comma) : undefined;
}

function isUnit(text: string): boolean {
  return known.test(text) && !noUnit.test(text);
}

/** `USD 100 million` is `hundred million US dollars`; `亿美元` stays. */
export function unitWords(written: string): string | undefined {
  const text = foldSigns(written).trim();
  if (text === '' || !known.test(text)) return undefined;
  if (/[\u3400-\u9fff]/.test(text)) return text.replace(/\s+/g, '');
  if (/^(?:%|percent|per cent|in %|in percent)/i.test(text)) return '%';
  const scale = /(?:(100|10|hundred|ten)\s*)?(trillion|billion|million|thousand|bn|mn|tn)s?/i.exec(text);
  const factor = scale?.[1]?.replace('100', 'hundred').replace(/^10$/, 'ten');
  const scaleText = scale ? `${factor === undefined ? '' : `${factor} `}${scale[2]?.toLowerCase() ?? ''}` : '';
  const plainCount = /\b10,?000\b/.test(text)
    ? 'ten thousand'
    : /\b100,?000,?000\b/.test(text)
      ? 'hundred million'
      : '';
  const currency = /US\s?\$|USD|dollars?|\$/i.test(text)
    ? 'US dollars'
    : /RMB|CNY|yuan|¥/i.test(text)
      ? 'yuan'
      : /EUR|euro|€/i.test(text)
        ? 'euros'
        : '';
  const counted =
    /(persons?|people|tonnes?|tons|km|kWh|TWh|units|vehicles|firms|enterprises|applications|patents|articles|papers)/i.exec(
      text,
    )?.[1] ?? '';
  return [scaleText || plainCount, currency || counted].filter((word) => word !== '').join(' ') || undefined;
}

/** A head without its unit, year and numbering. */
export function nameIn(text: string): string {
  return foldSigns(text)
    .replace(inBrackets, (whole, inner: string) =>
      isUnit(inner) || noUnit.test(inner) || /^\d/.test(inner) ? ' ' : whole,
    )
    .replace(/(?:18|19|20)\d\d\s*(?:年|(?!\d))/g, ' ')
    .replace(/^\s*(?:其中\s*:?|#+|\(?[一二三四五六七八九十\d]{1,2}[)、.](?!\d)\s*|[-—–·•]+\s*)/, '')
    .replace(behindComma, (whole, unit: string) => (isUnit(unit) ? '' : whole))
    .replace(/\s+/g, ' ')
    .trim();
}
