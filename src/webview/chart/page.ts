/** The page around the drawings: what can be looked at, what can be taken along, and the view that was chosen. */

import { drawContent } from '../../core/chart';
import type { DrawnContent } from '../../core/chart';
import { chartTopics, exportFormats } from '../../protocol/chart';
import { button, html, toElement } from './elements';
import { legend } from './legend';
import type { PartInput } from './partInput';
import { claimList, seriesControls } from './seriesControls';
import { seriesSearch } from './seriesSearch';
import { tableOf } from './tables';

export function buildPage(input: PartInput): readonly HTMLElement[] {
  const { strings, content } = input.state;
  const { drawn, choices } = content;
  const title = html('h1', {}, strings.document === '' ? strings.title : `${strings.title} · ${strings.document}`);
  const search = choices ? [seriesSearch(input, choices.catalog)] : [];
  if (drawn.kind === 'empty') return [title, topics(input), html('p', { class: 'empty' }, drawn.text), ...search];
  const controls = choices && drawn.kind === 'series' ? [seriesControls(input, choices, drawn)] : [];
  return [
    title,
    topics(input),
    ...controls,
    ...drawing(input, drawn),
    ...search,
    ...lists(input, drawn),
    exports(input),
  ];
}

function drawing({ state, memory, actions }: PartInput, content: DrawnContent): readonly HTMLElement[] {
  const { scene, key, description } = drawContent(content, state.strings, memory.width, {
    isLive: true,
    cursor: state.cursor,
  });
  const figure = html('div', { class: 'figure' }, toElement(scene));
  if (content.kind === 'concepts')
    return [html('p', {}, description), figure, html('p', { class: 'key' }, state.strings.coverageLegend)];
  return [figure, legend(key, content, state, actions)];
}

function lists(input: PartInput, content: DrawnContent): readonly HTMLElement[] {
  const claims = content.kind === 'series' || content.kind === 'sectors' ? [claimList(input, content.view.claims)] : [];
  return [...claims, tableOf(input, content)];
}

function topics({ state: { strings, choice }, actions }: PartInput): HTMLElement {
  const buttons = chartTopics.map((topic) =>
    button(strings.topics[topic], { id: `topic-${topic}`, 'aria-pressed': String(topic === choice.topic) }, () =>
      actions.choose({ topic }),
    ),
  );
  return html('div', { class: 'controls', role: 'group', 'aria-label': strings.topicsLabel }, ...buttons);
}

function exports({ state: { strings, document }, actions }: PartInput): HTMLElement {
  const formats = exportFormats.map((format) =>
    button(format.toUpperCase(), { id: `export-${format}` }, () => actions.exportAs(format)),
  );
  const insert = document !== undefined ? [button(strings.insert, { id: 'insert' }, () => actions.insert())] : [];
  return html(
    'div',
    { class: 'controls exports', role: 'group', 'aria-label': strings.exports },
    html('span', {}, strings.exports),
    ...formats,
    ...insert,
  );
}
