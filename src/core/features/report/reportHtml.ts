/** Everything about one document on one page of HTML that needs nothing beside it: no script, no file, no network. */

import type { MessageTemplate } from '../../base';
import type { DocumentAnalysis } from '../../analysis';
import { escapeMarkup } from '../../chart';
import { isNear } from '../../statistics';
import { standingOf } from '../termUseView';
import { chartsPart, termFigures, timelinePart } from './charts';
import { citationsPart } from './citations';
import { claimsPart, nearText, verdictTexts } from './claims';
import { contextOf, type ReportContext, type ReportOptions } from './context';
import { findingsPart, severities, severityTexts } from './findings';
import { element, joined, type Markup } from './markup';
import { reportStyle } from './style';
import { tablesPart } from './tables';
import { termsPart } from './terms';
import { testsPart } from './tests';

const texts = {
  title: { en: 'Report on {name}', 'zh-cn': '{name} 检查报告' },
  made: {
    en: '{name}, {characters} characters; made on {date} by NQPF Companion {version} with its built-in reference data and the files that the document names.',
    'zh-cn': '{name}，{characters} 字符；由 NQPF Companion {version} 于 {date} 根据内置参考数据及文档指定的文件生成。',
  },
  contents: { en: 'Contents', 'zh-cn': '目录' },
  findings: { en: 'Findings', 'zh-cn': '检查结果' },
  claims: { en: 'Figures', 'zh-cn': '数值' },
  tests: { en: 'Reported tests', 'zh-cn': '统计检验' },
  tables: { en: 'Tables', 'zh-cn': '表格' },
  charts: { en: 'Charts', 'zh-cn': '图表' },
  citations: { en: 'Citations', 'zh-cn': '引文' },
  terms: { en: 'Terms', 'zh-cn': '术语' },
  figuresRead: { en: 'figures read', 'zh-cn': '读到的数值' },
  testsRead: { en: 'reported tests', 'zh-cn': '处统计检验' },
  tablesRead: { en: 'tables with figures', 'zh-cn': '个数据表' },
  worksCited: { en: 'citations', 'zh-cn': '处引文' },
  termsUsed: { en: 'uses of terms', 'zh-cn': '处术语' },
  limits: {
    en: 'A figure is judged only where its indicator, year and region are certain; what could not be judged is listed as such and is neither right nor wrong. Official figures are revised: a figure that agrees with an older vintage was right when it was published.',
    'zh-cn':
      '只有指标、年份与范围都确定时才作判断；未作判断的数值照列，不表示对或错。官方数据会修订：与较早版本一致的数值，在当时是正确的。',
  },
} satisfies Record<string, MessageTemplate>;

export function reportHtml(analysis: DocumentAnalysis, options: ReportOptions): string {
  const context = contextOf(analysis, options);
  const { say, locale, name } = context;
  const parts = [
    { id: 'findings', title: texts.findings, content: () => findingsPart(context) },
    { id: 'claims', title: texts.claims, content: () => claimsPart(context) },
    { id: 'tests', title: texts.tests, content: () => testsPart(context) },
    { id: 'tables', title: texts.tables, content: () => tablesPart(context) },
    { id: 'charts', title: texts.charts, content: () => chartsPart(context) },
    { id: 'citations', title: texts.citations, content: () => joined(citationsPart(context), timelinePart(context)) },
    { id: 'terms', title: texts.terms, content: () => joined(termsPart(context), termFigures(context)) },
  ];
  const links = parts.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, say(title))));
  const title = say(texts.title, { name: documentTitle(analysis) ?? name });
  const body = joined(
    element('header', {}, element('h1', {}, title), madeBy(context), facts(context)),
    element('nav', { 'aria-label': say(texts.contents) }, element('ul', {}, ...links)),
    element(
      'main',
      {},
      ...parts.map((part) => element('section', { id: part.id }, element('h2', {}, say(part.title)), part.content())),
    ),
    element('footer', {}, element('p', {}, say(texts.limits))),
  );
  return `<!DOCTYPE html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>
${reportStyle()}
</style>
</head>
<body>
${body.markup}
</body>
</html>
`;
}

/** The title that the document gives itself, or its first heading. */
function documentTitle({ document }: DocumentAnalysis): string | undefined {
  const titles = document.blocks.filter(
    ({ kind, level }) => kind === 'metadata' || (kind === 'heading' && level === 1),
  );
  const text = titles[0]?.prose.text.trim() ?? '';
  return text === '' || text.length > 120 ? undefined : text;
}

function madeBy({ analysis, say, name, date, version }: ReportContext): Markup {
  const characters = [...analysis.document.source].length;
  return element('p', { class: 'muted' }, say(texts.made, { name, characters, date, version }));
}

/** Counts, so that the first screen tells how the document stands. */
function facts({ analysis, say }: ReportContext): Markup {
  const fact = (count: number, text: string): Markup => element('li', {}, element('strong', {}, count), text);
  const found = severities.map((severity) =>
    fact(analysis.findings.filter((finding) => finding.severity === severity).length, say(severityTexts[severity])),
  );
  const verdicts = (['match', 'match-older-vintage', 'mismatch', 'wrong-year'] as const).map((verdict) =>
    fact(
      analysis.claims.filter((judged) => judged.verdict === verdict && !isNear(judged.reference)).length,
      say(verdictTexts[verdict]),
    ),
  );
  const near = analysis.claims.filter(({ reference }) => isNear(reference)).length;
  return joined(
    element('ul', { class: 'facts' }, ...found),
    element(
      'ul',
      { class: 'facts' },
      fact(analysis.claims.length, say(texts.figuresRead)),
      ...verdicts,
      ...(near > 0 ? [fact(near, say(nearText))] : []),
      fact(analysis.tests.length, say(texts.testsRead)),
      fact(analysis.grids.length, say(texts.tablesRead)),
      fact(analysis.citations.length, say(texts.worksCited)),
      fact(analysis.terms.filter(standingOf).length, say(texts.termsUsed)),
    ),
  );
}
