/** The key of a drawing as a list; series that were added can be taken away there. */

import type { DrawnContent, KeyItem } from '../../core/chart';
import type { ChartState } from '../../protocol/chart';
import { button, fill, html, swatch } from './elements';
import type { PageActions } from './partInput';

export function legend(
  items: readonly KeyItem[],
  content: DrawnContent,
  { strings, choice }: ChartState,
  actions: PageActions,
): HTMLElement {
  const list = html('ul', { class: 'legend' }, ...items.map(({ shape, text }) => html('li', {}, swatch(shape), text)));
  if (content.kind !== 'series') return list;
  content.view.series.forEach(({ id, label }, index) => {
    if (!choice.added.includes(id)) return;
    const attributes = { id: `remove-${id}`, class: 'remove', 'aria-label': fill(strings.remove, { label }) };
    const remove = button('×', attributes, () =>
      actions.choose({ added: choice.added.filter((other) => other !== id) }),
    );
    list.children[index]?.append(remove);
  });
  return list;
}
