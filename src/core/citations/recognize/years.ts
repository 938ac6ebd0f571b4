/** Reads what stands where a citation has its years: 2024, 2019a, b, 2019, 2024, 1867/1972, and page numbers behind them. */

export interface CitedYear {
  readonly year: number;
  /** `a`, `b`; empty for most. */
  readonly suffix: string;
  /** Written 2024年, as dates are too. */
  readonly asDate: boolean;
  /** Offsets in the text that was given. */
  readonly start: number;
  readonly end: number;
}

export interface CitedYears {
  readonly years: readonly CitedYear[];
  /** Offset behind the last year and its page numbers. */
  readonly end: number;
}

const reprint = /(?:1[5-9]\d\d\s{0,2}\/\s{0,2})?/.source;
const yearText = new RegExp(
  `${reprint}((?:1[5-9]|20)\\d\\d)([a-z](?![\\p{L}\\d]))?(?!\\d|(?!年|等[;)])\\p{L}|[.]\\d|%)(\\s{0,1}年(?!\\p{L}|\\s{0,2}\\d))?`,
  'uy',
);
const nextYear = new RegExp(
  `\\s{0,3}(?:[,、;]|和|与|and|&)\\s{0,3}(?=(?:1[5-9]|20)\\d\\d(?:[a-z](?![\\p{L}\\d]))?(?!\\d|(?!年)\\p{L}|[.%]))`,
  'uy',
);
const nextSuffix = /\s{0,3}[,、]\s{0,3}([a-z])(?![\p{L}\d.])/uy;
/** 2010—2020, 2010-2020, 2010至2020, 2024-03-05, 2024.3: a span or a date, no citation. */
const spanOrDate = /\s{0,2}(?:[-–—~～至到]{1,2}\s{0,2}\d|[.\/]\d|年)/uy;
const locator =
  /\s{0,3}[,:;]?\s{0,3}(?:(?:pp?|[Pp]ages?|chap(?:ter)?|ch|sec(?:tion)?|vol|第|页|[Pp])[.\s]{0,3}|:\s{0,3})[\dIVXLivxl一二三四五六七八九十]{1,7}(?:\s{0,2}[-–—~]\s{0,2}\d{1,5}|[,、]\s{0,2}\d{1,4}(?!\d))?\s{0,2}[页章节卷册]?|\s{0,3},\s{0,3}\d{1,4}\s{0,2}[-–—]\s{0,2}\d{1,4}(?!\d)/uy;

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** The years that begin exactly at `start`, or `undefined` where there are none or where they are a span or a date. */
export function readCitedYears(text: string, start: number): CitedYears | undefined {
  const years: CitedYear[] = [];
  let position = start;
  for (;;) {
    const match = at(yearText, text, position);
    if (!match || at(spanOrDate, text, position + match[0].length)) break;
    const year = Number(match[1]);
    if (year > 2100) break;
    let end = position + match[0].length;
    years.push({ year, suffix: match[2] ?? '', asDate: match[3] !== undefined, start: position, end });
    if (match[2] !== undefined) {
      for (let more = at(nextSuffix, text, end); more; more = at(nextSuffix, text, end)) {
        end += more[0].length;
        years.push({ year, suffix: more[1] ?? '', asDate: false, start: end - 1, end });
      }
    }
    position = end;
    const next = at(nextYear, text, end);
    if (!next) break;
    position = end + next[0].length;
  }
  const last = years.at(-1);
  if (!last) return undefined;
  const page = at(locator, text, last.end);
  return { years, end: page ? last.end + page[0].length : last.end };
}
