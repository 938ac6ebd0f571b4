/** statistics/year-span: 28年间 and the like against the two years they span. */

import { message } from '../../base';
import type { Report } from '../../base';
import type { Claim } from '../claims';
import type { StatisticsContext, StatisticsRule } from './context';

const differs = {
  en: 'From {from} to {to} is {expected} years; the text says {stated}.',
  'zh-cn': '{from} 年到 {to} 年为 {expected} 年，文中为 {stated} 年。',
};
const useYears = { en: 'Write {expected} years', 'zh-cn': '改为 {expected} 年' };

export const yearSpan: StatisticsRule = {
  id: 'statistics/year-span',
  defaultSeverity: 'error',
  summary: {
    en: 'A stated number of years does not fit the two years that it spans.',
    'zh-cn': '所述年数与起止年份不符。',
  },
  examples: {
    bad: [{ format: 'markdown', text: '1995年该校招生2000人，2023年招生6000人，⟦38年间⟧增长了2倍。' }],
    good: [
      { format: 'markdown', text: '1995年该校招生2000人，2023年招生6000人，28年间增长了2倍。' },
      { format: 'markdown', text: '1995年该校招生2000人，2023年招生6000人，近30年来增长了2倍。' },
    ],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    const told = new Set<number>();
    for (const { claim } of judged) {
      const { duration } = claim;
      const years = duration && spanOf(claim);
      if (!duration || !years || duration.loose || told.has(duration.span.start)) continue;
      const [from, to] = years;
      const periods = to - from;
      // Counting both ends is as common as counting steps.
      if (duration.years === periods || duration.years === periods + 1) continue;
      told.add(duration.span.start);
      const values = { from, to, expected: periods, stated: duration.years };
      const written = document.source.slice(duration.span.start, duration.span.end);
      const at = written.indexOf(String(duration.years));
      const place = { start: duration.span.start + at, end: duration.span.start + at + String(duration.years).length };
      report({
        span: duration.span,
        message: message(differs, values),
        ...(claim.bound ? {} : { severity: 'information' as const }),
        data: { stated: duration.years, expected: periods },
        fixes:
          at < 0
            ? []
            : [{ title: message(useYears, values), safe: false, edits: [{ span: place, newText: String(periods) }] }],
      });
    }
  },
};

/** The years that the sentence names as a span, else those of the two levels in it. */
function spanOf({ duration, endpoints, otherEndpoints, sentence }: Claim): readonly [number, number] | undefined {
  if (duration?.between) return duration.between;
  if (!endpoints || otherEndpoints.length > 0) return undefined;
  const { from, to } = endpoints;
  if (from.sentence !== sentence || to.sentence !== sentence || from.year === undefined || to.year === undefined)
    return undefined;
  return [from.year, to.year];
}
