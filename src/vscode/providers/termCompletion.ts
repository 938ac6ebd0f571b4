/** Completion of terms; the card of an entry is made when the list shows it. */

import * as vscode from 'vscode';
import { createLineIndex, entryOfId, readProse } from '../../core';
import type { TermChoice, TermIndex, TermSet } from '../../core';
import { toMarkdown, toRange } from '../convert';
import { interfaceLocale } from '../host';
import { formatOf, servedLanguages } from '../languages';
import type { Services } from '../services';

interface TermItem extends vscode.CompletionItem {
  readonly choice: TermChoice;
  readonly terms: TermSet;
}

export function registerTermCompletion({ glossaries, lazyParts, loadCore }: Services): vscode.Disposable {
  const indexes = new WeakMap<TermSet, TermIndex>();
  const provider: vscode.CompletionItemProvider<TermItem> = {
    async provideCompletionItems(document, position) {
      const format = formatOf(document);
      if (!format) return undefined;
      const [core, { indexTerms, termChoices }] = await Promise.all([loadCore(), lazyParts.terms()]);
      const terms = await glossaries.of(document.uri, core);
      const index = indexes.get(terms) ?? indexTerms(terms.glossaries, core.pinyin);
      indexes.set(terms, index);
      const text = document.getText();
      const lines = createLineIndex(text);
      const choices = termChoices(readProse(text, format), document.offsetAt(position), index);
      const items = choices.map(
        (choice, at): TermItem => ({
          choice,
          terms,
          label: { label: choice.insert, description: choice.entry.id },
          kind: choice.kind === 'gloss' ? vscode.CompletionItemKind.Snippet : vscode.CompletionItemKind.Text,
          insertText: choice.insert,
          range: toRange(lines, choice.replace),
          // What was typed may be pinyin; the editor must neither filter nor sort by the form alone.
          filterText: choice.typed,
          sortText: String(at).padStart(4, '0'),
        }),
      );
      return new vscode.CompletionList(items, true);
    },
    async resolveCompletionItem(item) {
      const { formatTermCard, termCard } = await lazyParts.drawings();
      const locale = interfaceLocale();
      const card = termCard(item.choice.entry, {
        locale,
        usesInDocument: 0,
        lookup: (id) => entryOfId(item.terms.glossaries, id),
      });
      return Object.assign(item, { documentation: toMarkdown(formatTermCard(card, locale), []) });
    },
  };
  return vscode.languages.registerCompletionItemProvider([...servedLanguages], provider);
}
