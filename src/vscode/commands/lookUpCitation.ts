/** "Look Up Citation…": a work by author, title, year, key or pinyin, put into the text in the document's notation. */

import * as vscode from 'vscode';
import { isElsewhere, message, t } from '../../core';
import type { CitingDocument, DocumentAnalysis, Library, LibraryEntry, MessageTemplate } from '../../core';
import { toCitationEdit } from '../citationEdits';
import { toOffset } from '../convert';
import { interfaceLocale } from '../host';
import type { LazyParts } from '../lazyParts';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

const texts = {
  prompt: {
    en: 'Author, title, year, key or pinyin of a work',
    'zh-cn': '输入作者、题名、年份、引文键或拼音',
  },
  builtIn: { en: 'built-in', 'zh-cn': '内置' },
  copied: {
    en: 'No manuscript is open; the reference was copied.',
    'zh-cn': '没有打开的文稿，参考文献已复制。',
  },
  elsewhere: {
    en: 'This work stands in {file}, which is no bibliography of this document. Name it there, so that the citation finds its entry.',
    'zh-cn': '此文献在 {file} 中，而该文件不是本文的文献库。请在文中指定该文件，引文才能找到条目。',
  },
  cannot: {
    en: 'This work has no author or no year, so prose cannot cite it.',
    'zh-cn': '此文献没有作者或年份，无法以“作者—年份”方式引用。',
  },
} satisfies Record<string, MessageTemplate>;

interface WorkItem extends vscode.QuickPickItem {
  readonly entry: LibraryEntry;
}

const mostItems = 60;

export const lookUpCitation: Command = {
  id: 'nqpf.lookUpCitation',
  async run({ bibliographies, documents, lazyParts, loadCore, styles }, args) {
    const editor = vscode.window.activeTextEditor;
    let analysis: DocumentAnalysis | undefined;
    const readAll = async (): Promise<Library> => {
      analysis = editor && (await documents.analyze(editor.document));
      const own = analysis?.library.sources.filter(({ builtIn }) => !builtIn) ?? [];
      return (await loadCore()).createLibrary([...own, ...(await bibliographies.elsewhere(own))]);
    };
    const entry = await pickWork(
      Promise.all([readAll(), lazyParts.citing()]),
      readCardArgument(args).text('query') ?? '',
    );
    if (!entry) return;
    if (!editor || !analysis) {
      const style = await styles.load(vscode.Uri.from({ scheme: 'nqpf' }));
      const { formatReference } = await lazyParts.citing();
      await vscode.env.clipboard.writeText(formatReference(entry, style));
      vscode.window.setStatusBarMessage(t(interfaceLocale(), texts.copied), 4000);
    } else await insert(editor, { ...analysis, file: editor.document.uri.toString() }, entry, lazyParts);
  },
};

async function insert(
  editor: vscode.TextEditor,
  document: CitingDocument,
  entry: LibraryEntry,
  lazyParts: LazyParts,
): Promise<void> {
  const { insertCitation } = await lazyParts.citing();
  const inserted = insertCitation(document, toOffset(document.lines, editor.selection.active), entry);
  if (!inserted) {
    void vscode.window.showInformationMessage(t(interfaceLocale(), texts.cannot));
    return;
  }
  await vscode.workspace.applyEdit(await toCitationEdit(inserted, document.lines, editor.document.uri));
  if (inserted.additions.length > 0 || entry.source.builtIn || !isElsewhere(entry, document.library)) return;
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(entry.source.file, true), false);
  void vscode.window.showInformationMessage(t(interfaceLocale(), message(texts.elsewhere, { file })));
}

type CitingPart = Awaited<ReturnType<LazyParts['citing']>>;

function itemsFor(library: Library, query: string, { proseCitation, searchLibrary }: CitingPart): readonly WorkItem[] {
  const found =
    query.trim() === ''
      ? library.entries.slice(0, mostItems)
      : searchLibrary(library, query, { limit: mostItems, prepares: 500 }).map(({ entry }) => entry);
  return found.map((entry) => {
    const short = proseCitation(entry, library);
    const { builtIn, file } = entry.source;
    const source = builtIn ? t(interfaceLocale(), texts.builtIn) : (file.split('/').at(-1) ?? '');
    return {
      entry,
      label: short ? `${short.authors} ${short.year}` : entry.id,
      description: [entry.id, source].filter((part) => part !== '').join(' · '),
      detail: [entry.title, entry.container].filter((part) => part !== '').join(' · '),
      // The search has matched already, by more than the editor would see.
      alwaysShow: true,
    };
  });
}

/** The list is there at once, so that what is typed meanwhile does not go into the text; works come when they are read. */
function pickWork(reading: Promise<readonly [Library, CitingPart]>, query: string): Promise<LibraryEntry | undefined> {
  const pick = vscode.window.createQuickPick<WorkItem>();
  pick.placeholder = t(interfaceLocale(), texts.prompt);
  pick.value = query;
  pick.busy = true;
  let works: readonly [Library, CitingPart] | undefined;
  const list = (): void => {
    if (works) pick.items = itemsFor(works[0], pick.value, works[1]);
  };
  void reading.then(
    (read) => {
      works = read;
      pick.busy = false;
      list();
    },
    () => pick.hide(),
  );
  return new Promise((resolve) => {
    pick.onDidChangeValue(list);
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (!chosen) return;
      resolve(chosen.entry);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
