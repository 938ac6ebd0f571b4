/** Completion of citations; the card of a work is made when the list shows it. */

import * as vscode from 'vscode';
import { createLineIndex, readProse } from '../../core';
import type { CitationChoice, Library } from '../../core';
import { toMarkdown, toRange } from '../convert';
import { interfaceLocale } from '../host';
import { formatOf, servedLanguages } from '../languages';
import type { LazyParts } from '../lazyParts';
import { servesNotation } from '../notations';
import type { Services } from '../services';

/** Entries that are prepared for the search at a time; the editor is answered in between. */
const preparedAtOnce = 300;

async function prepare(library: Library, { citing }: LazyParts): Promise<void> {
  const { prepareSearch } = await citing();
  const from = (start: number): void => {
    setTimeout(() => {
      const next = prepareSearch(library, start, preparedAtOnce);
      if (next !== undefined) from(next);
    }, 10);
  };
  from(0);
}

interface CitationItem extends vscode.CompletionItem {
  readonly choice: CitationChoice;
  readonly from: vscode.Uri;
}

export function registerCitationCompletion({ documents, lazyParts, styles }: Services): vscode.Disposable {
  const provider: vscode.CompletionItemProvider<CitationItem> = {
    async provideCompletionItems(document, position) {
      const format = formatOf(document);
      // What the last analysis knows is enough: waiting for the next one would let the list come late.
      const known = documents.latest(document.uri)?.analysis ?? (await documents.analyze(document));
      if (!format || !known) return undefined;
      const { citationChoices, proseCitation } = await lazyParts.citing();
      const text = document.getText();
      const found = citationChoices(
        readProse(text, format, known.document.citeCommands),
        document.offsetAt(position),
        known,
      );
      if (!found || !servesNotation(found.context.kind, 'assist', document)) return undefined;
      const range = toRange(createLineIndex(text), found.context.replace);
      const typed = document.getText(new vscode.Range(range.start, position));
      const items = found.choices.map((choice, index): CitationItem => {
        const short = proseCitation(choice.entry, known.library);
        return {
          choice,
          from: document.uri,
          label: {
            label: found.context.kind === 'author-year' ? choice.insert.replace(/[）)]$/, '') : choice.entry.id,
            description:
              short && found.context.kind !== 'author-year' ? `${short.authors} ${short.year}` : choice.entry.id,
          },
          detail: choice.entry.title,
          kind: vscode.CompletionItemKind.Reference,
          insertText: choice.insert,
          range,
          // The search has matched what was typed; the editor must neither filter nor sort by the key alone.
          filterText: typed,
          sortText: String(index).padStart(4, '0'),
        };
      });
      return new vscode.CompletionList(items, found.isIncomplete);
    },
    async resolveCompletionItem(item) {
      const [style, { citationCard, formatCitationCard }] = await Promise.all([
        styles.load(item.from),
        lazyParts.citing(),
      ]);
      const card = citationCard(item.choice.entry, style, item.choice.uses);
      const markdown = formatCitationCard(card, interfaceLocale(), () => undefined);
      return Object.assign(item, { documentation: toMarkdown(markdown, []) });
    },
  };
  const prepared = new WeakSet<Library>();
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      [...servedLanguages],
      provider,
      '@',
      '＠',
      '{',
      ',',
      '，',
      '（',
      '；',
    ),
    documents.onDidAnalyze(({ analysis: { library } }) => {
      if (prepared.has(library)) return;
      prepared.add(library);
      void prepare(library, lazyParts);
    }),
  );
}
