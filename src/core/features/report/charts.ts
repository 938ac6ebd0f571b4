/** The charts of a report: every series that the document speaks of, the sectors, and where the text stands. */

import type { MessageTemplate } from '../../base';
import { drawContent, formatValue, still, toMarkup, withKey } from '../../chart';
import type { ChartSeries, DrawnContent } from '../../chart';
import { sourceNote } from '../chartFigure';
import { conceptView } from '../conceptView';
import { drawingWords } from '../drawingWords';
import { chartViews } from '../seriesViews';
import { shareView } from '../shareView';
import { termUseView } from '../termUseView';
import { timelineView } from '../timelineView';
import type { ReportContext } from './context';
import { element, joined, type Markup, table } from './markup';

const texts = {
  none: { en: 'No figure of the document lies on a series that is held.', 'zh-cn': '文中没有落在所收序列上的数值。' },
  values: { en: 'Values of {label}', 'zh-cn': '{label}的数值' },
  year: { en: 'Year', 'zh-cn': '年份' },
  value: { en: 'Value', 'zh-cn': '数值' },
  source: { en: 'Source', 'zh-cn': '出处' },
} satisfies Record<string, MessageTemplate>;

const width = 880;
/** One or two values make no line; they stand among the figures. */
const fewestPoints = 3;

export function chartsPart(context: ReportContext): Markup {
  const { analysis, locale, say } = context;
  const views = chartViews(analysis, analysis.reference, locale).filter(({ series }) =>
    series.some(({ points }) => points.length >= fewestPoints),
  );
  const series = views.map((view) =>
    figure({ kind: 'series', view, mode: 'absolute', isLogarithmic: false }, view.label, context, view.series),
  );
  const sectors = shareView(analysis, analysis.reference, locale);
  const shares =
    sectors && sectors.claims.length > 0
      ? [figure({ kind: 'sectors', view: sectors }, sectors.label, context, sectors.parts)]
      : [];
  if (series.length === 0 && shares.length === 0) return element('p', {}, say(texts.none));
  return joined(...series, ...shares);
}

/** Citations by year; nothing where nothing is cited. */
export function timelinePart(context: ReportContext): Markup {
  const view = timelineView(context.analysis, context.style, context.locale);
  return view.works.some(({ year }) => year !== undefined)
    ? figure({ kind: 'citations', view }, '', context, [])
    : joined();
}

/** Where the terms stand, and what of the argument the document speaks of. */
export function termFigures(context: ReportContext): Markup {
  const uses = termUseView(context.analysis, context.locale);
  const concepts = conceptView(context.analysis, context.locale);
  if (uses.rows.length === 0) return joined();
  return joined(
    figure({ kind: 'terms', view: uses }, '', context, []),
    concepts ? figure({ kind: 'concepts', view: concepts }, '', context, []) : '',
  );
}

function figure(content: DrawnContent, title: string, context: ReportContext, series: readonly ChartSeries[]): Markup {
  const { scene, key, description } = drawContent(content, drawingWords(context.locale), width, still);
  const picture: Markup = { markup: toMarkup(withKey(scene, key)) };
  const source = series.length > 0 ? [element('div', { class: 'muted' }, sourceNote(series, context.locale))] : [];
  return element(
    'figure',
    {},
    element('figcaption', {}, title === '' ? description : title),
    picture,
    ...source,
    ...series.map((one) => values(one, context)),
  );
}

function values({ label, unit, points }: ChartSeries, { say }: ReportContext): Markup {
  const rows = points.map(({ year, value, source }) => ({ cells: [year, formatValue(value), source] }));
  const head = [say(texts.year), `${say(texts.value)} (${unit})`, say(texts.source)];
  return element('details', {}, element('summary', {}, say(texts.values, { label })), table(label, head, rows));
}
