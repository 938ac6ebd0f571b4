/** The picture in the card of a figure: its series, the claim in it, and the values that the card speaks of. */

import { message, t } from '../base';
import type { Locale, MessageTemplate } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { Miniature } from '../chart';
import type { Held, JudgedClaim } from '../statistics';
import { claimTitle } from './claimTitle';
import { chartClaim, placeOf, seriesData } from './seriesViews';

/** The address of a picture; `undefined` where none is wanted. */
export type DrawPicture = (picture: Miniature) => string | undefined;

const description: MessageTemplate = {
  en: '{series}, {from}–{to}; in the text: {claim}',
  'zh-cn': '{series}，{from}—{to} 年；文中：{claim}',
};

/** A line needs this many points to show anything. */
const fewestPoints = 3;

/** `undefined` for what has no place on a line: rates over years, multiples, figures without a series. */
export function claimMiniature(analysis: DocumentAnalysis, judged: JudgedClaim, locale: Locale): Miniature | undefined {
  const { reference } = judged;
  const found = placeOf(judged, analysis.reference);
  const series = reference.other?.series ?? found?.series;
  if (!found || !series || series.counts !== found.series.counts) return undefined;
  const data = seriesData(series, locale);
  const [first, last] = [data.points[0], data.points.at(-1)];
  if (!first || !last || data.points.length < fewestPoints) return undefined;
  const claim = chartClaim(judged, 0, series, series, t(locale, claimTitle(judged)), analysis);
  const values = { series: data.label, from: first.year, to: last.year, claim: claim.description };
  const held = [reference.other, reference.newest ?? reference.closest].filter(
    (value): value is Held => value?.series.counts === series.counts,
  );
  return {
    series: data,
    claim: { ...claim, description: t(locale, message(description, values)) },
    compared: held.map((one) => ({
      year: one.value.year,
      value: (one.value.value * one.series.factor) / series.factor,
    })),
  };
}
