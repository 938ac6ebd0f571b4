/** The search for a series to add: by name in either language, id or pinyin; what is found stands below as buttons. */

import type { CatalogEntry } from '../../protocol/chart';
import { button, fill, html } from './elements';
import type { PartInput } from './partInput';

/** More would be a list to read, not a choice. */
const mostFound = 12;

/** Entries that hold every word of the query. */
export function findSeries(catalog: readonly CatalogEntry[], query: string): readonly CatalogEntry[] {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0 ? [] : catalog.filter(({ find }) => words.every((word) => find.includes(word)));
}

export function seriesSearch({ state, memory, actions }: PartInput, catalog: readonly CatalogEntry[]): HTMLElement {
  const { strings, choice } = state;
  const field = html('input', {
    id: 'search',
    type: 'search',
    value: memory.query,
    placeholder: strings.searchHint,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const count = html('span', { class: 'found', role: 'status' });
  const list = html('ul', { class: 'results' });
  const add = (id: string): void => {
    memory.query = '';
    actions.choose({ added: [...choice.added.filter((other) => other !== id), id] });
  };
  const update = (): void => {
    const found = findSeries(catalog, memory.query);
    count.textContent = memory.query.trim() === '' ? '' : fill(strings.found, { count: found.length });
    list.replaceChildren(
      ...found.slice(0, mostFound).map(({ id, label }) =>
        html(
          'li',
          {},
          button(label, { id: `add-${id}`, 'data-series': id }, () => add(id)),
        ),
      ),
    );
  };
  field.addEventListener('input', () => {
    memory.query = field.value;
    update();
  });
  field.addEventListener('keydown', (event) => {
    const [first] = findSeries(catalog, memory.query);
    if (event.key === 'Enter' && first) add(first.id);
  });
  update();
  return html('div', { class: 'search' }, html('label', { for: 'search' }, strings.search), field, count, list);
}
