/** Finds means of whole-number scales with the N they are taken of, in prose; silent where scale or N is not told. */

import type { Span } from '../../base';
import { readPlain } from '../../text';
import type { ProseDocument } from '../../text';
import { foldSigns } from './notation';
import type { PrintedMean } from './meanGranularity';

export interface ReportedMean extends PrintedMean {
  /** Source place of the mean. */
  readonly span: Span;
  readonly text: string;
}

/** A cheap look at the source before any block is read. */
const scale =
  /Likert|李克特|利克特|量表|\b[4-9]\s?-?\s?point\b|[4-9四五六七九]\s?(?:级|点|分)(?:制|量表|评分|计分|打分)|rating|评分|打分/i;
const composite = /题项|items|composite|index|指数|因子|维度|加权|weighted|总分|平均每|factor score|Cronbach|信度/i;
const mean =
  /(?<![A-Za-z])(?:M|[Mm]eans?(?:\s+(?:score|rating|value))?|平均(?:分|值|得分)|均值|得分均值)\s*(?:=|为|是|:|of|was|were)?\s*(?<value>\d{1,2}\.\d{1,3})(?![\d%])/g;
const size =
  /(?<![A-Za-z])[Nn]\s*=\s*(?<n>\d{1,4})(?![\d,.])|(?<![\d.]|\d,)(?<people>\d{1,4})\s*(?:名|位|份)(?:有效)?(?:受访者|被试|学生|参与者|调查对象|专家|问卷|居民|企业家|教师)|(?<![\d.]|\d,)(?<persons>\d{1,4})\s+(?:participants|respondents|students|experts|subjects|managers|teachers)/g;
const nearby = 60;

export function readMeans(document: ProseDocument): readonly ReportedMean[] {
  if (!scale.test(document.source)) return [];
  return document.blocks.flatMap((block) => {
    const isProse = block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'footnote';
    if (!isProse || block.quoted) return [];
    const words = document.source.slice(block.span.start, Math.min(block.span.end, block.span.start + 20_000));
    if (!scale.test(words) || composite.test(words)) return [];
    const prose = readPlain(document.source, document.format, [block.span]);
    const text = foldSigns(prose.text);
    const sizes = [...text.matchAll(size)].map((match) => ({
      at: match.index,
      n: Number(match.groups?.n ?? match.groups?.people ?? match.groups?.persons),
    }));
    if (sizes.length === 0) return [];
    return [...text.matchAll(mean)].flatMap((match): ReportedMean[] => {
      const value = match.groups?.value ?? '';
      const end = match.index + match[0].length;
      const behind = sizes.find(({ at }) => at >= end && at - end <= nearby && !text.slice(end, at).includes('。'));
      const n = sizes.length === 1 ? sizes[0]?.n : behind?.n;
      if (n === undefined || !(n > 1)) return [];
      const start = end - value.length;
      return [
        {
          value: Number(value),
          decimals: value.length - value.indexOf('.') - 1,
          n,
          text: value,
          span: prose.toSource(start, end),
        },
      ];
    });
  });
}
