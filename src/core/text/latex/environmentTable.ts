/** What each LaTeX environment means for the prose, one line an environment; others are seen through. */

/** `args` as in commandTable.ts. */
export type EnvironmentMeaning =
  | { readonly type: 'code' | 'math' | 'skipped'; readonly args?: never }
  | { readonly type: 'table'; readonly args: string }
  | { readonly type: 'list' | 'quote' | 'metadata' | 'references' | 'document' | 'plain'; readonly args: string };

const table = new Map<string, EnvironmentMeaning>();

function add(names: string, meaning: EnvironmentMeaning): void {
  for (const name of names.split(' ')) table.set(name, meaning);
}

add('document', { type: 'document', args: '' });
add('verbatim verbatim* Verbatim lstlisting minted alltt', { type: 'code' });
add('comment filecontents filecontents* tikzpicture axis pgfpicture forest', { type: 'skipped' });
add('equation equation* align align* gather gather* multline multline* eqnarray eqnarray* math displaymath', {
  type: 'math',
});
add('flalign flalign* alignat alignat* dmath dmath* subequations split cases', { type: 'math' });
add(
  'tabular longtable tblr longtblr talltblr booktabs longtabs talltabs array NiceTabular longtabu tabu supertabular',
  { type: 'table', args: 'om' },
);
add('tabular* tabularx tabulary xltabular NiceTabularX', { type: 'table', args: 'mom' });
add('itemize enumerate description compactitem compactenum asparaenum inparaenum', { type: 'list', args: 'o' });
add('quote quotation verse displayquote quoting blockquote', { type: 'quote', args: 'oo' });
add('abstract cnabstract enabstract cabstract eabstract zhabstract abstract* englishabstract keywords keyword', {
  type: 'metadata',
  args: 'o',
});
add('thebibliography', { type: 'references', args: 'm' });
add('table table* figure figure* sidewaystable sidewaysfigure threeparttable algorithm', { type: 'plain', args: 'o' });
add('minipage adjustbox wrapfigure wraptable', { type: 'plain', args: 'omom' });
add('multicols multicols* spacing CJK CJK*', { type: 'plain', args: 'mmo' });
add('multicols multicols* spacing otherlanguage otherlanguage*', { type: 'plain', args: 'mo' });
add('tablenotes flushleft flushright center landscape appendices', { type: 'plain', args: 'o' });

const unknown: EnvironmentMeaning = { type: 'plain', args: 'o' };

export function environmentOf(name: string): EnvironmentMeaning {
  return table.get(name) ?? unknown;
}
