/** Styles that are loaded when first asked for, works of bibliographies that the document does not have, and the check of links. */

import * as vscode from 'vscode';
import {
  closeAllEditors,
  copyOf,
  definitionsOf,
  executeCommand,
  extensionId,
  hoverCard,
  hoverCards,
  openDocument,
  positionOf,
  quickFixes,
  waitForDiagnostics,
  waitUntil,
  workspaceUri,
  writeFile,
} from './editor';
import { equal, matches, ok } from './expect';

async function set(section: string, name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Global);
}

/** A manuscript with a bibliography that a test may change. */
async function openPaper(): Promise<{ readonly document: vscode.TextDocument; readonly own: vscode.TextDocument }> {
  const folder = await copyOf('references.bib');
  const text = '---\nbibliography: references.bib\n---\n\n见 [@bloom2013]、（金碚，2024）与 [@hsieh2009]。\n';
  await writeFile(`${folder}/paper.md`, text);
  const document = await openDocument({ file: `${folder}/paper.md` });
  return { document, own: await vscode.workspace.openTextDocument(workspaceUri(`${folder}/references.bib`)) };
}

async function putBack(): Promise<void> {
  for (const name of ['citations.style', 'citations.cslFile']) await set('nqpf', name, undefined);
  await closeAllEditors();
}

describe('the style of references', () => {
  before(() => vscode.extensions.getExtension(extensionId)?.activate());
  afterEach(putBack);

  it('is APA where that is set', async () => {
    await set('nqpf', 'citations.style', 'apa');
    const card = await hoverCard(await openDocument({ file: 'paper.md' }), 'bloom2013');
    equal(card.about, 'bloom2013');
    matches(
      card.markdown,
      /Bloom, N\., Schankerman, M\., & Van Reenen, J\. \(2013\)\. .*\*Econometrica\*, \*81\*\(4\)/,
    );
  });

  it('is that of a file in the workspace', async () => {
    await set('nqpf', 'citations.style', 'csl');
    await set('nqpf', 'citations.cslFile', 'styles/house.csl');
    const card = await hoverCard(await openDocument({ file: 'paper.md' }), 'bloom2013');
    matches(card.markdown, /^2013 ◆ Nicholas Bloom, Mark Schankerman, John Van Reenen: Identifying/);
  });

  it('is the one that the front matter names, before that of the settings', async () => {
    const write = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(workspaceUri('named/paper.md'), new TextEncoder().encode(text));
    await vscode.workspace.fs.copy(workspaceUri('references.bib'), workspaceUri('named/refs.bib'), { overwrite: true });
    await set('nqpf', 'citations.style', 'apa');
    await write('---\nbibliography: refs.bib\ncsl: ../styles/house.csl\n---\n\n见 [@bloom2013]。\n');
    const document = await openDocument({ file: 'named/paper.md' });
    matches((await hoverCard(document, 'bloom2013')).markdown, /^2013 ◆ Nicholas Bloom/);
    const editor = await vscode.window.showTextDocument(document);
    const at = positionOf(document, 'bloom2013');
    editor.selection = new vscode.Selection(at, at);
    await executeCommand('nqpf.copyReference');
    matches(await vscode.env.clipboard.readText(), /^2013 ◆ Nicholas Bloom/);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await executeCommand('nqpf.insertReferenceList');
    matches(document.getText(), /# 参考文献\n\n2013 ◆ Nicholas Bloom/);
    // A name without ending is looked for in the folders above; what is nowhere leaves the settings to say.
    for (const [name, card] of [
      ['styles/house', /^2013 ◆/],
      ['nowhere.csl', /^Bloom, N\., Schankerman/],
      ['https://www.zotero.org/styles/nature', /^Bloom, N\., Schankerman/],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, document.lineAt(2).range, `csl: ${name}`);
      await vscode.workspace.applyEdit(edit);
      matches((await hoverCard(document, 'bloom2013')).markdown, card);
    }
    await set('nqpf', 'citations.style', undefined);
    matches((await hoverCard(document, 'bloom2013')).markdown, /\[J\\?\]/);
  });

  it('is GB/T 7714 where the file cannot be used', async () => {
    await set('nqpf', 'citations.style', 'csl');
    await set('nqpf', 'citations.cslFile', 'styles/none.csl');
    const card = await hoverCard(await openDocument({ file: 'paper.md' }), 'bloom2013');
    matches(card.markdown, /\[J\\?\]/);
  });

  it('is that of the inserted list and of the copied reference', async () => {
    await set('nqpf', 'citations.style', 'apa');
    const { document } = await openPaper();
    const editor = await vscode.window.showTextDocument(document);
    const at = positionOf(document, 'bloom2013');
    editor.selection = new vscode.Selection(at, at);
    await executeCommand('nqpf.copyReference');
    matches(await vscode.env.clipboard.readText(), /^Bloom, N\., Schankerman, M\., & Van Reenen, J\. \(2013\)/);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await executeCommand('nqpf.insertReferenceList');
    matches(document.getText(), /# 参考文献\n\n金碚 \(2024\)\.\n\nBloom, N\., .*\*Econometrica\*.*\n\nHsieh, C\.-T\./);
  });
});

describe('the cards of citations', () => {
  afterEach(async () => {
    await set('nqpf', 'hover.citations', undefined);
    await putBack();
  });

  it('can be switched off; findings and definitions stay', async () => {
    const document = await openDocument({ file: 'paper.md' });
    await waitForDiagnostics(document.uri, (all) => all.some(({ code }) => code === 'citations/undefined-key'));
    const at = positionOf(document, 'bloom2013');
    equal((await hoverCards(document, at)).length, 1);
    await set('nqpf', 'hover.citations', false);
    equal((await hoverCards(document, at)).length, 0);
    equal((await definitionsOf(document, 'bloom2013')).length, 1);
  });
});

describe('works of bibliographies elsewhere in the workspace', () => {
  afterEach(putBack);

  it('are looked up, and come along into the bibliography of the document', async () => {
    const { document, own } = await openPaper();
    const editor = await vscode.window.showTextDocument(document);
    const at = positionOf(document, 'bloom2013');
    editor.selection = new vscode.Selection(at, at);
    const changed = waitUntil('the work of the other bibliography', vscode.workspace.onDidChangeTextDocument, () =>
      document.getText().includes('[@bloom2013; @alpha2001]') ? true : undefined,
    );
    const done = executeCommand('nqpf.lookUpCitation', { query: 'first things in order' });
    let isChosen = false;
    void changed.then(() => {
      isChosen = true;
    });
    while (!isChosen) await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await Promise.all([changed, done]);
    matches(own.getText(), /\n@\w+\{alpha2001,/);
  });
});

describe("the editor's own check of links", () => {
  afterEach(async () => {
    await set('markdown.validate', 'enabled', undefined);
    await vscode.workspace
      .getConfiguration('markdown.validate')
      .update('referenceLinks.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await putBack();
  });

  it('can be told by a quick fix that a citation is no link', async () => {
    await set('markdown.validate', 'enabled', true);
    const document = await openDocument({ file: 'paper.md' });
    const isAlarm = ({ code }: vscode.Diagnostic): boolean =>
      String(typeof code === 'object' ? code.value : code) === 'link.no-such-reference';
    const alarms = await waitForDiagnostics(document.uri, (all) => all.some(isAlarm));
    const alarm = alarms.find(isAlarm);
    ok(alarm, 'There is no alarm.');
    const fix = (await quickFixes(document.uri, alarm)).find(
      ({ command }) => command?.command.startsWith('nqpf.') === true,
    );
    ok(fix?.command, 'There is no fix.');
    await executeCommand(fix.command.command);
    await waitForDiagnostics(document.uri, (all) => !all.some(isAlarm));
  });
});
