/** The card of a figure: what was read, the verdict, the reference with publisher and vintage, the working, and links. */

import { contains, message, t } from '../base';
import type { Finding, Locale, Message, MessageTemplate } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { amount, indicatorName, inPrintedUnit, isNear, printed, source, statedNumber } from '../statistics';
import type { Claim, JudgedClaim, Reference, Verdict } from '../statistics';
import { escapeMarkdown } from './card';
import type { Card, CommandLink } from './card';
import { fixLinks } from './fixLinks';

const symbols: Readonly<Record<Verdict, string>> = {
  match: '✓',
  'match-older-vintage': '≈',
  mismatch: '✗',
  'wrong-year': '✗',
  'no-reference': '?',
  'not-checked': '?',
};

const texts = {
  title: { en: '{indicator}, {year}: {figure}', 'zh-cn': '{year} {indicator} {figure}' },
  titleNoYear: { en: '{indicator}: {figure}', 'zh-cn': '{indicator} {figure}' },
  span: { en: '{from}–{to}', 'zh-cn': '{from}—{to} 年' },
  year: { en: '{year}', 'zh-cn': '{year} 年' },
  growth: { en: '{indicator}, growth', 'zh-cn': '{indicator}增长率' },
  average: { en: '{indicator}, average annual growth', 'zh-cn': '{indicator}年均增长率' },
  multiple: { en: '{indicator}, multiple', 'zh-cn': '{indicator}倍数' },
  change: { en: '{indicator}, change', 'zh-cn': '{indicator}变化' },
  nothing: { en: 'a figure', 'zh-cn': '数值' },
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
  otherSeries: { en: 'Also held: {label} {value} ({source}).', 'zh-cn': '另有：{label} {value}（{source}）。' },
  chart: { en: 'Show chart', 'zh-cn': '查看图表' },
} satisfies Record<string, MessageTemplate>;

export function numberHover(
  analysis: DocumentAnalysis,
  offset: number,
  reference: Reference,
  locale: Locale,
  link: CommandLink,
): Card | undefined {
  const judged = analysis.claims.find(({ claim }) => contains(claim.span, { start: offset, end: offset }));
  if (!judged) return undefined;
  return { span: judged.claim.span, markdown: numberCard(analysis, judged, reference, locale, link) };
}

export function numberCard(
  analysis: DocumentAnalysis,
  judged: JudgedClaim,
  reference: Reference,
  locale: Locale,
  link: CommandLink,
): string {
  const { claim } = judged;
  const concept = judged.reference.concept;
  const findings = findingsOn(analysis, claim);
  const lines = [`**${claimSymbol(judged)} ${escapeMarkdown(t(locale, claimTitle(judged)))}**`];
  lines.push(claimWorking(analysis, judged, locale).map(escapeMarkdown).join('\n\n'));
  const others = otherSeriesLines(judged, reference, locale);
  if (others !== '') lines.push(escapeMarkdown(others));
  if (concept?.note) lines.push(`*${escapeMarkdown(locale === 'en' ? concept.note.en : concept.note.zh)}*`);
  const links = [fixLinks(findings, locale, link)].filter((one) => one !== '');
  if (concept)
    links.push(`[${t(locale, texts.chart)}](${link('showChart', { concept: concept.id, start: claim.span.start })})`);
  if (links.length > 0) lines.push(links.join(' · '));
  return lines.join('\n\n');
}

function findingsOn({ findings }: DocumentAnalysis, { span }: Claim): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.span.start === span.start && finding.span.end === span.end && finding.rule.startsWith('statistics/'),
  );
}

/** The sign of the verdict: ✓ ≈ ✗ ?, always beside words. */
export function claimSymbol(judged: JudgedClaim): string {
  return isNear(judged.reference) ? '≈' : symbols[judged.verdict];
}

/** What the rules say of the figure, or else how it was judged: sentences with source and working. */
export function claimWorking(analysis: DocumentAnalysis, judged: JudgedClaim, locale: Locale): readonly string[] {
  const findings = findingsOn(analysis, judged.claim);
  return findings.length > 0 ? findings.map(({ message: said }) => t(locale, said)) : verdictLines(judged, locale);
}

/** `2023 年 货物出口总额 33790.44 亿美元`: what was read, for cards, charts and lists. */
export function claimTitle({ claim, reference }: JudgedClaim): Message {
  const held = reference.other ?? reference.closest ?? reference.newest;
  const name =
    claim.subject.text === '' && !held ? message(texts.nothing) : indicatorName(claim, reference.concept, held?.series);
  const values = {
    indicator: kindName(claim, name, held !== undefined),
    year: yearOf(claim),
    figure: amount(claim, statedNumber(claim)),
  };
  return message(claim.year === undefined ? texts.titleNoYear : texts.title, values);
}

function kindName(claim: Claim, indicator: Message, isSeries: boolean): Message {
  switch (claim.kind) {
    case 'growth-rate':
      return isSeries ? indicator : message(texts.growth, { indicator });
    case 'average-growth-rate':
      return message(texts.average, { indicator });
    case 'growth-multiple':
      return message(texts.multiple, { indicator });
    case 'change':
      return message(texts.change, { indicator });
    default:
      return indicator;
  }
}

function yearOf(claim: Claim): Message {
  const { year = '', yearEnd } = claim;
  return yearEnd === undefined ? message(texts.year, { year }) : message(texts.span, { from: year, to: yearEnd });
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
  if (lines.length === 0 && verdict === 'no-reference') lines.push(t(locale, texts.noReference));
  if (lines.length === 0) lines.push(t(locale, texts.notChecked));
  return lines;
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
