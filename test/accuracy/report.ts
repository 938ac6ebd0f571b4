/** `npm run accuracy`: prints the measurement as tables; with `--verbose` every miss and false alarm as well. */

import { t } from '../../src/core';
import { measureAccuracy } from './accuracy';
import type { Accuracy } from './accuracy';
import type { Item } from './corpus';
import type { Score } from './reading';
import { measureTables } from './tables';
import type { TableAccuracy } from './tables';

function ratio({ right, all }: Score): string {
  return all === 0 ? '–' : `${(right / all).toFixed(3)} (${right}/${all})`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

function tables({ items, reading, rules, all, clean }: Accuracy): string {
  const counts = [
    ['sentences', `${items.filter(({ claims }) => claims).length}`],
    ['documents', `${items.filter(({ claims }) => !claims).length}`],
    ['clean', `${items.filter((item) => item.clean).length}`],
  ];
  const per100000 = (clean.errors / clean.characters) * 100_000;
  return [
    table(counts),
    table([
      ['reading', ''],
      ['precision, figure and kind', ratio(reading.precision)],
      ['precision where an indicator is given', ratio(reading.boundPrecision)],
      ['recall, figure and kind', ratio(reading.recall)],
      ['kind', ratio(reading.kind)],
      ['extent of the figure', ratio(reading.figure)],
      ['indicator', ratio(reading.indicator)],
      ['year', ratio(reading.year)],
      ['value', ratio(reading.value)],
      ['unit', ratio(reading.unit)],
    ]),
    table([
      ['rule', 'recall', 'recall at error', 'precision from warning', 'precision at error'],
      ...[...rules, all].map((row) => [
        row.rule,
        ratio(row.recall),
        ratio(row.errorRecall),
        ratio(row.precision),
        ratio(row.errorPrecision),
      ]),
    ]),
    `clean prose: ${clean.errors} errors and ${clean.warnings} warnings in ${clean.characters} characters, ` +
      `${per100000.toFixed(1)} errors per 100 000`,
  ].join('\n\n');
}

function shown({ name, text, claims }: Item): string {
  return claims ? `${name}  ${text.replace(/\n/g, '⏎')}` : name;
}

function details({ expected, reported, readingNotes }: Accuracy): string {
  const missed = expected
    .filter(({ label, found }) => !found || (label.severity === 'error' && found.severity !== 'error'))
    .map(({ item, label, found }) => {
      const how = found ? `too soft (${found.severity})` : 'missed';
      return `${how}: ${label.rule.join('|')} ${label.text.join(' | ')}\n    ${shown(item)}`;
    });
  const wrong = reported
    .filter(({ fit }) => fit === 'false' || fit === 'too loud')
    .map(({ item, finding, fit }) => {
      const figure = item.text.slice(finding.span.start, finding.span.end);
      return `${fit}: ${finding.rule} ${finding.severity} ${figure}: ${t('en', finding.message)}\n    ${shown(item)}`;
    });
  const notes = reported
    .filter(({ fit }) => fit === 'note')
    .map(({ item, finding }) => `${finding.rule} ${t('en', finding.message)} — ${item.name}`);
  const read = readingNotes.map(({ item, note }) => `${note.what}: ${note.figure} ${note.detail}\n    ${shown(item)}`);
  return [
    `\n# Findings missed or too soft (${missed.length})`,
    ...missed,
    `\n# Findings that are wrong or too loud (${wrong.length})`,
    ...wrong,
    `\n# Unlabelled findings at information (${notes.length})`,
    ...notes,
    `\n# Claims read otherwise than labelled (${read.length})`,
    ...read,
  ].join('\n');
}

function tableReport({ tables: rules, tests, notes }: TableAccuracy): string {
  return [
    table([
      ['tables', 'number', 'recall', 'precision from warning'],
      ...rules.map((row) => [row.rule, `${row.tables}`, ratio(row.recall), ratio(row.precision)]),
    ]),
    table([
      [`reported tests (${tests.strings} strings)`, ''],
      ['a test is read where there is one', ratio(tests.read)],
      ['nothing is read where there is none', ratio(tests.leftAlone)],
      ['verdict', ratio(tests.verdict)],
      ['precision from warning', ratio(tests.precision)],
    ]),
    ...notes,
  ].join('\n\n');
}

async function main(): Promise<void> {
  const accuracy = await measureAccuracy();
  if (process.argv.includes('--verbose')) console.log(`${details(accuracy)}\n`);
  console.log(tables(accuracy));
  console.log(`\n${tableReport(await measureTables())}`);
}

void main();
