/** statistics/impossible-mean: a mean of whole numbers that no N of that size gives, or that lies outside of its extremes. */

import { message } from '../../base';
import type { Report } from '../../base';
import { placeOf, readSummaries } from '../tables';
import type { Summary } from '../tables';
import { nearestMeans, readMeans } from '../tests';
import { printed } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';

const impossible = {
  en: 'No mean of {n} whole numbers rounds to {stated}; the nearest are {low} and {high}. Check the mean, N, or whether the scale has whole numbers.',
  'zh-cn': '{n} 个整数的均值不会是 {stated}，最接近的为 {low} 与 {high}。请核对均值、样本量，或量表取值是否为整数。',
};
const outside = {
  en: 'The mean {stated} lies outside of the minimum {min} and the maximum {max}.',
  'zh-cn': '均值 {stated} 不在最小值 {min} 与最大值 {max} 之间。',
};

export const impossibleMean: StatisticsRule = {
  id: 'statistics/impossible-mean',
  defaultSeverity: 'information',
  summary: {
    en: 'A mean of whole numbers that no N of that size can give.',
    'zh-cn': '该样本量下整数取值不可能得出的均值。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: 'On a 5-point Likert scale, 25 respondents gave a mean of ⟦3.47⟧.' },
      { format: 'markdown', text: '采用李克特五级量表，28名受访者的满意度平均分为⟦3.45⟧。' },
    ],
    good: [
      { format: 'markdown', text: 'On a 5-point Likert scale, 25 respondents gave a mean of 3.48.' },
      { format: 'markdown', text: '采用李克特五级量表，1280名受访者的满意度平均分为3.45。' },
      { format: 'markdown', text: 'The mean temperature of 25 days was 3.47 degrees.' },
    ],
  },
  run({ document, grids }: StatisticsContext, report: (report: Report) => void): void {
    for (const mean of readMeans(document)) {
      const nearest = nearestMeans(mean);
      if (nearest) report({ span: mean.span, ...told(mean.text, mean.n, mean.decimals, nearest) });
    }
    for (const grid of grids) for (const summary of readSummaries(grid)) checkSummary(summary, report);
  },
};

function told(
  stated: string,
  n: number,
  decimals: number,
  [low, high]: readonly [number, number],
): Omit<Report, 'span'> {
  const values = { n, stated, low: printed(low, decimals + 1), high: printed(high, decimals + 1) };
  return { message: message(impossible, values), data: { stated: Number(stated), n, nearest: [low, high] } };
}

function checkSummary({ mean, n, min, max, whole }: Summary, report: (report: Report) => void): void {
  const { value, decimals, step } = mean.figure;
  const span = placeOf(mean.cell, mean.figure.digits);
  const stated = printed(value, decimals);
  const isOutside =
    min !== undefined &&
    max !== undefined &&
    (value + step < min.figure.value - min.figure.step || value - step > max.figure.value + max.figure.step);
  if (isOutside) {
    const values = {
      stated,
      min: printed(min.figure.value, min.figure.decimals),
      max: printed(max.figure.value, max.figure.decimals),
    };
    report({
      span,
      message: message(outside, values),
      data: { stated: value, min: min.figure.value, max: max.figure.value },
    });
    return;
  }
  if (!whole || !n || n.figure.decimals > 0) return;
  const nearest = nearestMeans({ value, decimals, n: n.figure.value });
  if (nearest) report({ span, ...told(stated, n.figure.value, decimals, nearest) });
}
