/**
 * Cells with an indicator and a year as claims: what head, row and caption say of a cell is put into the sentence
 * an author would write (“2023年出口总额为33790.44亿美元”), which is read as prose is. Places lead to the cell.
 */

import { createProseText } from '../../text';
import type { Block, ProseDocument, ProsePiece, ProseText } from '../../text';
import { emptyContext, namesElsewhere, readClaims } from '../claims';
import type { Claim, ClaimContext, IndicatorNames } from '../claims';
import type { Reference } from '../reference';
import { captionText, cellSpan, noteText, placeOf } from './grid';
import type { Grid, GridCell } from './grid';
import { yearOf } from './growth';
import { plain } from './rowNames';
import { nameIn, unitIn, unitWords } from './unitWords';

export interface LevelClaims {
  readonly claims: readonly Claim[];
  /** Indexes of the blocks whose cells were read here, not as prose. */
  readonly blocks: ReadonlySet<number>;
}

export interface ClaimSources {
  readonly names: IndicatorNames;
  readonly reference: Reference;
  /** The context of the prose at a block. */
  contextAt(block: number): ClaimContext;
}

/** More cells of one table are not read; no reference series is longer by far. */
const mostClaims = 3000;
const notMeasured =
  /预测|预计|目标|规划|估计值|模拟|权重|得分|指数得分|forecast|target|projection|simulat|\d{4}\s*[EeFf](?![A-Za-z])/i;
const partial =
  /季度|上半年|下半年|前[一二三\d]|[1-9]\s*[-—–~]\s*\d{1,2}\s*月|\d{1,2}\s*月|quarter|Q[1-4]|H[12]\b|month|Jan|Feb|Mar\b|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i;
const neutralHead =
  /^(?:数值|数额|金额|绝对数|绝对值|总量|实际值|水平|指标值|全年|年份|指标|value|amount|level|total|year|indicator)$/i;

export function readLevelClaims(
  document: ProseDocument,
  grids: readonly Grid[],
  { names, reference, contextAt }: ClaimSources,
): LevelClaims {
  const claims: Claim[] = [];
  const covered = new Set<number>();
  if (grids.length === 0) return { claims, blocks: covered };
  const blocks = blocksOfCells(document);
  for (const grid of grids) {
    const head = headOf(grid, names);
    if (!head) continue;
    const first = blocks.get(keyOf(grid.source.index, grid.rows[0]?.[0])) ?? 0;
    const context = contextAt(first);
    const elsewhere =
      context.elsewhere || head.isRegional || isOfPart(`${headingAbove(document, first)} ${head.caption}`);
    let read = 0;
    for (let row = grid.headerRows; row < grid.rows.length && read < mostClaims; row += 1) {
      const line = lineOf(grid, row, head);
      if (!line) continue;
      for (const cell of grid.rows[row] ?? []) {
        const sentence = sentenceFor(document, grid, cell, line, head);
        if (!sentence) continue;
        read += 1;
        const index = blocks.get(keyOf(grid.source.index, cell)) ?? -1;
        const block: Block = { ...cellBlock, span: cellSpan(cell), prose: sentence };
        const found = readClaims(block, index, names, reference, { ...emptyContext, elsewhere });
        const [claim] = found;
        if (!claim || found.length > 1 || claim.subject.named === undefined) continue;
        covered.add(index);
        claims.push(inCell(claim, cell, document.blocks[index]));
      }
    }
  }
  return { claims, blocks: covered };
}

/** Words of places and groups that have no name in the list of places: 某市, 样本企业, the county. */
const partOfCountry =
  /[某该本各分][\u3400-\u9fff]{0,4}(?:省|市|县|区|州|镇|乡|村|港|园)|(?:省|市|县|镇|乡|村)(?:[^场值价内外民制]|$)|集团|公司|企业|样本|园区|港口|高校|行业协会|\b(?:province|city|county|district|park|firms?|compan(?:y|ies)|sample|regions?|village|ports? of|respondents)\b/i;
const country = /我国|中国|全国|\bChin(?:a|ese)\b|national/i;

function isOfPart(words: string): boolean {
  return !country.test(words) && (namesElsewhere(words) || partOfCountry.test(words));
}

function headingAbove(document: ProseDocument, block: number): string {
  for (let at = block - 1; at >= Math.max(0, block - 60); at -= 1) {
    const above = document.blocks[at];
    if (above?.kind === 'heading') return above.prose.text;
  }
  return '';
}

const cellBlock = { kind: 'table-cell', marks: [], quoted: false, level: 0 } as const;

function keyOf(table: number, cell: Pick<GridCell, 'row' | 'column'> | undefined): string {
  return `${table}/${cell?.row ?? -1}/${cell?.column ?? -1}`;
}

function blocksOfCells(document: ProseDocument): ReadonlyMap<string, number> {
  const blocks = new Map<string, number>();
  document.blocks.forEach(({ cell }, index) => {
    if (cell) blocks.set(keyOf(cell.table, cell), index);
  });
  return blocks;
}

/** The figure's digits as offsets of the cell's own prose, for fixes; the year stands in a head that other cells share. */
function inCell(claim: Claim, cell: GridCell, block: Block | undefined): Claim {
  const digits = cell.figures?.first.digits ?? { start: 0, end: 0 };
  const span = placeOf(cell, digits);
  const start = block?.prose.toProse(span.start);
  const end = block?.prose.toProse(span.end - 1);
  const own = start === undefined || end === undefined ? claim.quantity.digits : { start, end: end + 1 };
  return { ...claim, yearPlace: undefined, quantity: { ...claim.quantity, digits: own } };
}

/** The product of a province or city: its industries are not the nation's either. */
const regionalProduct = /(?:地区|区域|本地)生产总值|\bGRP\b|gross regional|regional (?:GDP|product)/i;

interface Head {
  readonly caption: string;
  readonly isRegional: boolean;
  /** Year, unit and indicator that the caption gives to all cells. */
  readonly year: number | undefined;
  readonly unit: string | undefined;
  readonly indicator: string;
  /** 占国内生产总值的比重, ` in GDP`: the whole of which all cells are shares. */
  readonly share: string;
  readonly columns: readonly ColumnHead[];
  /** The column that holds units: 指标 | 单位 | 2022 | 2023. */
  readonly unitColumn: number | undefined;
}

interface ColumnHead {
  readonly year: number | undefined;
  readonly unit: string | undefined;
  readonly name: string;
  readonly known: boolean;
  readonly skipped: boolean;
}

function headOf(grid: Grid, names: IndicatorNames): Head | undefined {
  const caption = plain(captionText(grid));
  const isKnown = (text: string): boolean => names.find(text).length > 0;
  const columns = Array.from({ length: grid.width }, (_, column): ColumnHead => {
    const text = plain(grid.headers(column).join(' '));
    const words = nameIn(text);
    return {
      year: yearOf(text),
      unit: unitIn(text),
      name: neutralHead.test(words) ? '' : words,
      known: isKnown(words),
      skipped: notMeasured.test(text) || partial.test(text),
    };
  });
  const indicator = captionIndicator(caption, names);
  const rows = grid.rows
    .slice(grid.headerRows, grid.headerRows + 200)
    .some((_, index) => isKnown(grid.label(grid.headerRows + index)));
  const isOfWhole = shareOf(caption) !== '';
  if (!rows && !isOfWhole && indicator === '' && !columns.some(({ known }) => known)) return undefined;
  if (notMeasured.test(caption) || partial.test(caption)) return undefined;
  const unitColumn = columns.findIndex(({ name }) => /^(?:计量)?单位$|^units?$/i.test(name));
  const labels = grid.rows.slice(0, 200).map((_, row) => grid.label(row));
  const texts = [caption, ...columns.map(({ name }) => name), ...labels];
  return {
    caption,
    isRegional: texts.some((text) => regionalProduct.test(text)),
    year: yearOf(caption),
    unit: unitIn(caption) ?? unitIn(noteText(grid)),
    indicator,
    share: shareOf(caption),
    columns,
    unitColumn: unitColumn < 0 ? undefined : unitColumn,
  };
}

function shareOf(caption: string): string {
  const zh = /占[^,，。；;（(\d]{2,20}?的?(?:比重|比例|份额)/.exec(caption)?.[0];
  const en =
    /(?:share|%|percent(?:age)?|proportion) (?:of|in) (GDP|gross domestic product|total employment|[a-z ]{3,24}exports|[a-z ]{3,24}imports)/i.exec(
      caption,
    )?.[1];
  return zh ?? (en === undefined ? '' : ` in ${en}`);
}

function withShare(words: string, share: string): string {
  return share.startsWith(' ') ? `the share of ${words}${share}` : words + share;
}

/** The one indicator that a caption names, with what narrows it. */
function captionIndicator(caption: string, names: IndicatorNames): string {
  const mentions = names.find(caption);
  const [first] = mentions;
  if (!first || mentions.length > 1) return '';
  const words = nameIn(
    caption
      .slice(0, first.end)
      .replace(/^\s*(?:续?表|Table|Tab\.)\s*[\dA-Z一二三四五六七八九十.\-–]*\s*[:：.]?\s*/i, ''),
  );
  return words.replace(/^[-—–~～至到和与、,\s]+/, '').replace(/\(.*$/, '');
}

interface Line {
  readonly year: number | undefined;
  readonly unit: string | undefined;
  readonly name: string;
}

function lineOf(grid: Grid, row: number, head: Head): Line | undefined {
  const text = plain(grid.label(row));
  if (notMeasured.test(text) || partial.test(text)) return undefined;
  const unitCell = head.unitColumn === undefined ? undefined : grid.at(row, head.unitColumn)?.text.text;
  const label = unitCell === undefined ? text : text.replace(plain(unitCell), '');
  return { year: yearOf(label), unit: (unitCell && unitWords(unitCell)) || unitIn(label), name: nameIn(label) };
}

function sentenceFor(
  document: ProseDocument,
  grid: Grid,
  cell: GridCell,
  line: Line,
  head: Head,
): ProseText | undefined {
  const figure = cell.figures?.first;
  const column = head.columns[cell.column];
  if (!figure || !column || cell.column === 0 || cell.columns > 1 || column.skipped) return undefined;
  if (figure.bracket || figure.stars !== '' || cell.figures?.second) return undefined;
  if (line.year !== undefined && column.year !== undefined && line.year !== column.year) return undefined;
  const year = line.year ?? column.year ?? head.year;
  const unit = figure.percent ? '%' : (unitWords(figure.rest) ?? column.unit ?? line.unit ?? head.unit);
  if (year === undefined || unit === undefined || (figure.rest !== '' && unitWords(figure.rest) === undefined))
    return undefined;
  const own = [line.name, column.name].filter((name) => name !== '');
  // A head that says something else is not overruled by the caption: 其中：民营企业.
  const words = own.join(/[\u3400-\u9fff]/.test(own.join('')) ? '' : ' ');
  const isShare = unit === '%' && head.share !== '' && !/占|比重|share|率|growth|增/i.test(words);
  const name = own.length === 0 ? head.indicator : isShare ? withShare(words, head.share) : words;
  if (name === '' || name.length > 80) return undefined;
  const isHan = /[\u3400-\u9fff]/.test(name) || (grid.source.index >= 0 && /[\u3400-\u9fff]/.test(unit));
  return isHan
    ? compose(document.source, cell, `${year}年，${name}为`, `${unit}。`)
    : compose(document.source, cell, `In ${year}, ${name} was `, unit === '%' ? '%.' : ` ${unit}.`);
}

/** The sentence as prose: its figure leads to the cell's digits, its words to nothing beside them. */
function compose(source: string, cell: GridCell, before: string, unit: string): ProseText {
  const digits = cell.figures?.first.digits ?? { start: 0, end: 0 };
  const number = cell.text.text.slice(digits.start, digits.end);
  const place = placeOf(cell, digits);
  const copied = source.slice(place.start, place.end) === number;
  const piece = (text: string, prose: number, start: number, end: number, isCopy: boolean): ProsePiece => ({
    prose,
    length: text.length,
    start,
    end,
    copied: isCopy,
    opaque: !isCopy,
  });
  const plainNumber = number.replace(/[−–﹣－]/, '-');
  return createProseText(
    `${before}${plainNumber}${unit}`,
    [
      piece(before, 0, place.start, place.start, false),
      piece(number, before.length, place.start, place.end, copied),
      piece(unit, before.length + number.length, place.end, place.end, false),
    ],
    place.start,
  );
}
