/** The structure of a whole over time: the sectors' shares, with the claims of the document about them. */

import { t } from '../base';
import type { Locale, MessageTemplate } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { ShareView } from '../chart';
import type { Concept, Reference } from '../statistics';
import { claimTitle } from './claimTitle';
import { chartClaim, placeOf, seriesData, shortLabel } from './seriesViews';

const title: MessageTemplate = { en: 'Sector structure', 'zh-cn': '产业结构' };

/** `undefined` where the reference data know no list of shares. */
export function shareView(
  analysis: DocumentAnalysis | undefined,
  reference: Reference,
  locale: Locale,
): ShareView | undefined {
  const members = membersOf(reference);
  const parts = members.flatMap(({ series }) => {
    const id = series.find(({ clears }) => !clears)?.id;
    const main = id === undefined ? undefined : reference.seriesById(id);
    return main ? [main] : [];
  });
  if (parts.length === 0) return undefined;
  const claims = (analysis?.claims ?? []).flatMap((judged, id) => {
    const held = placeOf(judged, reference);
    const index = members.findIndex((member) => member === held?.concept);
    const part = parts[index];
    if (!analysis || !held || !part) return [];
    // Whichever of the part's series it was compared with, it is drawn on the one that is shown.
    return [
      { ...chartClaim(judged, id, held.series, held.series, t(locale, claimTitle(judged)), analysis), series: part.id },
    ];
  });
  return {
    label: t(locale, title),
    unit: '%',
    parts: parts.map((series) => ({ ...seriesData(series, locale), label: shortLabel(series, locale) })),
    claims,
  };
}

/** The members of the first list whose members are shares. */
function membersOf(reference: Reference): readonly Concept[] {
  for (const { kind, members } of reference.concepts) {
    if (kind !== 'list') continue;
    const found = members.flatMap((id) => reference.concept(id) ?? []);
    if (found.length > 1 && found.length === members.length && found.every((member) => member.kind === 'share'))
      return found;
  }
  return [];
}
