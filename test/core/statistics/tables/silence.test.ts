/** Tables that look as if something were wrong with them, and source that is no table at all: nothing may be said. */

import assert from 'node:assert/strict';
import { t } from '../../../../src/core';
import type { DocumentFormat } from '../../../../src/core';
import { analyze } from '../../../support/core';

const legend = '注：***、**、*分别表示在1%、5%、10%的水平上显著，括号内为标准误。';

/** A wrong star at the end of the body, which the checks would report in a regression table. */
function regression(caption: string, note = legend, head = '(1)'): string {
  return `${caption}\n\n| 变量 | ${head} |\n|---|---|\n| 开放 | 0.300*** |\n|  | (0.050) |\n| 规模 | 0.010*** |\n|  | (0.050) |\n| N | 3000 |\n\n${note}\n`;
}

const silent: readonly (readonly [name: string, format: DocumentFormat, text: string])[] = [
  ['a balance table', 'markdown', regression('表1 平衡性检验结果')],
  ['a descriptive table', 'markdown', regression('表1 主要变量的描述性统计')],
  [
    'a summary table',
    'markdown',
    regression('Table 1. Summary statistics', '*** p<0.01, standard errors in parentheses'),
  ],
  ['a table of correlations', 'markdown', regression('表2 相关系数矩阵')],
  ['a unit root test', 'markdown', regression('表2 面板单位根检验')],
  ['no legend', 'markdown', regression('表3 回归结果', '资料来源：作者计算。')],
  ['odds ratios', 'markdown', regression('表4 Logit 回归（几率比，odds ratio）')],
  ['a wild bootstrap', 'markdown', regression('表5 回归结果', `${legend}p值由 wild cluster bootstrap 得出。`)],
  ['means in the head', 'markdown', regression('表6 回归结果', legend, '均值')],
  [
    'brackets of unknown meaning',
    'markdown',
    regression('表7 回归结果', '注：***、**、*分别表示在1%、5%、10%的水平上显著。'),
  ],
  [
    'confidence intervals',
    'markdown',
    '表8 回归\n\n| 变量 | (1) |\n|---|---|\n| 开放 | 0.300*** |\n|  | [0.200, 0.400] |\n| 规模 | 0.010*** |\n|  | [-0.080, 0.100] |\n\n注：*** p<0.01，方括号内为置信区间。',
  ],
  [
    'a column without any star',
    'markdown',
    '表9 回归\n\n| 变量 | (1) | (2) |\n|---|---|---|\n| 开放 | 0.300*** | 0.310 |\n|  | (0.050) | (0.050) |\n| N | 3000 | 3000 |\n\n' +
      legend,
  ],
  [
    'controls that nobody stars',
    'markdown',
    '表9 回归\n\n| 变量 | (1) | (2) |\n|---|---|---|\n| 开放 | 0.300*** | 0.310*** |\n|  | (0.050) | (0.050) |\n| 常数项 | 2.300 | 3.310 |\n|  | (0.050) | (0.050) |\n| N | 3000 | 3000 |\n\n' +
      legend,
  ],
  [
    'tests of the residuals',
    'markdown',
    '表10 系统GMM\n\n| 变量 | (1) |\n|---|---|\n| 开放 | 0.300*** |\n|  | (0.050) |\n| AR(1) | -3.210 |\n|  | (0.001) |\n| Hansen | 21.300 |\n|  | (0.450) |\n\n' +
      legend,
  ],
  [
    'rounding that spans a threshold',
    'markdown',
    '表11 回归\n\n| 变量 | (1) | (2) |\n|---|---|---|\n| 开放 | 0.012** | 0.300*** |\n|  | (0.005) | (0.050) |\n| 规模 | 0.012*** | 0.300*** |\n|  | (0.005) | (0.050) |\n| N | 3000 | 3000 |\n\n' +
      legend,
  ],
  [
    'few clusters',
    'markdown',
    '表12 回归\n\n| 变量 | (1) |\n|---|---|\n| 开放 | 0.265** |\n|  | (0.100) |\n| N | 3000 |\n\n注：***、**、*分别表示在1%、5%、10%的水平上显著，括号内为聚类到省级层面的标准误。',
  ],
  [
    'a table in a comment',
    'latex',
    '\\begin{comment}\n\\begin{tabular}{lr}\\hline\nA & 10 \\\\\nB & 20 \\\\\nTotal & 32 \\\\\n\\end{tabular}\n\\end{comment}\nSome words.',
  ],
  [
    'a table behind percent signs',
    'latex',
    '% \\begin{tabular}{lr}\\hline\n% A & 10 \\\\\n% B & 20 \\\\\n% Total & 32 \\\\\n% \\end{tabular}\nSome words.',
  ],
  [
    'a table in verbatim',
    'latex',
    '\\begin{verbatim}\n\\begin{tabular}{lr}\\hline\nA & 10 \\\\\nB & 20 \\\\\nTotal & 32 \\\\\n\\end{tabular}\n\\end{verbatim}\nSome words.',
  ],
  ['a table in a code block', 'markdown', '```\n| a | n |\n|---|---|\n| A | 10 |\n| B | 20 |\n| Total | 32 |\n```\n'],
  [
    'a table in a comment of Markdown',
    'markdown',
    '<!--\n| a | n |\n|---|---|\n| A | 10 |\n| B | 20 |\n| Total | 32 |\n-->\n',
  ],
  ['a table in a quotation', 'markdown', '> | a | n |\n> |---|---|\n> | A | 10 |\n> | B | 20 |\n> | Total | 32 |\n'],
  [
    'forecasts',
    'markdown',
    '表 我国出口总额预测（亿美元）\n\n| 年份 | 出口总额 |\n|---|---|\n| 2019 | 99999 |\n| 2023 | 99999 |',
  ],
  [
    'another place',
    'markdown',
    '表 广东省出口总额（亿美元）\n\n| 年份 | 出口总额 |\n|---|---|\n| 2019 | 6290 |\n| 2023 | 7720 |',
  ],
  [
    'a part of the year',
    'markdown',
    '表 我国出口总额（亿美元）\n\n| 时期 | 出口总额 |\n|---|---|\n| 2023年1—6月 | 16634 |\n| 2023年上半年 | 16634 |',
  ],
  ['no unit', 'markdown', '表 我国出口总额\n\n| 年份 | 出口总额 |\n|---|---|\n| 2019 | 999 |\n| 2023 | 888 |'],
];

/** Ragged, nested, empty, broken: read without a throw, and without a word. */
const broken: readonly (readonly [name: string, format: DocumentFormat, text: string])[] = [
  ['ragged rows', 'markdown', '| a | b | c |\n|---|---|---|\n| x | 1 |\n| y | 2 | 3 | 4 | 5 |\n|  |\n| Total | 9 |\n'],
  [
    'nested tabulars',
    'latex',
    '\\begin{tabular}{lr}\nA & \\begin{tabular}{c}1\\\\2\\end{tabular} \\\\\nB & \\begin{tabular}{cc}3 & 4\\\\ \\end{tabular}\\\\\nTotal & 99\\\\\n\\end{tabular}',
  ],
  ['an open tabular', 'latex', '\\begin{tabular}{lr} A & 1 \\\\ B & 2 \\\\ Total & '],
  ['a tabular of rules alone', 'latex', '\\begin{tabular}{lr}\\hline\\hline\\midrule\\end{tabular}'],
  [
    'merged heads',
    'latex',
    '\\begin{tabular}{lrr}\n & \\multicolumn{2}{c}{2023} \\\\ \\cmidrule(lr){2-3}\n & Men & Women \\\\ \\midrule\n\\multirow{2}{*}{East} & 10 & 12 \\\\\n & 11 & 13 \\\\\n\\end{tabular}',
  ],
  [
    'footnotes and units in cells',
    'markdown',
    '| 行业 | 产值 |\n|---|---|\n| 电子[^1] | 12.5亿元[^2] |\n| 汽车 | 约30亿元 |\n| 其他 | — |\n\n[^1]: 注。\n',
  ],
  [
    'stars alone',
    'markdown',
    '| a | b |\n|---|---|\n| *** | ** |\n| (1) | * |\n\n注：***、**、*分别表示在1%、5%、10%的水平上显著。',
  ],
  [
    'figures that are too long',
    'markdown',
    `| a | b |\n|---|---|\n| x | ${'9'.repeat(400)} |\n| Total | ${'9'.repeat(30)} |\n`,
  ],
  ['one column', 'markdown', '| a |\n|---|\n| 1 |\n| 2 |\n'],
];

describe('tables that are left alone', () => {
  for (const [name, format, text] of silent) {
    it(name, async () => {
      const { findings } = await analyze(text, { format });
      const loud = findings.filter(
        ({ rule, severity }) => rule.startsWith('statistics/') && severity !== 'information',
      );
      assert.deepEqual(
        loud.map((finding) => `${finding.rule}: ${t('en', finding.message)}`),
        [],
      );
    });
  }

  it('would be reported as what they are not', async () => {
    const { findings } = await analyze(regression('表1 基准回归结果'));
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['statistics/significance-stars'],
    );
  });
});

describe('tables that are broken', () => {
  for (const [name, format, text] of broken) {
    it(name, async () => {
      const { findings } = await analyze(text, { format });
      assert.deepEqual(
        findings.filter(({ rule }) => rule.startsWith('statistics/')).map(({ rule }) => rule),
        [],
      );
    });
  }

  it('5 000 rows cost what they hold', async function () {
    this.timeout(60_000);
    const table = (rows: number): string => {
      const body = Array.from({ length: rows }, (_, row) => `| ${1950 + (row % 70)} | ${row}.5 | 0.12** | (2.3) |`);
      return `表1 2023年出口总额（亿美元）\n\n| 年份 | 出口总额 | (1) | (2) |\n|---|---|---|---|\n${body.join('\n')}\n\n${legend}\n`;
    };
    const time = async (rows: number): Promise<number> => {
      const text = table(rows);
      const times: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        const start = performance.now();
        await analyze(text);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    await time(500);
    const [small, large] = [await time(1250), await time(5000)];
    assert.ok(large < 4 * small * 2.5 + 200, `${small} ms for 1 250 rows, ${large} ms for 5 000`);
  });
});
