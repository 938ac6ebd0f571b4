/** What the rules on tables share: a report at a cell with its working, the cells it follows from, and a fix. */

import { message } from '../../base';
import type { MessageTemplate, Report } from '../../base';
import { placeOf } from '../tables';
import type { TableJudgement } from '../tables';
import { expectedText, figureText, tableWorking } from '../wording/tables';

const use = { en: 'Write {expected}', 'zh-cn': '改为 {expected}' };
const source = { en: '{figure}', 'zh-cn': '{figure}' };
const mostRelated = 8;

/** The fix keeps sign, unit and percent sign; `template` may name `{working}` and `{stated}`. */
export function tableReport(judgement: TableJudgement, template: MessageTemplate): Report {
  const { stated, figure, expected, from, sure } = judgement;
  const text = expectedText(judgement);
  const span = placeOf(stated.cell, figure.digits);
  const written = stated.cell.text.text.slice(figure.digits.start, figure.digits.end);
  const newText = figure.grouped ? withCommas(text, written) : text;
  return {
    span,
    message: message(template, { working: tableWorking(judgement), stated: written }),
    ...(sure ? {} : { severity: 'information' as const }),
    data: { stated: figure.value, expected: Number(text), working: expected },
    related: from.slice(0, mostRelated).map((cell) => ({
      message: message(source, { figure: figureText(cell) }),
      span: placeOf(cell.cell, cell.figure.digits),
    })),
    fixes: sure ? [{ title: message(use, { expected: text }), safe: false, edits: [{ span, newText }] }] : [],
  };
}

function withCommas(text: string, written: string): string {
  const [whole = '', ...rest] = text.split('.');
  const comma = written.includes('，') ? '，' : ',';
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, comma), ...rest].join('.');
}
