/** Builds HTML as text: whatever is not markup already is escaped on its way in. */

import { escapeMarkup } from '../../chart';

/** Text that is HTML. */
export interface Markup {
  readonly markup: string;
}

export type Content = string | number | Markup;

function written(content: Content): string {
  return typeof content === 'object' ? content.markup : escapeMarkup(String(content));
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Content[]
): Markup {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  return { markup: `<${name}${given.join('')}>${children.map(written).join('')}</${name}>` };
}

export function joined(...parts: readonly Content[]): Markup {
  return { markup: parts.map(written).join('') };
}

/** The first column names the rows. `widths` are shares of the whole, in percent. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly { readonly id?: string; readonly cells: readonly Content[] }[],
  widths: readonly number[] = [],
): Markup {
  const columns = widths.map((width) => ({ markup: `<col style="width:${width}%">` }));
  const header = head.map((text) => element('th', { scope: 'col' }, text));
  const body = rows.map(({ id, cells: [first = '', ...others] }) =>
    element(
      'tr',
      id === undefined ? {} : { id },
      element('th', { scope: 'row' }, first),
      ...others.map((cell) => element('td', {}, cell)),
    ),
  );
  return element(
    'table',
    columns.length === 0 ? {} : { class: 'even' },
    element('caption', {}, caption),
    ...(columns.length === 0 ? [] : [element('colgroup', {}, ...columns)]),
    element('thead', {}, element('tr', {}, ...header)),
    element('tbody', {}, ...body),
  );
}
