/** Go to Definition: a cited work in its bibliography, a built-in work and a term on pages that nobody can write in. */

import * as vscode from 'vscode';
import { closeAllEditors, definitionsOf, openDocument, workspaceUri } from './editor';
import { equal, matches, ok } from './expect';

async function onlyDefinition(document: vscode.TextDocument, word: string): Promise<vscode.LocationLink> {
  const [target, ...others] = await definitionsOf(document, word);
  ok(target && others.length === 0, `There is not exactly one definition of ${word}.`);
  return target;
}

for (const file of ['paper.md', 'paper.tex']) {
  describe(`definition in ${file}`, () => {
    let document: vscode.TextDocument;

    before(async () => {
      document = await openDocument({ file });
    });
    after(closeAllEditors);

    it('leads from a key to its line in the bibliography', async () => {
      const target = await onlyDefinition(document, 'hsieh2009');
      equal(target.targetUri.toString(), workspaceUri('references.bib').toString());
      const bibliography = await vscode.workspace.openTextDocument(target.targetUri);
      equal(bibliography.getText(target.targetRange), 'hsieh2009');
      ok(target.targetRange.start.line > 0, 'The second entry is not on the first line.');
      equal(document.getText(target.originSelectionRange), 'hsieh2009');
    });

    it('leads from a built-in work to a page of its own', async () => {
      const target = await onlyDefinition(document, '金碚，2024');
      equal(target.targetUri.scheme, 'nqpf');
      matches((await vscode.workspace.openTextDocument(target.targetUri)).getText(), /金碚/);
    });

    it('leads from a term to its whole entry', async () => {
      const target = await onlyDefinition(document, '全要素生产率');
      const page = await vscode.workspace.openTextDocument(target.targetUri);
      matches(page.getText(), /^# .*total factor productivity/im);
      matches(page.getText(), /全要素生产率/);
    });

    it('leads nowhere from a key without an entry', async () => {
      equal((await definitionsOf(document, 'hseih2009')).length, 0);
    });
  });
}

describe('pages of built-in knowledge', () => {
  it('cannot be written in', async () => {
    const document = await openDocument({ file: 'paper.md' });
    const target = await onlyDefinition(document, '全要素生产率');
    const page = await vscode.workspace.openTextDocument(target.targetUri);
    await vscode.window.showTextDocument(page);
    const before = page.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    equal(page.getText(), before);
    equal(page.isDirty, false);
    await closeAllEditors();
  });

  it('lead from entry to entry and are not checked themselves', async () => {
    const document = await openDocument({ file: 'paper.md' });
    const target = await onlyDefinition(document, '全要素生产率');
    const page = await vscode.workspace.openTextDocument(target.targetUri);
    const links = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      page.uri,
    );
    const [link] = links.filter(({ target: to }) => to?.scheme === 'nqpf');
    if (!link?.target) throw new Error('The page has no link to another entry.');
    const other = await vscode.workspace.openTextDocument(link.target);
    matches(other.getText(), /^# \S/);
    // Forms to avoid stand on these pages, and are no one's mistake.
    matches(page.getText(), /## (?:Forms to avoid|不宜写作)/);
    equal(vscode.languages.getDiagnostics(page.uri).length, 0);
    await closeAllEditors();
  });
});
