/** What is drawn of series and how; and the claims as a list of ways to their lines. */

import { chartModes, isAt } from '../../core/chart';
import type { ChartClaim, DrawnContent } from '../../core/chart';
import type { SeriesChoices } from '../../protocol/chart';
import { button, fill, html } from './elements';
import type { PartInput } from './partInput';

type SeriesContent = Extract<DrawnContent, { readonly kind: 'series' }>;

export function seriesControls(
  { state, actions }: PartInput,
  choices: SeriesChoices,
  { view, mode: shownMode }: SeriesContent,
): HTMLElement {
  const { strings, choice } = state;
  const options = choices.views.map(({ id, label, count }) => html('option', { value: id }, `${label} (${count})`));
  const select = html('select', { id: 'view' }, ...options);
  select.value = choice.shown ?? '';
  select.addEventListener('change', () => actions.choose({ shown: select.value }));
  const chooser = options.length === 0 ? [] : [html('label', { for: 'view' }, strings.choose), select];
  const modes = chartModes.map((mode) => {
    const isImpossible = mode === 'absolute' && view.unit === '';
    const why = isImpossible ? { 'aria-disabled': 'true', title: strings.severalUnits } : {};
    return button(
      strings.modes[mode],
      { id: `mode-${mode}`, 'aria-pressed': String(mode === shownMode), ...why },
      () => {
        if (!isImpossible) actions.choose({ mode });
      },
    );
  });
  const scales = [false, true].map((isLogarithmic) =>
    button(
      isLogarithmic ? strings.logarithmic : strings.linear,
      { id: isLogarithmic ? 'logarithmic' : 'linear', 'aria-pressed': String(isLogarithmic === choice.isLogarithmic) },
      () => actions.choose({ isLogarithmic }),
    ),
  );
  return html(
    'div',
    { class: 'controls' },
    ...chooser,
    html('div', { role: 'group', 'aria-label': strings.modesLabel }, ...modes),
    html('div', { role: 'group', 'aria-label': strings.scale }, ...scales),
  );
}

export function claimList({ state: { strings, cursor } }: PartInput, claims: readonly ChartClaim[]): HTMLElement {
  const items = claims.map((claim) => {
    const { id, start, end, line, text, verdict, description } = claim;
    const words = `${fill(strings.goTo, { line })}: ${text} (${strings.legend[verdict]})`;
    const lit = isAt(claim, cursor) ? { class: 'lit' } : {};
    const attributes = {
      id: `claim-${id}`,
      type: 'button',
      title: description,
      'data-start': start,
      'data-end': end,
      ...lit,
    };
    return html('li', {}, html('button', attributes, words));
  });
  return html('ul', { class: 'claims' }, ...items);
}
