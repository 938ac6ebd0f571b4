/** Capitals that are no acronym of the field where they stand: Roman numerals, administrative regions, résumés. */

const numeral = /^[IVXLC]+$/;
const numbered =
  /(?:section|chapter|part|table|figure|fig\.?|vol\.?|volume|article|book|annex|appendix|phase|type|class|level|grade|stage|step|panel|model|war|round|panels|sections|parts|第|表|图|附录|卷|部分|类型|阶段|模型)[\s~]*$/i;
const inSequence = /(?:^|[^A-Za-z])(?:I{1,3}|V|VI{0,3}|IX|X)\s*(?:[,，、&和与–—-]|and|or|to)\s*$/;
const behindSequence = /^\s*(?:[,，、&和与–—-]|and|or|to)\s*(?:V|VI{1,3}|IX|X{1,3})(?![A-Za-z])/;
const enumerating = /^\s*[.．、)）]/;
const farthest = 24;

interface OtherReading {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const readings: ReadonlyMap<string, OtherReading> = new Map([
  [
    'SAR',
    {
      before: /(?:Hong Kong|Macau|Macao|HK|Hongkong)\s*$/i,
      after: /^[\s-]*(?:image|radar|data|satellite|government)/i,
    },
  ],
  [
    'CV',
    { before: /\b(?:my|your|his|her|their|short|academic)\s*$/i, after: /^[\s-]*(?:and cover letter|of the author)/i },
  ],
  ['RD', { before: /\d(?:st|nd|rd|th)?\s*$/ }],
  ['AI', { after: /^\s*\.(?:com|org)\b/ }],
  ['DID', { after: /^\s+(?:NOT|IT|THEY|HE|SHE|WE|YOU)\b/ }],
]);

/** `prose.slice(start, end)` is spelled as an acronym of some glossary. */
export function isOtherAcronym(prose: string, start: number, end: number): boolean {
  const written = prose.slice(start, end);
  const before = prose.slice(Math.max(0, start - farthest), start);
  const after = prose.slice(end, end + farthest);
  const reading = readings.get(written);
  if (reading?.before?.test(before) || reading?.after?.test(after)) return true;
  if (!numeral.test(written)) return false;
  const opensLine = /(?:^|\n)\s*[(（]?$/.test(before) && start - before.length <= 0;
  return (
    numbered.test(before) ||
    inSequence.test(before) ||
    behindSequence.test(after) ||
    (opensLine && enumerating.test(after))
  );
}
