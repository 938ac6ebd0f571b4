/** What may stand between a statistic and its p: degrees of freedom, N, effect sizes, intervals, words of passage. */

import { count, dfWords, number } from './notation';

const effect =
  "(?:Cohen['’]?s\\s*|Hedges['’]?\\s*|partial\\s*|[Cc]ram[eé]r['’]?s\\s*|效应量\\s*)?[A-Za-zηωεφβδΔθγ][A-Za-z0-9²'’.]{0,5}(?:\\s?_\\([^()]{1,12}\\)|_[A-Za-z])?\\s?²?(?:_\\([^()]{1,12}\\))?\\s*[=≈]\\s*[-+]?(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\.\\d+)";
const normedChiSquared = '(?:χ\\s?(?:²|\\^?2)|卡方)\\s?/\\s?(?:d\\.?f\\.?|自由度)\\s*[=≈]\\s*\\d+(?:\\.\\d+)?';
const interval =
  '\\d{2}\\s?%\\s*(?:CI|置信区间|confidence interval)\\s*(?:of|为|:|=)?\\s*[\\[(][^()\\[\\]]{1,40}[\\])]|CI_\\([^()]{1,6}\\)\\s*=?\\s*[\\[(][^()\\[\\]]{1,40}[\\])]';
const words =
  '(?:其|所?对应的?|相应的?|伴随的?|且|而|即|并且|同时|结果|差异|显著性?|不|的|双侧|双尾|单侧|单尾|检验|(?:with|and|an?|the|its|associated|corresponding|which|is|was|are|were|statistically|significant|not|at|yielding|giving|two|one|tailed|sided)(?![A-Za-z]))';

export const degreesOfFreedom = new RegExp(
  `(?:with\\s+|on\\s+)?(?:df_?\\(?1\\)?\\s*=\\s*(?<first>${count})\\s*[,;、]\\s*df_?\\(?2\\)?\\s*=\\s*(?<second>${number})|${dfWords}\\(?\\s*(?<df1>${count})(?:\\s*(?:[,;/]|和|与|and)\\s*(?<df2>${number})(?![\\d.]*\\s*[=<>]))?\\s*\\)?|(?<before1>${number})(?:\\s*(?:,|and|和)\\s*(?<before2>${number}))?\\s*(?:degrees\\s+of\\s+freedom|d\\.?f\\.?|个?自由度))`,
  'uy',
);
export const sampleSize = new RegExp(`[Nn]\\s*=\\s*(?<n>${count})`, 'uy');
export const inserted = new RegExp(`(?:${interval})|(?:${effect})|${normedChiSquared}`, 'uy');
export const separator = new RegExp(`[\\s,;、:()\\[\\]*-]+|${words}`, 'uy');
