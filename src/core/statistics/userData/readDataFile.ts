/**
 * Reads a user's own table of statistics: the tidy shape of the built-in data, or the wide shape in which the
 * statistical office exports (years as columns, the unit behind the name). A bad row is named, the others are used.
 */

import { message } from '../../base';
import type { FileProblem, MessageTemplate, MessageValue, Span } from '../../base';
import type { Cell, Row } from './csv';
import { readCsv } from './csv';

/** One value as the file gives it. */
export interface UserValue {
  /** Id of a series, or '' where the file names the indicator in words. */
  readonly id: string;
  readonly names: readonly string[];
  readonly region: string;
  readonly year: number;
  readonly value: number;
  /** As printed, for its precision. */
  readonly printed: string;
  readonly unit: string;
  readonly publisher: string;
  readonly vintage: string;
}

export interface DataFile {
  readonly file: string;
  readonly values: readonly UserValue[];
  readonly problems: readonly FileProblem[];
}

const texts = {
  empty: { en: 'The file holds no values.', 'zh-cn': '文件中没有数值。' },
  shape: {
    en: 'The first line must name the columns indicator_id (or label), year, value and unit, or the first column must hold indicators and the others years.',
    'zh-cn': '首行应列出 indicator_id（或 label）、year、value、unit 各列，或首列为指标、其余各列为年份。',
  },
  year: { en: '"{text}" is no year; this row is left out.', 'zh-cn': '“{text}”不是年份，此行未采用。' },
  value: { en: '"{text}" is no number; this value is left out.', 'zh-cn': '“{text}”不是数值，未采用。' },
  unit: { en: 'The unit "{text}" is not known; this row is left out.', 'zh-cn': '单位“{text}”无法识别，此行未采用。' },
  name: { en: 'This row names no indicator and is left out.', 'zh-cn': '此行没有指标名称，未采用。' },
} satisfies Record<string, MessageTemplate>;

/** Units as tables write them, as the built-in series have them. */
const units: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:1e\d+ )?(?:USD|CNY|persons|vehicles|kWh|enterprises|km|pieces)$|^(?:%|1e4|TWh|applications|grants|articles|rank|CNY\/USD)$|^index/,
    '$&',
  ],
  [/^万亿元$/, '1e12 CNY'],
  [/^亿元(?:人民币)?$/, '1e8 CNY'],
  [/^万元$/, '1e4 CNY'],
  [/^元$/, 'CNY'],
  [/^万亿美元$/, '1e12 USD'],
  [/^亿美元$/, '1e8 USD'],
  [/^(?:百万美元|million (?:US )?dollars?|USD million)$/i, '1e6 USD'],
  [/^万美元$/, '1e4 USD'],
  [/^(?:美元|US dollars?)$/i, 'USD'],
  [/^(?:billion (?:US )?dollars?|USD billion|十亿美元)$/i, '1e9 USD'],
  [/^(?:billion yuan|CNY billion)$/i, '1e9 CNY'],
  [/^(?:％|percent|百分比)$/i, '%'],
  [/^亿人$/, '1e8 persons'],
  [/^万人$/, '1e4 persons'],
  [/^人$/, 'persons'],
  [/^万辆$/, '1e4 vehicles'],
  [/^辆$/, 'vehicles'],
  [/^亿千瓦时$/, '1e8 kWh'],
  [/^万公里$/, '1e4 km'],
  [/^公里$/, 'km'],
  [/^(?:件|项)$/, 'applications'],
  [/^万件$/, '1e4 applications'],
  [/^亿件$/, '1e8 pieces'],
  [/^篇$/, 'articles'],
  [/^万(?:家|户)$/, '1e4 enterprises'],
  [/^(?:家|户)$/, 'enterprises'],
  [/^(?:个|座|台)$/, '1e0'],
  [/^万(?:个|座)?$/, '1e4'],
];

export function readUnit(text: string): string | undefined {
  const row = units.find(([pattern]) => pattern.test(text.trim()));
  return row ? text.trim().replace(row[0], row[1]) : undefined;
}

export function readDataFile(source: string, file: string): DataFile {
  const rows = readCsv(source);
  const problems: FileProblem[] = [];
  const say = (template: MessageTemplate, span: Span, values: Readonly<Record<string, MessageValue>> = {}): void => {
    problems.push({ message: message(template, values), span, severity: 'error' });
  };
  if (rows.length === 0) {
    say(texts.empty, { start: 0, end: 0 });
    return { file, values: [], problems };
  }
  const tidy = tidyColumns(rows[0] ?? []);
  const wideHead = rows.findIndex((row) => yearColumns(row).length >= 1 && !tidyColumns(row));
  if (tidy) return { file, values: readTidy(rows.slice(1), tidy, file, say), problems };
  if (wideHead >= 0) return { file, values: readWide(rows, wideHead, file, say), problems };
  say(texts.shape, placeOf(rows[0] ?? []));
  return { file, values: [], problems };
}

type Say = (template: MessageTemplate, span: Span, values?: Readonly<Record<string, MessageValue>>) => void;

function placeOf(row: Row): Span {
  return { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 };
}

type Columns = Readonly<Record<string, number>>;

function tidyColumns(head: Row): Columns | undefined {
  const columns: Record<string, number> = {};
  head.forEach((cell, index) => {
    columns[cell.text.trim().toLowerCase()] = index;
  });
  const isNamed = ['indicator_id', 'label', 'label_zh', 'label_en', 'indicator'].some((name) => name in columns);
  return isNamed && 'year' in columns && 'value' in columns ? columns : undefined;
}

const number = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

function readTidy(rows: readonly Row[], columns: Columns, file: string, say: Say): readonly UserValue[] {
  return rows.flatMap((row): UserValue[] => {
    const cell = (name: string): Cell | undefined => row[columns[name] ?? -1];
    const text = (name: string): string => cell(name)?.text.trim() ?? '';
    const id = text('indicator_id') || text('indicator');
    const names = [text('label'), text('label_zh'), text('label_en'), ...text('names').split(/[;；|]/)]
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (id === '' && names.length === 0) return saying(say, texts.name, placeOf(row));
    const year = /^(?:1[89]|2[01])\d\d$/.exec(text('year').replace(/年$/, ''));
    if (!year) return saying(say, texts.year, cell('year') ?? placeOf(row), { text: text('year') });
    const printed = text('value').replaceAll(',', '');
    if (!number.test(text('value')))
      return saying(say, texts.value, cell('value') ?? placeOf(row), { text: text('value') });
    const unit = readUnit(text('unit'));
    if (unit === undefined) return saying(say, texts.unit, cell('unit') ?? placeOf(row), { text: text('unit') });
    return [
      {
        id,
        names,
        region: text('region') || 'CHN',
        year: Number(year[0]),
        value: Number(printed),
        printed,
        unit,
        publisher: text('publisher') || file,
        vintage: text('vintage') || file,
      },
    ];
  });
}

function saying(
  say: Say,
  template: MessageTemplate,
  span: Span,
  values: Readonly<Record<string, MessageValue>> = {},
): [] {
  say(template, { start: span.start, end: span.end }, values);
  return [];
}

function yearColumns(row: Row): readonly { readonly year: number; readonly index: number }[] {
  return row.flatMap((cell, index) => {
    const match = index === 0 ? null : /^\s*((?:1[89]|2[01])\d\d)\s*年?\s*$/.exec(cell.text);
    return match ? [{ year: Number(match[1]), index }] : [];
  });
}

/** 国内生产总值(亿元): the unit stands behind the name, or in a column of its own called 单位 or unit. */
function readWide(rows: readonly Row[], head: number, file: string, say: Say): readonly UserValue[] {
  const header = rows[head] ?? [];
  const years = yearColumns(header);
  const unitColumn = header.findIndex((cell) => /^\s*(?:单位|unit)\s*$/i.test(cell.text));
  return rows.slice(head + 1).flatMap((row): UserValue[] => {
    const [first] = row;
    const written = first?.text.trim() ?? '';
    // Notes and the source below the table.
    if (!first || written === '' || /^(?:注|数据来源|资料来源|来源|note|source)/i.test(written)) return [];
    const bracket = /^(.*?)\s*[（(]([^（）()]+)[）)]\s*$/.exec(written);
    const unitText = unitColumn >= 0 ? (row[unitColumn]?.text ?? '') : (bracket?.[2] ?? '');
    const unit = readUnit(unitText);
    if (unit === undefined) return saying(say, texts.unit, first, { text: unitText || written });
    const name = bracket && readUnit(bracket[2] ?? '') ? (bracket[1] ?? '').trim() : written;
    return years.flatMap(({ year, index }): UserValue[] => {
      const cell = row[index];
      const text = cell?.text.trim() ?? '';
      if (!cell || text === '' || /^[-—–.…]+$|^n\.?a\.?$/i.test(text)) return [];
      if (!number.test(text)) return saying(say, texts.value, cell, { text });
      const printed = text.replaceAll(',', '');
      return [
        {
          id: '',
          names: [name],
          region: 'CHN',
          year,
          value: Number(printed),
          printed,
          unit,
          publisher: file,
          vintage: file,
        },
      ];
    });
  });
}
