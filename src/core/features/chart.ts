/** The claims of a document over the series they speak of, as plain data for a chart; drawing is the page's work. */

import { t } from '../base';
import type { Locale } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { claimTitle } from './numberHover';
import { figureFor, source } from '../statistics';
import type { Concept, JudgedClaim, Reference, Series, Verdict } from '../statistics';

export interface ChartPointData {
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

export interface ChartClaimData {
  /** Index among the claims of the analysis. */
  readonly id: number;
  readonly year: number;
  /** In the unit of the view's series. */
  readonly value: number;
  readonly verdict: 'match' | 'older' | 'mismatch' | 'unknown';
  readonly description: string;
  readonly text: string;
  readonly line: number;
}

export interface ChartViewData {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly series: readonly {
    readonly id: string;
    readonly label: string;
    readonly points: readonly ChartPointData[];
  }[];
  readonly claims: readonly ChartClaimData[];
}

const marks: Readonly<Record<Verdict, ChartClaimData['verdict']>> = {
  match: 'match',
  'match-older-vintage': 'older',
  mismatch: 'mismatch',
  'wrong-year': 'mismatch',
  'no-reference': 'unknown',
  'not-checked': 'unknown',
};

/** One view for each concept and unit that the document's claims speak of, in the order of the text. */
export function chartViews(analysis: DocumentAnalysis, reference: Reference, locale: Locale): readonly ChartViewData[] {
  const groups = new Map<
    string,
    { readonly concept: Concept; readonly counts: string; readonly claims: ChartClaimData[] }
  >();
  analysis.claims.forEach((judged, id) => {
    const place = placeOf(judged, reference);
    if (!place) return;
    const key = viewId(place.concept, place.series.counts);
    const group = groups.get(key) ?? { concept: place.concept, counts: place.series.counts, claims: [] };
    groups.set(key, group);
    group.claims.push(chartClaim(judged, id, place.series, analysis, locale));
  });
  return [...groups].map(([id, { concept, counts, claims }]) => viewOf(id, concept, counts, claims, reference, locale));
}

/** The view of a series that no claim speaks of, for a search by name. */
export function viewOfConcept(concept: Concept, counts: string, reference: Reference, locale: Locale): ChartViewData {
  return viewOf(viewId(concept, counts), concept, counts, [], reference, locale);
}

function viewId(concept: Concept, counts: string): string {
  return `${concept.id}:${counts}`;
}

/** The concept that was consulted and a series of it in the claim's unit; rates and multiples have no place on a line. */
function placeOf(
  judged: JudgedClaim,
  reference: Reference,
): { readonly concept: Concept; readonly series: Series } | undefined {
  const { claim } = judged;
  const { concept } = judged.reference;
  if (!concept || claim.year === undefined || claim.yearEnd !== undefined) return undefined;
  const held = judged.reference.closest?.series;
  const series =
    held ??
    concept.series
      .map(({ id }) => reference.seriesById(id))
      .find((candidate) => candidate?.counts === claim.quantity.unit);
  return series ? { concept, series } : undefined;
}

function chartClaim(
  judged: JudgedClaim,
  id: number,
  series: Series,
  analysis: DocumentAnalysis,
  locale: Locale,
): ChartClaimData {
  const { claim } = judged;
  const finding = analysis.findings.find(
    ({ rule, span }) =>
      rule.startsWith('statistics/') && span.start === claim.span.start && span.end === claim.span.end,
  );
  const said = [t(locale, claimTitle(judged)), ...(finding ? [t(locale, finding.message)] : [])];
  return {
    id,
    year: claim.year ?? 0,
    value: figureFor(claim, series).value,
    verdict: marks[judged.verdict],
    description: said.join(locale === 'en' ? '. ' : '。'),
    text: printedFigure(analysis.document.source.slice(claim.span.start, claim.span.end)),
    line: analysis.lines.positionAt(claim.span.start).line + 1,
  };
}

/** The figure as a reader sees it: on one line, `12.45\%` of LaTeX without the backslash. */
function printedFigure(source: string): string {
  return source.replace(/\s+/g, ' ').replace(/\\(?=[%$])/g, '');
}

function viewOf(
  id: string,
  concept: Concept,
  counts: string,
  claims: readonly ChartClaimData[],
  reference: Reference,
  locale: Locale,
): ChartViewData {
  const series = concept.series.flatMap((entry) => {
    const found = reference.seriesById(entry.id);
    return found && found.counts === counts && !entry.clears ? [found] : [];
  });
  const [first] = series;
  return {
    id,
    label: first ? shortLabel(first, locale) : concept.id,
    unit: first ? unitLabel(first, locale) : '',
    series: series.map((entry) => ({
      id: entry.id,
      label: locale === 'en' ? entry.label.en : entry.label.zh,
      points: pointsOf(entry, first?.factor ?? 1, locale),
    })),
    claims: first ? claims : [],
  };
}

/** The series' name without the bracket that tells it from its siblings. */
function shortLabel(series: Series, locale: Locale): string {
  const label = locale === 'en' ? series.label.en : series.label.zh;
  return label.replace(/\s*[（(][^（）()]*[）)]\s*$/, '');
}

function pointsOf(series: Series, factor: number, locale: Locale): readonly ChartPointData[] {
  const byYear = new Map<number, ChartPointData>();
  const scale = series.factor / factor;
  for (const value of series.values) {
    if (value.lowerBound) continue;
    const here = value.value * scale;
    const before = byYear.get(value.year);
    byYear.set(value.year, {
      year: value.year,
      value: here,
      low: Math.min(here, before?.low ?? here),
      high: Math.max(here, before?.high ?? here),
      source: t(locale, source(value)),
    });
  }
  return [...byYear.values()];
}

const unitNames: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  '1e8 USD': { en: '100 million USD', zh: '亿美元' },
  '1e8 CNY': { en: '100 million yuan', zh: '亿元' },
  '1e4 persons': { en: '10 thousand persons', zh: '万人' },
  '1e8 persons': { en: '100 million persons', zh: '亿人' },
  '1e4 vehicles': { en: '10 thousand vehicles', zh: '万辆' },
  '1e4 enterprises': { en: '10 thousand enterprises', zh: '万家' },
  '1e4 km': { en: '10 thousand km', zh: '万公里' },
  '1e8 pieces': { en: '100 million pieces', zh: '亿件' },
  '1e8 kWh': { en: '100 million kWh', zh: '亿千瓦时' },
  '1e4': { en: '10 thousand', zh: '万个' },
  USD: { en: 'USD', zh: '美元' },
  CNY: { en: 'yuan', zh: '元' },
  applications: { en: 'applications', zh: '件' },
  grants: { en: 'grants', zh: '件' },
  articles: { en: 'articles', zh: '篇' },
  rank: { en: 'rank', zh: '位次' },
  'per million persons': { en: 'per million persons', zh: '每百万人' },
};

/** The unit of a series in words: 亿美元, 100 million USD. */
export function unitLabel(series: Series, locale: Locale): string {
  const names = unitNames[series.unit];
  if (!names) return series.unit;
  return locale === 'en' ? names.en : names.zh;
}
