/** What can be done with citations in the editor: complete, follow, count, rename, convert, look up, list, explain. */

import * as vscode from 'vscode';
import { inGbk, inUtf16 } from '../../support/legacyText';
import {
  closeAllEditors,
  copyOf,
  executeCommand,
  hoverCard,
  openDocument,
  positionOf,
  waitUntil,
  workspaceUri,
} from './editor';
import { equal, matches, ok } from './expect';

async function complete(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionList> {
  return vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    20,
  );
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function actionsAt(document: vscode.TextDocument, word: string): Promise<readonly vscode.CodeAction[]> {
  const at = positionOf(document, word);
  return vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    undefined,
    50,
  );
}

/** The copy of the book that the test at hand may change. */
let library = '';

const copyFixture =
  (name: string): (() => Promise<void>) =>
  async () => {
    library = await copyOf(name);
  };
const copyBook = copyFixture('book');

function openBook(file: string): Promise<vscode.TextDocument> {
  return openDocument({ file: `${library}/book/${file}` });
}

function fileNames(locations: readonly vscode.Location[]): readonly string[] {
  return locations.map(({ uri }) => uri.path.split('/').at(-1) ?? '').sort();
}

describe('citations of a book with chapters', () => {
  beforeEach(copyBook);
  afterEach(closeAllEditors);

  it('are completed by author in a chapter that shares its root’s bibliography', async () => {
    const document = await openBook('chapters/one.tex');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '再有\\citep{zhangsan');
    await vscode.workspace.applyEdit(edit);
    const { items } = await complete(document, document.lineAt(2).range.end);
    const item = items.find((candidate) => labelOf(candidate) === 'zhang2003');
    ok(item, items.slice(0, 5).map(labelOf).join(', '));
    equal(item.insertText, 'zhang2003');
    const documentation = item.documentation instanceof vscode.MarkdownString ? item.documentation.value : '';
    matches(documentation, /第三件事/);
  });

  it('are completed behind @ right after Han, those cited first', async () => {
    const document = await openBook('notes.md');
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(document.uri, end, '\n另见@');
    await vscode.workspace.applyEdit(edit);
    const { items } = await complete(document, document.lineAt(document.lineCount - 1).range.end);
    const own = items.filter((item) => ['alpha2001', 'beta2002', 'zhang2003'].includes(labelOf(item)));
    equal(own[0] && labelOf(own[0]), 'alpha2001');
    equal(own.length, 3);
  });

  it('are found from the text and from the entry', async () => {
    const bibliography = await openBook('book.bib');
    const chapter = await openBook('chapters/one.tex');
    for (const [document, word] of [
      [chapter, 'alpha2001'],
      [bibliography, 'alpha2001'],
    ] as const) {
      const found = await vscode.commands.executeCommand<readonly vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionOf(document, word),
      );
      equal(fileNames(found), ['book.bib', 'notes.md', 'one.tex', 'one.tex']);
    }
  });

  it('are highlighted in their document', async () => {
    const document = await openBook('chapters/one.tex');
    const found = await vscode.commands.executeCommand<readonly vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, 'alpha2001'),
    );
    equal(
      found.map(({ range }) => document.getText(range)),
      ['alpha2001', 'alpha2001'],
    );
  });

  it('are counted at the entries, prose and chapters included', async () => {
    const document = await openBook('book.bib');
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const titles = lenses.map(({ range, command }) => [
      document.getText(range),
      /\d+|once/.exec(command?.title ?? '')?.[0],
    ]);
    equal(titles, [
      ['alpha2001', '3'],
      ['beta2002', 'once'],
      ['zhang2003', 'once'],
    ]);
  });

  it('are renamed in all files in one step', async () => {
    const document = await openBook('chapters/one.tex');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'alpha2001'),
      'alpha-2001',
    );
    const touched = edit.entries().map(([uri, edits]) => [uri.path.split('/').at(-1), edits.length]);
    equal(touched.sort(), [
      ['book.bib', 1],
      ['notes.md', 1],
      ['one.tex', 2],
    ]);
  });

  it('lead to files and DOIs', async () => {
    const notes = await openBook('notes.md');
    const bibliography = await openBook('book.bib');
    const linksOf = (document: vscode.TextDocument) =>
      vscode.commands.executeCommand<readonly vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10);
    const inNotes = await linksOf(notes);
    ok(
      inNotes.some(({ target }) => target?.toString() === workspaceUri(`${library}/book/book.bib`).toString()),
      'The name of the bibliography is no link.',
    );
    const inEntries = await linksOf(bibliography);
    ok(
      inEntries.some(({ target }) => target?.toString(true) === 'https://doi.org/10.5555/alpha'),
      'The DOI is no link.',
    );
  });
});

describe('actions on citations', () => {
  beforeEach(copyBook);
  afterEach(closeAllEditors);

  it('turn prose into a key and bring the built-in work along', async () => {
    const document = await openBook('notes.md');
    const bibliography = await openBook('book.bib');
    const offered = await actionsAt(document, '戴翔，2023');
    const action = offered.find(({ edit }) => edit?.get(document.uri).some(({ newText }) => newText.startsWith('[@')));
    ok(action?.edit, offered.map(({ title }) => title).join(' | '));
    ok(await vscode.workspace.applyEdit(action.edit), 'The edit was not applied.');
    matches(document.getText(), /以及\[@dai-xiang-2023\]。/);
    matches(bibliography.getText(), /\n@article\{dai-xiang-2023,\n {2}author = \{戴翔\}/);
  });

  it('turn a key into prose', async () => {
    const document = await openBook('notes.md');
    const offered = await actionsAt(document, 'alpha2001');
    const action = offered.find(({ edit }) => edit?.get(document.uri).some(({ newText }) => newText.includes('Alpha')));
    ok(action?.edit, offered.map(({ title }) => title).join(' | '));
    await vscode.workspace.applyEdit(action.edit);
    matches(document.getText(), /另见 （Alpha，2001），以及/);
  });

  it('create an entry for a key that has none', async () => {
    const document = await openBook('notes.md');
    const bibliography = await openBook('book.bib');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n又见 [@gamma2004]。');
    await vscode.workspace.applyEdit(edit);
    const offered = await actionsAt(document, 'gamma2004');
    const action = offered.find((candidate) => (candidate.edit?.get(bibliography.uri).length ?? 0) > 0);
    ok(action?.edit, offered.map(({ title }) => title).join(' | '));
    equal(action.kind?.value, 'quickfix');
    await vscode.workspace.applyEdit(action.edit);
    matches(bibliography.getText(), /@article\{gamma2004,/);
  });
});

describe('commands on citations', () => {
  beforeEach(copyBook);
  afterEach(closeAllEditors);

  it('Look Up Citation puts the chosen work into the citation at the cursor', async () => {
    const document = await openBook('notes.md');
    const editor = await vscode.window.showTextDocument(document);
    const at = positionOf(document, 'alpha2001');
    editor.selection = new vscode.Selection(at, at);
    const changed = waitUntil('the chosen work', vscode.workspace.onDidChangeTextDocument, () =>
      document.getText().includes('[@alpha2001; @zhang2003]') ? true : undefined,
    );
    const done = executeCommand('nqpf.lookUpCitation', { query: 'zhang san 2003' });
    let isChosen = false;
    void changed.then(() => {
      isChosen = true;
    });
    // The list opens when the manuscript has been analyzed; until then there is nothing to accept.
    while (!isChosen) {
      await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await Promise.all([changed, done]);
  });

  it('Insert Reference List puts the cited works at the cursor', async () => {
    const document = await openBook('notes.md');
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await executeCommand('nqpf.insertReferenceList');
    matches(document.getText(), /# 参考文献\n\n\[1\] Alpha A\. First Things in Order\[J\]/);
  });

  it('Explain Bibliography opens a page that cannot be written in', async () => {
    await openBook('chapters/one.tex');
    await executeCommand('nqpf.explainBibliography');
    const page = vscode.window.activeTextEditor?.document;
    equal(page?.uri.scheme, 'nqpf');
    matches(page?.getText() ?? '', /book\/main\.tex/);
    matches(page?.getText() ?? '', /book\/book\.bib`: 3/);
  });
});

describe('commands of an author’s own that cite', () => {
  beforeEach(copyFixture('thesis'));
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('nqpf')
      .update('citations.commands', undefined, vscode.ConfigurationTarget.Global);
    await closeAllEditors();
  });

  /** What is undefined in the chapter, once all that is expected is there. */
  const undefinedKeys = (document: vscode.TextDocument, expected: readonly string[]): Promise<true> =>
    waitUntil(`undefined keys ${expected.join(', ')}`, vscode.languages.onDidChangeDiagnostics, () => {
      const found = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ code }) => (typeof code === 'object' ? code.value : code) === 'citations/undefined-key');
      const keys = found.map(({ range }) => document.getText(range));
      return keys.join() === expected.join() ? true : undefined;
    });

  it('are known by their definition in the manuscript, its root and what that takes in', async () => {
    const document = await openDocument({ file: `${library}/thesis/part.tex` });
    await undefinedKeys(document, ['nobody2006']);
    for (const word of ['quelle{del', 'beleg{第 5 页}{del']) {
      const [hover] = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        positionOf(document, word, word.length),
      );
      const [content] = hover?.contents ?? [];
      matches(content instanceof vscode.MarkdownString ? content.value : '', /第四件事/);
    }
    const { items } = await complete(document, positionOf(document, 'nobody2006', 0));
    ok(
      items.some((item) => labelOf(item) === 'epsilon2005'),
      'The argument of the command is not completed.',
    );
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'delta2004'),
      'delta-2004',
    );
    equal(
      edit
        .entries()
        .map(([uri, edits]) => [uri.path.split('/').at(-1), edits.length])
        .sort(),
      [
        ['part.tex', 2],
        ['thesis.bib', 1],
      ],
    );
  });

  it('are known by the setting, with or without the backslash', async () => {
    const document = await openDocument({ file: `${library}/thesis/part.tex` });
    await undefinedKeys(document, ['nobody2006']);
    await vscode.workspace
      .getConfiguration('nqpf')
      .update('citations.commands', ['\\siehe', 'unused'], vscode.ConfigurationTarget.Global);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n\\siehe{nobody2007}\n');
    await vscode.workspace.applyEdit(edit);
    await undefinedKeys(document, ['nobody2006', 'nobody2007']);
    const { items } = await complete(document, positionOf(document, 'nobody2007', 0));
    ok(
      items.some((item) => labelOf(item) === 'delta2004'),
      'The argument of the command is not completed.',
    );
    const [hover] = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, 'epsilon2005', 3),
    );
    const [content] = hover?.contents ?? [];
    matches(content instanceof vscode.MarkdownString ? content.value : '', /第五件事/);
  });
});

describe('a bibliography that is not stored in UTF-8', () => {
  afterEach(closeAllEditors);

  const entry =
    '@book{zeta2006,\n  author = {赵六},\n  title = {第六件事},\n  publisher = {某某出版社},\n  year = {2006}\n}\n';

  it('is read, and never written in another encoding than its own', async () => {
    const home = workspaceUri('legacy');
    const file = vscode.Uri.joinPath(home, 'export.bib');
    const write = (name: string, bytes: Uint8Array): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(home, name), bytes);
    await write('export.bib', inGbk(entry));
    await write('marked.bib', inUtf16(entry.replaceAll('zeta2006', 'eta2007'), 'little'));
    await write(
      'paper.md',
      new TextEncoder().encode('---\nbibliography: [export.bib, marked.bib]\n---\n\n见 [@zeta2006] 与 [@eta2007]。\n'),
    );
    const document = await openDocument({ file: 'legacy/paper.md' });
    for (const key of ['zeta2006', 'eta2007']) matches((await hoverCard(document, key)).markdown, /赵六.*第六件事/);
    // The editor takes the file for UTF-8; the card goes on to be right.
    const bibliography = await openDocument({ file: 'legacy/export.bib' });
    ok(bibliography.getText().includes('\ufffd'), 'The editor knows the encoding by itself.');
    matches((await hoverCard(document, 'zeta2006')).markdown, /赵六.*第六件事/);
    const refused = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'zeta2006'),
      'zeta',
    );
    equal(refused.size, 0);
    equal([...(await vscode.workspace.fs.readFile(file))], [...inGbk(entry)]);
    const renamed = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'eta2007'),
      'eta',
    );
    equal(
      renamed
        .entries()
        .map(([uri]) => uri.path.split('/').at(-1))
        .sort(),
      ['marked.bib', 'paper.md'],
    );
  });
});

describe('the setting of a notation', () => {
  beforeEach(copyBook);
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('nqpf')
      .update('citations.pandoc', undefined, vscode.ConfigurationTarget.Global);
    await closeAllEditors();
  });

  it('takes completion and findings of that notation away, and no other', async () => {
    const document = await openBook('notes.md');
    await vscode.workspace
      .getConfiguration('nqpf')
      .update('citations.pandoc', 'off', vscode.ConfigurationTarget.Global);
    const { items } = await complete(document, positionOf(document, 'alpha2001', 5));
    equal(
      items.some((item) => labelOf(item) === 'beta2002'),
      false,
    );
  });
});
