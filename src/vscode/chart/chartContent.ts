/** What the chart page shows of a document for a choice: the core's views, made once for each analysis. */

import {
  chartViews,
  conceptView,
  modeOf,
  seriesData,
  shareView,
  tableViews,
  termUseView,
  timelineView,
} from '../../core';
import type { ChartView, Core, DocumentAnalysis, Locale, Pinyin, Reference, ReferenceStyle } from '../../core';
import type { CatalogEntry, ChartChoice, ChartContent } from '../../protocol/chart';
import { emptyText } from './chartStrings';

export interface ContentInput {
  readonly core: Core;
  readonly analysis: DocumentAnalysis | undefined;
  readonly style: ReferenceStyle;
  readonly locale: Locale;
}

const viewsOfAnalysis = new WeakMap<
  DocumentAnalysis,
  { readonly locale: Locale; readonly views: readonly ChartView[] }
>();

/** The views of an analysis; a cursor that moves asks for them again and again. */
export function viewsOf({ analysis, locale }: ContentInput): readonly ChartView[] {
  if (!analysis) return [];
  const known = viewsOfAnalysis.get(analysis);
  if (known?.locale === locale) return known.views;
  const views = [...chartViews(analysis, analysis.reference, locale), ...tableViews(analysis, locale)];
  viewsOfAnalysis.set(analysis, { locale, views });
  return views;
}

export function chartContent(input: ContentInput, choice: ChartChoice): ChartContent {
  const { core, analysis, locale } = input;
  const reference = analysis?.reference ?? core.reference;
  const drawn = drawnContent(input, choice, reference);
  if (choice.topic !== 'series') return { drawn, choices: undefined };
  const views = viewsOf(input).map(({ id, label, claims }) => ({ id, label, count: claims.length }));
  return { drawn, choices: { views, catalog: catalogOf(reference, core.pinyin, locale) } };
}

function drawnContent(input: ContentInput, choice: ChartChoice, reference: Reference): ChartContent['drawn'] {
  const { analysis, style, locale } = input;
  const nothing = (which: Parameters<typeof emptyText>[0]): ChartContent['drawn'] => ({
    kind: 'empty',
    text: emptyText(analysis ? which : 'noDocument', locale),
  });
  switch (choice.topic) {
    case 'series': {
      const chosen = viewsOf(input).find(({ id }) => id === choice.shown);
      const view = withAdded(chosen, choice.added, reference, locale);
      if (!view) return nothing('noFigures');
      return { kind: 'series', view, mode: modeOf(view, choice.mode), isLogarithmic: choice.isLogarithmic };
    }
    case 'sectors': {
      const view = shareView(analysis, reference, locale);
      return view ? { kind: 'sectors', view } : nothing('noData');
    }
    case 'citations': {
      const view = analysis && timelineView(analysis, style, locale);
      return view && view.works.length > 0 ? { kind: 'citations', view } : nothing('noCitations');
    }
    case 'terms': {
      const view = analysis && termUseView(analysis, locale);
      return view && view.rows.length > 0 ? { kind: 'terms', view } : nothing('noTerms');
    }
    case 'concepts': {
      const view = analysis && conceptView(analysis, locale);
      return view ? { kind: 'concepts', view } : nothing('noData');
    }
  }
}

/** The view with further series; without a common unit where they count other things. */
function withAdded(
  view: ChartView | undefined,
  added: readonly string[],
  reference: Reference,
  locale: Locale,
): ChartView | undefined {
  const [first] = view?.series ?? [];
  const like = first ? reference.seriesById(first.id) : reference.seriesById(added[0] ?? '');
  const further = added.flatMap((id) => {
    const series = view?.series.some((known) => known.id === id) ? undefined : reference.seriesById(id);
    return series ? [seriesData(series, locale, like)] : [];
  });
  if (further.length === 0) return view;
  const series = [...(view?.series ?? []), ...further];
  const units = new Set(series.map(({ unit }) => unit));
  return {
    id: view?.id ?? 'added',
    label: view?.label ?? series.map(({ label }) => label).join(locale === 'en' ? ', ' : '、'),
    unit: units.size === 1 ? (series[0]?.unit ?? '') : '',
    series,
    claims: view?.claims ?? [],
  };
}

const catalogs = new WeakMap<Reference, Map<Locale, readonly CatalogEntry[]>>();

function catalogOf(reference: Reference, pinyin: Pinyin, locale: Locale): readonly CatalogEntry[] {
  const known = catalogs.get(reference) ?? new Map<Locale, readonly CatalogEntry[]>();
  catalogs.set(reference, known);
  const made =
    known.get(locale) ??
    reference.series.map(({ id, label }) => {
      const syllables = pinyin.syllablesOf(label.zh).filter((syllable) => /^[a-z]+$/.test(syllable));
      const initials = syllables.map(([initial]) => initial).join('');
      const find = [label.zh, label.en, id, syllables.join(''), initials].join(' ').normalize('NFKC').toLowerCase();
      return { id, label: locale === 'en' ? label.en : label.zh, find };
    });
  known.set(locale, made);
  return made;
}
