/** The part of a report on tables: for each what was read of it, and every figure or mark that follows from others. */

import { t } from '../../base';
import type { MessageTemplate, Span } from '../../base';
import {
  captionText,
  cellSpan,
  judgeStars,
  judgeTable,
  marks,
  placeOf,
  starWorking,
  tableWorking,
} from '../../statistics';
import type { Grid } from '../../statistics';
import { lineOf, type ReportContext } from './context';
import { element, joined, type Markup, table } from './markup';

const texts = {
  name: { en: 'Table in line {line}', 'zh-cn': '第 {line} 行的表' },
  size: { en: '{rows} rows, {columns} columns.', 'zh-cn': '{rows} 行 {columns} 列。' },
  level: {
    en: '{count} of its figures were held against the reference data (see Figures).',
    'zh-cn': '其中 {count} 个数值已与参考数据核对（见“数值”）。',
  },
  checked: { en: 'Checked: {count}; not fitting: {wrong}.', 'zh-cn': '核对 {count} 处，不符 {wrong} 处。' },
  nothing: {
    en: 'Nothing in it follows from other cells by what its heads and notes say.',
    'zh-cn': '表头与表注没有说明哪些单元格由其他单元格得出，故无可核对之处。',
  },
  line: { en: 'Line', 'zh-cn': '行' },
  cell: { en: 'Cell', 'zh-cn': '单元格' },
  stated: { en: 'In the table', 'zh-cn': '表中' },
  working: { en: 'Recomputed', 'zh-cn': '重新计算' },
  verdict: { en: 'Verdict', 'zh-cn': '判断' },
  fits: { en: '✓ follows', 'zh-cn': '✓ 相符' },
  differs: { en: '✗ does not follow', 'zh-cn': '✗ 不符' },
  likely: { en: '? seems not to follow', 'zh-cn': '? 疑似不符' },
  allowed: { en: '{working}; asks for {allowed}', 'zh-cn': '{working}；按表注应{allowed}' },
  all: { en: 'All {count} that fit', 'zh-cn': '相符的 {count} 处' },
  none: { en: 'This document has no table with figures.', 'zh-cn': '本文档没有含数值的表格。' },
} satisfies Record<string, MessageTemplate>;

interface Checked {
  readonly span: Span;
  readonly name: string;
  readonly stated: string;
  readonly working: string;
  readonly fits: boolean;
  readonly sure: boolean;
}

/** Tables with more checks than these show those that fit folded up. */
const mostShown = 24;

export function tablesPart(context: ReportContext): Markup {
  const { analysis, say } = context;
  if (analysis.grids.length === 0) return element('p', {}, say(texts.none));
  const stars = judgeStars(analysis.grids);
  return joined(
    ...analysis.grids.map((grid) =>
      tablePart(grid, [...figuresOf(grid, context), ...starsOf(grid, stars, context)], context),
    ),
  );
}

function figuresOf(grid: Grid, { locale }: ReportContext): readonly Checked[] {
  return judgeTable(grid).map((judgement) => {
    const { stated, figure, fits, sure } = judgement;
    const { cell } = stated;
    return {
      span: placeOf(cell, figure.digits),
      name: nameOf(grid, cell.row, cell.column),
      stated: cell.text.text,
      working: t(locale, tableWorking(judgement)),
      fits,
      sure,
    };
  });
}

function starsOf(grid: Grid, stars: ReturnType<typeof judgeStars>, { say }: ReportContext): readonly Checked[] {
  return stars
    .filter((judgement) => judgement.grid === grid)
    .map((judgement) => {
      const { cell } = judgement.coefficient;
      return {
        span: cellSpan(cell),
        name: nameOf(grid, cell.row, cell.column),
        stated: cell.text.text,
        working: say(texts.allowed, { working: starWorking(judgement), allowed: marks(judgement.allowed) }),
        fits: judgement.fits,
        sure: judgement.sure,
      };
    });
}

/** 数字贸易 · (1): the names of row and column. */
function nameOf(grid: Grid, row: number, column: number): string {
  return [grid.label(row), grid.headers(column).at(-1) ?? ''].filter((name) => name !== '').join(' · ');
}

function tablePart(grid: Grid, checked: readonly Checked[], context: ReportContext): Markup {
  const { analysis, say } = context;
  const caption = captionText(grid).replace(/\s+/g, ' ').trim();
  const { span } = grid.source;
  const title = say(texts.name, { line: lineOf(analysis, span) });
  const levels = analysis.claims.filter(({ claim }) => span.start <= claim.span.start && claim.span.end <= span.end);
  const wrong = checked.filter(({ fits }) => !fits);
  const sentences = [
    say(texts.size, { rows: grid.rows.length, columns: grid.width }),
    checked.length > 0 ? say(texts.checked, { count: checked.length, wrong: wrong.length }) : '',
    levels.length > 0 ? say(texts.level, { count: levels.length }) : '',
    checked.length === 0 && levels.length === 0 ? say(texts.nothing) : '',
  ];
  const sorted = [...checked].sort((a, b) => a.span.start - b.span.start);
  const isLong = sorted.length > mostShown;
  const shown = isLong ? sorted.filter(({ fits }) => !fits) : sorted;
  const folded = isLong ? sorted.filter(({ fits }) => fits) : [];
  return joined(
    element('h3', {}, caption === '' ? title : `${title}: ${caption.slice(0, 160)}`),
    element('p', {}, sentences.filter((sentence) => sentence !== '').join(' ')),
    shown.length > 0 ? checkedTable(title, shown, context) : '',
    folded.length > 0
      ? element(
          'details',
          {},
          element('summary', {}, say(texts.all, { count: folded.length })),
          checkedTable(title, folded, context),
        )
      : '',
  );
}

function checkedTable(title: string, checked: readonly Checked[], { analysis, say }: ReportContext): Markup {
  const rows = checked.map(({ span, name, stated, working, fits, sure }) => ({
    cells: [
      lineOf(analysis, span),
      name,
      stated,
      working,
      element(
        'span',
        { 'data-cell': fits ? 'fits' : 'differs' },
        say(fits ? texts.fits : sure ? texts.differs : texts.likely),
      ),
    ],
  }));
  const head = [texts.line, texts.cell, texts.stated, texts.working, texts.verdict].map((text) => say(text));
  return table(title, head, rows, [6, 26, 16, 36, 16]);
}
