/** How often each entry of a bibliography is cited in the workspace, above the entry; a click lists the places. */

import * as vscode from 'vscode';
import { createLineIndex, t } from '../../core';
import type { LibraryEntry, MessageTemplate } from '../../core';
import { message } from '../../core';
import { toPosition, toRange } from '../convert';
import { interfaceLocale } from '../host';
import { bibliographyLanguage } from '../languages';
import { createFilePlaces } from '../places';
import type { Services } from '../services';

const texts = {
  none: { en: 'not cited', 'zh-cn': '未被引用' },
  one: { en: 'cited once', 'zh-cn': '引用 1 次' },
  more: { en: 'cited {count} times', 'zh-cn': '引用 {count} 次' },
} satisfies Record<string, MessageTemplate>;

class EntryLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly document: vscode.TextDocument,
    readonly entry: LibraryEntry,
  ) {
    super(range);
  }
}

export function registerCitationLens({ bibliographies, lazyParts, manuscripts }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const provider: vscode.CodeLensProvider<EntryLens> = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document) {
      const read = await bibliographies.read(document.uri);
      if (!read) return [];
      const lines = createLineIndex(read.text);
      return read.source.entries.map((entry) => new EntryLens(toRange(lines, entry.source.keySpan), document, entry));
    },
    async resolveCodeLens(lens) {
      const [all, read, { citationCounts, referencesOf }] = await Promise.all([
        manuscripts.all(),
        bibliographies.read(lens.document.uri),
        lazyParts.citing(),
      ]);
      const count = read ? (citationCounts(read.source, all).get(lens.entry.id) ?? 0) : 0;
      const title = count === 0 ? texts.none : count === 1 ? texts.one : texts.more;
      const places = referencesOf({ kind: 'work', entry: lens.entry, home: '' }, all, [], false);
      const toLocation = createFilePlaces(all, []).locationOf;
      const locations = places.map(toLocation).filter((location) => location !== undefined);
      lens.command = {
        title: t(interfaceLocale(), message(title, { count })),
        command: locations.length === 0 ? '' : 'editor.action.showReferences',
        arguments: [
          lens.document.uri,
          toPosition(createLineIndex(read?.text ?? ''), lens.entry.source.keySpan.start),
          locations,
        ],
      };
      return lens;
    },
  };
  return vscode.Disposable.from(
    changed,
    manuscripts.onDidChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => changed.fire(), 500);
    }),
    { dispose: () => clearTimeout(timer) },
    vscode.languages.registerCodeLensProvider(bibliographyLanguage, provider),
  );
}
