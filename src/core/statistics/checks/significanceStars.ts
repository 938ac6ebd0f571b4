/** statistics/significance-stars: the stars of a coefficient against its standard error, t, z or p and the table's own legend. */

import { message } from '../../base';
import type { Fix, Report, Span } from '../../base';
import { cellSpan, judgeStars, placeOf } from '../tables';
import type { StarJudgement } from '../tables';
import { marks, starWorking } from '../wording/stars';
import type { StatisticsContext, StatisticsRule } from './context';

const differs = {
  en: '{working}. The legend asks for {allowed}; the table has {stated}.',
  'zh-cn': '{working}。按表注应{allowed}，表中{stated}。',
};
const perhaps = {
  en: '{working}, if that is what the brackets hold. The legend then asks for {allowed}; the table has {stated}.',
  'zh-cn': '{working}（表注未说明括号内为何值）。按表注应{allowed}，表中{stated}。',
};
const use = { en: 'Write {marks}', 'zh-cn': '改为 {marks}' };
const remove = { en: 'Remove the stars', 'zh-cn': '删去星号' };

export const significanceStars: StatisticsRule = {
  id: 'statistics/significance-stars',
  defaultSeverity: 'warning',
  summary: {
    en: 'The stars of a coefficient do not fit its standard error, t, z or p under the legend of the table.',
    'zh-cn': '系数的显著性星号与其标准误、t 值、z 值或 p 值及表注不符。',
  },
  examples: {
    bad: [
      {
        format: 'markdown',
        text: '表1 基准回归\n\n| 变量 | (1) |\n|---|---|\n| 数字化 | ⟦0.052***⟧ |\n|  | (1.75) |\n| 规模 | 0.310*** |\n|  | (4.20) |\n| N | 3000 |\n\n注：***、**、*分别表示在1%、5%、10%的水平上显著，括号内为t值。',
      },
      {
        format: 'latex',
        text: '\\begin{tabular}{lc}\n\\hline\n & (1) \\\\\n\\hline\nTrade & ⟦0.120⟧ \\\\\n & (0.020) \\\\\nSize & 0.050\\sym{**} \\\\\n & (0.021) \\\\\nObservations & 3{,}000 \\\\\n\\hline\n\\multicolumn{2}{l}{Standard errors in parentheses}\\\\\n\\multicolumn{2}{l}{* \\(p<0.10\\), ** \\(p<0.05\\), *** \\(p<0.01\\)}\\\\\n\\end{tabular}',
      },
    ],
    good: [
      {
        format: 'markdown',
        text: '表1 基准回归\n\n| 变量 | (1) |\n|---|---|\n| 数字化 | 0.052* |\n|  | (1.75) |\n| N | 3000 |\n\n注：***、**、*分别表示在1%、5%、10%的水平上显著，括号内为t值。',
      },
      {
        format: 'markdown',
        text: '表2 平衡性检验\n\n| 变量 | 处理组 | 对照组 | 差异 |\n|---|---|---|---|\n| 规模 | 22.1 | 21.9 | 0.2*** |\n|  | (0.9) | (0.8) | (0.1) |\n\n注：*** p<0.01，** p<0.05，* p<0.1，括号内为标准误。',
      },
    ],
  },
  run({ grids, document }: StatisticsContext, report: (report: Report) => void): void {
    const judgements = judgeStars(grids);
    const samples = judgements.filter(({ coefficient }) => coefficient.figure.starsAt !== undefined);
    for (const judgement of judgements) {
      if (judgement.fits) continue;
      const { coefficient, allowed, sure, p, meaning } = judgement;
      const values = {
        working: starWorking(judgement),
        allowed: marks(allowed),
        stated: marks([coefficient.stars]),
      };
      const fix = allowed.length === 1 && sure ? starFix(judgement, document.source, samples) : undefined;
      report({
        span: cellSpan(coefficient.cell),
        message: message(sure ? differs : perhaps, values),
        ...(sure ? {} : { severity: 'information' as const }),
        data: { stated: coefficient.stars, expected: allowed, p, brackets: meaning },
        fixes: fix ? [fix] : [],
      });
    }
  },
};

/** Another mark in the place of the one that stands there, or as the table writes its marks elsewhere. */
function starFix(
  { coefficient, allowed, grid }: StarJudgement,
  source: string,
  samples: readonly StarJudgement[],
): Fix | undefined {
  const { cell, figure, stars } = coefficient;
  const mark = allowed[0] ?? '';
  if (stars !== figure.stars) return undefined;
  if (mark !== '' && figure.starsAt) {
    const span = placeOf(cell, figure.starsAt);
    const written = source.slice(span.start, span.end);
    if (written !== stars) return escapedFix(span, written, mark);
    return { title: message(use, { marks: mark }), safe: false, edits: [{ span, newText: mark }] };
  }
  if (figure.starsAt) {
    const span = markup(source, placeOf(cell, figure.starsAt));
    return { title: message(remove), safe: false, edits: [{ span, newText: '' }] };
  }
  const sample = samples.find((one) => one.grid === grid)?.coefficient;
  if (!sample?.figure.starsAt) return undefined;
  const at = placeOf(cell, figure.digits).end;
  const like = markup(source, placeOf(sample.cell, sample.figure.starsAt));
  const inMath = isInMath(source, placeOf(sample.cell, sample.figure.digits).end);
  if (inMath !== isInMath(source, at)) return undefined;
  const newText = source
    .slice(like.start, like.end)
    .replace(/(?:\\?\*)+|[†‡+]/, (written) => (written.startsWith('\\') ? escaped(mark) : mark));
  return { title: message(use, { marks: mark }), safe: false, edits: [{ span: { start: at, end: at }, newText }] };
}

function escaped(mark: string): string {
  return mark.replace(/\*/g, '\\*');
}

/** `\*\*` of Markdown stays escaped; stars written in another way are left to the author. */
function escapedFix(span: Span, written: string, mark: string): Fix | undefined {
  if (!/^(?:\\\*)+$/.test(written)) return undefined;
  return { title: message(use, { marks: mark }), safe: false, edits: [{ span, newText: escaped(mark) }] };
}

/** The stars with what raises them: `\sym{**}`, `$^{**}$`, `^{**}`, `<sup>**</sup>`, `^**^`. */
function markup(source: string, stars: Span): Span {
  const before = source.slice(Math.max(0, stars.start - 24), stars.start);
  const after = source.slice(stars.end, stars.end + 12);
  for (const [front, back] of around) {
    const [left, right] = [front.exec(before), back.exec(after)];
    if (left && right) return { start: stars.start - left[0].length, end: stars.end + right[0].length };
  }
  return stars;
}

const around: readonly (readonly [RegExp, RegExp])[] = [
  [/\$\s*\^\{\s*$/, /^\s*\}\s*\$/],
  [/\\(?:sym|textsuperscript|tss|est|sups?)\{\s*$/, /^\s*\}/],
  [/\^\{\s*$/, /^\s*\}/],
  [/<sup>\s*$/, /^\s*<\/sup>/],
  [/\{\s*$/, /^\s*\}/],
  [/\^$/, /^\^/],
];

/** An odd number of dollar signs stands between the beginning of the cell and the place. */
function isInMath(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 80), at);
  const cell = before.slice(Math.max(before.lastIndexOf('&'), before.lastIndexOf('|'), before.lastIndexOf('\n')) + 1);
  return (cell.match(/(?<!\\)\$/g) ?? []).length % 2 === 1;
}
