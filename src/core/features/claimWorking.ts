/** How a figure was judged, in sentences: what the rules say, the reference with publisher and vintage, the working. */

import { message, t } from '../base';
import type { Finding, Locale, Message, MessageTemplate } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { amount, inPrintedUnit, printed, source, statedNumber } from '../statistics';
import type { Claim, Held, JudgedClaim, Reference } from '../statistics';

const texts = {
  match: { en: 'Agrees with {source}: {value}.', 'zh-cn': '与{source}一致：{value}。' },
  follows: { en: 'Follows from {from} and {to}: {expected}.', 'zh-cn': '由 {from} 与 {to} 可得 {expected}，相符。' },
  noReference: {
    en: 'There is no reference value for this indicator and year.',
    'zh-cn': '没有该指标该年份的参考值。',
  },
  notChecked: {
    en: 'This figure was read, but it is not certain enough what it measures, where or when to be judged.',
    'zh-cn': '已读出这个数值，但其指标、范围或年份不够确定，未作判断。',
  },
  held: { en: 'The reference value is {value} ({source}).', 'zh-cn': '参考值为 {value}（{source}）。' },
  ofYear: {
    en: 'This is the value for {year}: {value} ({source}).',
    'zh-cn': '这是 {year} 年的数值：{value}（{source}）。',
  },
  otherSeries: { en: 'Also held: {label} {value} ({source}).', 'zh-cn': '另有：{label} {value}（{source}）。' },
} satisfies Record<string, MessageTemplate>;

/** What the rules on statistics say of the figure itself. */
export function findingsOn({ findings }: DocumentAnalysis, { span }: Claim): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.span.start === span.start && finding.span.end === span.end && finding.rule.startsWith('statistics/'),
  );
}

/** What the rules say of the figure, or else how it was judged: sentences with source and working. */
export function claimWorking(analysis: DocumentAnalysis, judged: JudgedClaim, locale: Locale): readonly string[] {
  const findings = findingsOn(analysis, judged.claim);
  return findings.length > 0 ? findings.map(({ message: said }) => t(locale, said)) : verdictLines(judged, locale);
}

function verdictLines({ claim, verdict, reference, working }: JudgedClaim, locale: Locale): readonly string[] {
  const lines: string[] = [];
  const { closest } = reference;
  if (verdict === 'match' && closest) {
    const value = amount(claim, inPrintedUnit(claim, closest.series, closest.value));
    lines.push(t(locale, message(texts.match, { source: source(closest.value), value })));
  }
  if (working?.follows) {
    const decimals = Math.max(0, Math.round(-Math.log10(claim.quantity.step || 1))) + 1;
    const values = {
      from: statedNumber(working.from),
      to: statedNumber(working.to),
      expected: amount(claim, printed(working.expected.value, decimals)),
    };
    lines.push(t(locale, message(texts.follows, values)));
  }
  // Where the rule that would say more is off, the values themselves are told.
  if (lines.length === 0 && reference.other) lines.push(t(locale, heldLine(claim, reference.other, texts.ofYear)));
  const known = reference.newest ?? closest;
  if (lines.length === 0 && known && (verdict === 'mismatch' || verdict === 'match-older-vintage'))
    lines.push(t(locale, heldLine(claim, known, texts.held)));
  if (lines.length === 0 && verdict === 'no-reference') lines.push(t(locale, texts.noReference));
  if (lines.length === 0) lines.push(t(locale, texts.notChecked));
  return lines;
}

function heldLine(claim: Claim, { series, value }: Held, template: MessageTemplate): Message {
  const printedValue = amount(claim, inPrintedUnit(claim, series, value));
  return message(template, { year: value.year, value: printedValue, source: source(value) });
}

/** The value of the stated year in the other series of the family, so that a reader sees which definitions there are. */
export function otherSeriesLines(
  { claim, reference: judgement }: JudgedClaim,
  reference: Reference,
  locale: Locale,
): string {
  const { concept, closest } = judgement;
  if (!concept || claim.year === undefined || (claim.kind !== 'level' && claim.kind !== 'share')) return '';
  const lines = concept.series.flatMap(({ id }) => {
    const series = reference.seriesById(id);
    const value = series && reference.valuesOf(id, claim.year ?? 0).at(-1);
    if (!series || !value || series === closest?.series || !sameUnit(claim, series.counts)) return [];
    const label = locale === 'en' ? series.label.en : series.label.zh;
    return [
      t(
        locale,
        message(texts.otherSeries, {
          label,
          value: amount(claim, inPrintedUnit(claim, series, value)),
          source: source(value),
        }),
      ),
    ];
  });
  return lines.slice(0, 2).join(' ');
}

function sameUnit(claim: Claim, counts: string): boolean {
  return (
    claim.quantity.unit === counts ||
    (claim.quantity.unit === 'items' && counts !== 'USD' && counts !== 'CNY' && counts !== '%')
  );
}
