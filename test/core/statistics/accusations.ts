/** What a text is accused of: its errors and warnings, each with the words that it stands at. */

import { loadCore } from '../../support/core';

export async function accusations(source: string): Promise<readonly string[]> {
  const core = await loadCore();
  const { findings } = core.analyze({
    source,
    format: 'markdown',
    library: core.createLibrary([]),
    lookups: [],
    rules: {},
  });
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, span }) => `${rule}: ${source.slice(span.start, span.end)}`);
}

/** A sentence with ⟦the wrong figure⟧ in it: without the marks, and the figure. */
export function unmarked(marked: string): { readonly source: string; readonly figure: string } {
  return {
    source: marked.replace(/[⟦⟧]/g, ''),
    figure: marked.slice(marked.indexOf('⟦') + 1, marked.indexOf('⟧')),
  };
}
