/** What the first cell of a row or the head of a column says of its figures, in both languages. */

import { foldSigns } from '../tests';

/** Numbers of observations, in rows of regression tables and columns of summaries. */
const observations =
  /^(?:N|n|Obs\.?|Observations?|No\. (?:of )?obs\w*\.?|Number of obs\w*|Sample size|观测值?数?量?|观察值?数?量?|样本(?:量|数|观测值?|容量)?|样本观测值?数?)(?:\s*\(?N\)?)?$/i;
/**
 * Rows below the coefficients: fit, tests, settings. Names that variables have as well (Firm size, Log GDP, Minimum
 * wage) are no words of this list; rows of settings hold no figures anyway.
 */
const statistics = new RegExp(
  `^(?:${[
    'Obs|Observations|No\\.|Num\\.|Number of obs|Sample|观测|观察|样本',
    'R2|R²|R\\s?-?\\s?sq|Adj|Pseudo|(?:调整|修正|伪).{0,4}R|拟合优度|Within(?:\\s?R|$)|Between(?:\\s?R|$)|Overall(?:\\s?R|$)|AIC|BIC|Log[- ](?:pseudo)?[- ]?lik|Root MSE|RMSE|Residual|Sigma',
    'F(?![A-Za-z])|Wald|LR|LM|Hausman|Sargan|Hansen|AR\\s?\\(|Kleibergen|K-?P|Cragg|C-D|Anderson|Stock[-–]Yogo|DW|D\\.W|Durbin|Chi-?\\s?(?:sq|2|²)|χ|Prob\\b|[pP]\\s*值|p-?value|P\\s?>|Chow|Joint (?:test|F\\b|sig)|Test of|Overid|Underid|Weak|First[- ]stage|弱工具|过度识别|识别不足|不可识别|一阶段',
    'Mean(?: of| dep|s?$)|S\\.?D\\.?(?![A-Za-z])|Std|Min(?:\\.|imum)?$|Max(?:\\.|imum)?$|标准差|均值|平均(?:值|数)?$|最[大小]值|中位数?$|Dep\\.? ?var|Dependent (?:var|mean)|Control mean',
    '组间|经验\\s?[pP]|系数差异|差异(?:检验|$|\\s?\\()|Diff',
    '(?:Year|Firm|Industry|Province|City|Region|Time|Individual|Country).{0,12}(?:FE|fixed|effects|dummies)|(?:年份|个体|地区|行业|时间|省份|城市|企业).{0,6}(?:固定|效应|虚拟)|固定效应|Fixed[- ]effects|FE\\b|控制变量|Controls',
    'Cluster(?:s|ed)?\\b|聚类|Bandwidth|带宽|Cutoff|门槛值|门限值|Threshold (?:value|estimate)',
  ].join('|')})`,
  'i',
);
/** The tests of Arellano and Bond; M2 is money. */
const serialCorrelation = /^m[12]\b/;
const singleLetter = /^(?:N|n|T|G|F|K|R|df)$/;
/** The cell beside brackets: empty, or naming what they hold. */
const bracketLabel =
  /^(?:|[(（[]?\s*(?:[tTzZpP]|[tTzZpP]\s*值|[tzp]\s*-?\s*(?:stat\w*|values?)|(?:稳健|聚类)?标准误差?|S\.?E\.?|s\.e\.?|std\.?\s*err\w*\.?|standard errors?)\s*[)）\]]?)$/i;

export function isObservations(label: string): boolean {
  return observations.test(plain(label));
}

export function isStatistic(label: string): boolean {
  const text = plain(label);
  return singleLetter.test(text) || serialCorrelation.test(text) || statistics.test(text);
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
