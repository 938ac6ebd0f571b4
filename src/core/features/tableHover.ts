/** The card of a table cell: how its figure follows from the others, or its stars from what stands in brackets. */

import { contains, message, t } from '../base';
import type { Finding, Locale, Message, MessageTemplate } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { cellSpan, judgeStars, judgeTable, marks, starWorking, tableWorking } from '../statistics';
import type { GridCell, StarJudgement, TableJudgement } from '../statistics';
import { escapeMarkdown } from './card';
import type { Card, CommandLink } from './card';
import { fixLinks } from './fixLinks';

const texts = {
  works: { en: '{working}, as the table says.', 'zh-cn': '{working}，与表中一致。' },
  stars: { en: '{working}: {allowed}, as the table has it.', 'zh-cn': '{working}：{allowed}，与表中一致。' },
} satisfies Record<string, MessageTemplate>;

export function tableHover(
  analysis: DocumentAnalysis,
  offset: number,
  locale: Locale,
  link: CommandLink,
): Card | undefined {
  const place = { start: offset, end: offset };
  // A figure that is held against the reference has a card of its own.
  if (analysis.claims.some(({ claim, reference }) => reference.concept && contains(claim.span, place)))
    return undefined;
  const grid = analysis.grids.find(({ source }) => contains(source.span, place));
  const cell = grid?.rows.flat().find((one) => contains(cellSpan(one), place));
  if (!grid || !cell) return undefined;
  const span = cellSpan(cell);
  const findings = analysis.findings.filter(
    (finding) => finding.rule.startsWith('statistics/') && contains(span, finding.span),
  );
  const figures = judgeTable(grid).filter(({ stated }) => stated.cell === cell);
  const stars = judgeStars(analysis.grids).filter(({ coefficient }) => coefficient.cell === cell);
  const workings = [...figures.map(figureLine), ...stars.map(starLine)].filter((line) => line !== undefined);
  if (findings.length === 0 && workings.length === 0) return undefined;
  return { span, markdown: cardText(cell, findings, workings, locale, link) };
}

function figureLine(judgement: TableJudgement): Message | undefined {
  return judgement.fits ? message(texts.works, { working: tableWorking(judgement) }) : undefined;
}

function starLine(judgement: StarJudgement): Message | undefined {
  if (!judgement.fits) return undefined;
  return message(texts.stars, { working: starWorking(judgement), allowed: marks([judgement.coefficient.stars]) });
}

function cardText(
  cell: GridCell,
  findings: readonly Finding[],
  workings: readonly Message[],
  locale: Locale,
  link: CommandLink,
): string {
  const symbol = findings.length === 0 ? '✓' : findings.every(({ severity }) => severity === 'information') ? '?' : '✗';
  const lines = [
    `**${symbol} ${escapeMarkdown(cell.text.text)}**`,
    ...findings.map((finding) => escapeMarkdown(t(locale, finding.message))),
    ...workings.map((working) => escapeMarkdown(t(locale, working))),
  ];
  const links = fixLinks(findings, locale, link);
  return [...lines, ...(links === '' ? [] : [links])].join('\n\n');
}
