/** What can be done with terms in the editor: complete, find, highlight, rename, and keep a glossary of one's own. */

import * as vscode from 'vscode';
import {
  closeAllEditors,
  definitionsOf,
  executeCommand,
  hoverCard,
  openDocument,
  positionOf,
  rangeOf,
  waitForDiagnostics,
  waitUntil,
  workspaceUri,
  writeFile,
  writtenFolder,
} from './editor';
import { equal, matches, ok } from './expect';

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function completions(text: string): Promise<readonly string[]> {
  const document = await openDocument({ language: 'markdown', text });
  const { items } = await executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(text.length),
  );
  return items.map(labelOf);
}

describe('terms while one writes', () => {
  afterEach(closeAllEditors);

  for (const typed of ['加快发展新质', '加快发展xzscl', '加快发展xinzhi']) {
    it(`are completed from ${typed}, with and without the English name`, async () => {
      const labels = await completions(typed);
      ok(labels.includes('新质生产力'), labels.join(', '));
      ok(labels.includes('新质生产力（new quality productive forces）'), labels.join(', '));
    });
  }

  it('are completed in English', async () => {
    const labels = await completions('It fosters new quality pro');
    ok(labels.includes('new quality productive forces'), labels.join(', '));
  });

  it('are found over the manuscripts of the workspace, under each name', async () => {
    const document = await openDocument({ file: 'paper.md' });
    const places = await executeCommand<readonly vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, '新质生产力是'),
    );
    const here = places.filter(({ uri }) => uri.toString() === document.uri.toString());
    const texts = here.map(({ range }) => document.getText(range));
    ok(texts.includes('新质生产力') && texts.includes('New quality productive forces'), texts.join(', '));
    ok(!texts.includes('new quality productive forces'), 'Code is no prose.');
    ok(places.length > here.length, 'The other manuscripts have the term, too.');
  });

  it('are highlighted and renamed as one rendering, quotations excepted', async () => {
    const document = await openDocument({
      language: 'markdown',
      text: '思想流通与思想流动。思想流通。他说“思想流通”。',
    });
    const highlights = await executeCommand<readonly vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      document.positionAt(1),
    );
    equal(highlights.length, 4);
    const edit = await executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      document.positionAt(1),
      '思想流动',
    );
    ok(await vscode.workspace.applyEdit(edit), 'The edit was not applied.');
    equal(document.getText(), '思想流动与思想流动。思想流动。他说“思想流通”。');
  });
});

describe('a glossary of the user', () => {
  afterEach(closeAllEditors);

  /** A manuscript with the glossary beside it; gives their paths. */
  async function write(text: string, glossary: string): Promise<readonly [paper: string, glossary: string]> {
    const folder = await writtenFolder({ 'paper.md': text, 'own.glossary.yaml': glossary });
    return [`${folder}/paper.md`, `${folder}/own.glossary.yaml`];
  }

  it('is used at once, followed as it changes, and leads to its entries', async () => {
    const [manuscript, file] = await write(
      '甲乙水网协作与丙丁水网协作，不宜写水网合伙。\n',
      '- zh: 甲乙水网协作\n  en: first water work\n',
    );
    const paper = await openDocument({ file: manuscript });
    await waitUntil('the card of the new term', vscode.languages.onDidChangeDiagnostics, async () => {
      const card = await hoverCard(paper, '甲乙水网协作').catch(() => undefined);
      return card && /first water work/.test(card.markdown) ? card : undefined;
    });
    const [definition] = await definitionsOf(paper, '甲乙水网协作');
    equal(definition?.targetUri.path.split('/').at(-1), 'own.glossary.yaml');
    await writeFile(file, '- zh: 甲乙水网协作\n  en: second water work\n  discouraged: [水网合伙]\n');
    const found = await waitForDiagnostics(paper.uri, (all) =>
      all.some(({ code }) => code === 'terms/discouraged-form'),
    );
    equal(paper.getText(found.find(({ code }) => code === 'terms/discouraged-form')?.range), '水网合伙');
    matches((await hoverCard(paper, '甲乙水网协作')).markdown, /second water work/);
  });

  it('with a mistake says so at the place, and the rest is used', async () => {
    const [manuscript, file] = await write(
      '甲乙水网协作与丙丁水网协作。\n',
      '- zh: 甲乙水网协作\n  english: x\n- zh: 丙丁水网协作\n  en: other water work\n',
    );
    const paper = await openDocument({ file: manuscript });
    const problems = await waitForDiagnostics(workspaceUri(file), (all) => all.length > 0);
    equal(problems.length, 1);
    const glossary = await vscode.workspace.openTextDocument(workspaceUri(file));
    equal(glossary.getText(problems[0]?.range), 'english');
    matches((await hoverCard(paper, '丙丁水网协作')).markdown, /other water work/);
  });

  it('takes a new term from the selection, as an edit of the file', async () => {
    const [manuscript, file] = await write('甲乙水网协作与丙丁水网协作。\n', '- zh: 甲乙水网协作\n');
    const paper = await openDocument({ file: manuscript });
    // The editor finds a new file a moment after it is written.
    await waitUntil('the card of the known term', vscode.languages.onDidChangeDiagnostics, async () => {
      const card = await hoverCard(paper, '甲乙水网协作').catch(() => undefined);
      return card && /甲乙水网协作/.test(card.markdown) ? card : undefined;
    });
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document === paper, 'The manuscript has no editor.');
    const range = rangeOf(paper, '丙丁水网协作');
    editor.selection = new vscode.Selection(range.start, range.end);
    await executeCommand('nqpf.addTerm', 'new water work');
    const glossary = await vscode.workspace.openTextDocument(workspaceUri(file));
    matches(glossary.getText(), /^- zh: 丙丁水网协作\n {2}en: new water work$/m);
    await waitUntil('the card of the new term', vscode.languages.onDidChangeDiagnostics, async () => {
      const card = await hoverCard(paper, '丙丁水网协作').catch(() => undefined);
      return card && /new water work/.test(card.markdown) ? card : undefined;
    });
  });
});

describe('terms that a LaTeX manuscript defines', () => {
  afterEach(closeAllEditors);

  it('in a file that it takes in have a card in its chapters, and lead to their definition', async () => {
    const terms = String.raw`\newglossaryentry{water}{name={甲乙水网协作}, description={First work.}}`;
    const folder = await writtenFolder({
      'main.tex':
        '\\documentclass{ctexart}\n\\loadglsentries{terms}\n\\begin{document}\n\\include{one}\n\\end{document}\n',
      'terms.tex': `${terms}\n`,
      'one.tex': '本章讨论甲乙水网协作与丙丁水网协作。\n',
    });
    const chapter = await openDocument({ file: `${folder}/one.tex` });
    await waitUntil('the card of the term', vscode.languages.onDidChangeDiagnostics, async () => {
      const card = await hoverCard(chapter, '甲乙水网协作').catch(() => undefined);
      return card && /First work/.test(card.markdown) ? card : undefined;
    });
    await writeFile(
      `${folder}/terms.tex`,
      `% moved\n${terms}\n\\newglossaryentry{other}{name={丙丁水网协作}, description={Second work.}}\n`,
    );
    await waitUntil('the card of the new term', vscode.languages.onDidChangeDiagnostics, async () => {
      const card = await hoverCard(chapter, '丙丁水网协作').catch(() => undefined);
      return card && /Second work/.test(card.markdown) ? card : undefined;
    });
    const [definition] = await definitionsOf(chapter, '甲乙水网协作');
    equal(definition?.targetUri.path.split('/').at(-1), 'terms.tex');
    equal(definition?.targetRange.start.line, 1);
  });
});
