/** The claims of a document over the series they speak of, as views for a chart; drawing is the work of core/chart. */

import { t } from '../base';
import type { Locale, Span } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { ChartClaim, ChartPoint, ChartSeries, ChartView } from '../chart';
import { figureFor, newestOf, source } from '../statistics';
import type { Concept, JudgedClaim, Reference, ReferenceValue, Series } from '../statistics';
import { claimTitle } from './claimTitle';
import { placeIn } from './places';
import { unitLabel } from './unitLabel';
import { chartVerdict } from './verdictMarks';

/** One view for each concept and unit that the document's claims speak of, in the order of the text. */
export function chartViews(analysis: DocumentAnalysis, reference: Reference, locale: Locale): readonly ChartView[] {
  const messages = findingTexts(analysis, locale);
  const groups = new Map<
    string,
    { readonly concept: Concept; readonly counts: string; readonly claims: ChartClaim[] }
  >();
  analysis.claims.forEach((judged, id) => {
    const held = placeOf(judged, reference);
    if (!held) return;
    const { concept, series } = held;
    const key = `${concept.id}:${series.counts}`;
    const group = groups.get(key) ?? { concept, counts: series.counts, claims: [] };
    groups.set(key, group);
    const [first = series] = seriesOf(concept, series.counts, reference);
    const said = [t(locale, claimTitle(judged)), ...(messages.get(spanKey(judged.claim.span)) ?? [])];
    group.claims.push(chartClaim(judged, id, series, first, said.join(locale === 'en' ? '. ' : '。'), analysis));
  });
  return [...groups].map(([id, { concept, counts, claims }]) => {
    const all = seriesOf(concept, counts, reference);
    const [first] = all;
    return {
      id,
      label: first ? shortLabel(first, locale) : concept.id,
      unit: first ? unitLabel(first, locale) : '',
      series: all.map((series) => seriesData(series, locale, first)),
      claims: first ? claims : [],
    };
  });
}

/** A series for drawing; its values in the unit of `like` where the two count the same. */
export function seriesData(series: Series, locale: Locale, like: Series = series): ChartSeries {
  const isAlike = like.counts === series.counts;
  return {
    id: series.id,
    label: locale === 'en' ? series.label.en : series.label.zh,
    unit: unitLabel(isAlike ? like : series, locale),
    points: pointsOf(series, isAlike ? series.factor / like.factor : 1, locale),
  };
}

/** The name of a series without the bracket that tells it from its siblings. */
export function shortLabel(series: Series, locale: Locale): string {
  const label = locale === 'en' ? series.label.en : series.label.zh;
  return label.replace(/\s*[（(][^（）()]*[）)]\s*$/, '');
}

/** The figure as a reader sees it: on one line, `12.45\%` of LaTeX without the backslash. */
export function printedFigure(source: string): string {
  return source.replace(/\s+/g, ' ').replace(/\\(?=[%$])/g, '');
}

/** The claim over one of its series; `like` gives the unit of its value. */
export function chartClaim(
  judged: JudgedClaim,
  id: number,
  series: Series,
  like: Series,
  description: string,
  analysis: DocumentAnalysis,
): ChartClaim {
  const { claim } = judged;
  return {
    id,
    series: series.id,
    year: claim.year ?? 0,
    value: Number(((figureFor(claim, series).value * series.factor) / like.factor).toPrecision(12)),
    verdict: chartVerdict(judged),
    description,
    text: printedFigure(analysis.document.source.slice(claim.span.start, claim.span.end)),
    ...placeIn(analysis, claim.span),
  };
}

/** What the rules on statistics say, by the figure that they speak of. */
function findingTexts({ findings }: DocumentAnalysis, locale: Locale): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const { rule, span, message } of findings) {
    if (!rule.startsWith('statistics/')) continue;
    const key = spanKey(span);
    texts.set(key, [...(texts.get(key) ?? []), t(locale, message)]);
  }
  return texts;
}

const spanKey = ({ start, end }: Span): string => `${start}-${end}`;

/** The concept that was consulted and a series of it in the claim's unit; rates and multiples have no place on a line. */
export function placeOf(
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

/** Series that may accuse, in one unit: those that a chart of the concept shows. */
function seriesOf(concept: Concept, counts: string, reference: Reference): readonly Series[] {
  return concept.series.flatMap(({ id, clears }) => {
    const found = clears ? undefined : reference.seriesById(id);
    return found?.counts === counts ? [found] : [];
  });
}

function pointsOf(series: Series, factor: number, locale: Locale): readonly ChartPoint[] {
  const byYear = new Map<number, ReferenceValue[]>();
  for (const value of series.values) {
    if (value.lowerBound) continue;
    const known = byYear.get(value.year);
    if (known) known.push(value);
    else byYear.set(value.year, [value]);
  }
  return [...byYear].flatMap(([year, values]) => {
    const newest = newestOf(values);
    if (!newest) return [];
    const scaled = ({ value }: ReferenceValue): number => Number((value * factor).toPrecision(12));
    const all = values.map(scaled);
    return [
      {
        year,
        value: scaled(newest),
        low: Math.min(...all),
        high: Math.max(...all),
        source: t(locale, source(newest)),
      },
    ];
  });
}
