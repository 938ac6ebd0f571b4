/** What the first cell of a row or the head of a column says of its figures, in both languages. */

import { foldSigns } from '../tests';

/** Numbers of observations, in rows of regression tables and columns of summaries. */
const observations =
  /^(?:N|n|Obs\.?|Observations?|No\. (?:of )?obs\w*\.?|Number of obs\w*|Sample size|观测值?数?量?|观察值?数?量?|样本(?:量|数|观测值?|容量)?|样本观测值?数?)(?:\s*\(?N\)?)?$/i;
/** Rows below the coefficients: fit, tests, settings. */
const statistics =
  /^(?:Obs|Observations|No\.|Number of|Num\.|Sample|观测|观察|样本|R2|R²|R\s?-?\s?sq|Adj|调整|修正|Pseudo|Within|Between|Overall|拟合优度|F(?![A-Za-z])|Wald|LR|LM|Log|AIC|BIC|Hausman|Sargan|Hansen|AR\s?\(|m[12]\b|Kleibergen|K-?P|Cragg|C-D|Anderson|Stock|DW|D\.W|Durbin|Chi|χ|Prob|[pP]\s*值|p-?value|P\s?>|Root|RMSE|Sigma|Residual|Std|S\.?D|标准差|均值|均值?差|平均|Mean|Min|Max|最[大小]|中位|组间|经验|系数差异|差异|Diff|Chow|弱工具|过度识别|识别不足|不可识别|Dep|Control mean|固定效应|控制变量|Controls|Fixed|年份|个体|地区|行业|Year|Firm|Industry|Province|City|Cluster|聚类|Bandwidth|带宽|Joint|Test of|Overid|Underid|Weak|First[- ]stage|Cutoff|门槛值|门限值|Threshold)/i;
const singleLetter = /^(?:N|n|T|G|F|K|R|df)$/;
/** The cell beside brackets: empty, or naming what they hold. */
const bracketLabel =
  /^(?:|[(（[]?\s*(?:[tTzZpP]|[tTzZpP]\s*值|[tzp]\s*-?\s*(?:stat\w*|values?)|(?:稳健|聚类)?标准误差?|S\.?E\.?|s\.e\.?|std\.?\s*err\w*\.?|standard errors?)\s*[)）\]]?)$/i;

export function isObservations(label: string): boolean {
  return observations.test(plain(label));
}

export function isStatistic(label: string): boolean {
  const text = plain(label);
  return singleLetter.test(text) || statistics.test(text);
}

export function isBracketLabel(label: string): boolean {
  return bracketLabel.test(plain(label));
}

export function plain(label: string): string {
  return foldSigns(label).replace(/\s+/g, ' ').trim();
}

export type ColumnRole = 'coefficient' | 'se' | 't' | 'z' | 'p';

const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'coefficient',
    /^(?:(?:回归|估计)?系数|(?:非标准化)?(?:回归)?系数\s*\(?[Bβ]?\)?|估计值|Coef\.?|Coefficients?|Estimates?|B|b)$/i,
  ],
  [
    'se',
    /^(?:(?:稳健|聚类)?标准误差?|(?:Robust )?(?:Std|St)\.?\s?Err(?:or|\.)?s?|S\.?E\.?(?:\(?B\)?)?|Standard Errors?)$/i,
  ],
  ['t', /^(?:t|t\s?-?\s?(?:值|统计量?|stat\w*\.?|values?|ratios?))$/i],
  ['z', /^(?:z|z\s?-?\s?(?:值|统计量?|stat\w*\.?|values?|scores?))$/i],
  ['p', /^(?:p|p\s?-?\s?(?:值|values?)|P\s?>\s?\|?[tz]\|?|Pr\(>\|[tz]\|\)|Sig\.?|显著性)$/i],
];

export function columnRole(header: string): ColumnRole | undefined {
  const text = plain(header);
  return roles.find(([, pattern]) => pattern.test(text))?.[0];
}
