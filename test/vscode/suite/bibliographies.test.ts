/** Bibliographies that change, are damaged or go missing while a manuscript is open. */

import * as vscode from 'vscode';
import {
  closeAllEditors,
  copyOf,
  definitionsOf,
  hoverCard,
  openDocument,
  replaceText,
  revert,
  waitForDiagnostics,
  workspaceUri,
  writeFile,
  writtenFolder,
} from './editor';
import { equal, matches } from './expect';

const undefinedKey = 'citations/undefined-key';

function reports(rule: string) {
  return (diagnostics: readonly vscode.Diagnostic[]): boolean => diagnostics.some(({ code }) => code === rule);
}

describe('a bibliography that changes', () => {
  afterEach(closeAllEditors);

  it('resolves a key as soon as its entry is written, saved or not', async () => {
    const folder = await copyOf('paper.md', 'references.bib');
    const paper = await openDocument({ file: `${folder}/paper.md` });
    await waitForDiagnostics(paper.uri, reports(undefinedKey));
    const bibliography = await openDocument({ file: `${folder}/references.bib` });
    await replaceText(bibliography, 'hsieh2009', 'hseih2009');
    const all = await waitForDiagnostics(paper.uri, (found) =>
      found.some(({ code, message }) => code === undefinedKey && message.includes('"hsieh2009"')),
    );
    equal(all.filter(({ code }) => code === undefinedKey).length, 1);
    await revert(bibliography);
    await waitForDiagnostics(paper.uri, (found) =>
      found.some(({ code, message }) => code === undefinedKey && message.includes('"hseih2009"')),
    );
  });

  it('is read again when the file changes on disk', async () => {
    const folder = await writtenFolder({
      'refs.bib': '@book{first2001, author={Author, Ann}, title={First}, publisher={P}, year={2001}}\n',
      'paper.md': '---\nbibliography: refs.bib\n---\n\n新质生产力见 [@second2002]。\n',
    });
    const paper = await openDocument({ file: `${folder}/paper.md` });
    await waitForDiagnostics(paper.uri, reports(undefinedKey));
    await writeFile(
      `${folder}/refs.bib`,
      '@book{second2002, author={Writer, Will}, title={Second}, publisher={P}, year={2002}}\n',
    );
    await waitForDiagnostics(paper.uri, (found) => !reports(undefinedKey)(found));
    matches((await hoverCard(paper, '@second2002', 3)).markdown, /Second[^]*refs\.bib:1/);
  });

  it('is missed as soon as it is deleted', async () => {
    const folder = await writtenFolder({
      'refs.bib': '@book{first2001, author={Author, Ann}, title={First}, publisher={P}, year={2001}}\n',
      'paper.md': '---\nbibliography: refs.bib\n---\n\n新质生产力见 [@first2001]。\n',
    });
    const paper = await openDocument({ file: `${folder}/paper.md` });
    matches((await hoverCard(paper, '@first2001', 3)).markdown, /First/);
    await vscode.workspace.fs.delete(workspaceUri(`${folder}/refs.bib`));
    const [missing] = (await waitForDiagnostics(paper.uri, reports('citations/bibliography-not-found'))).filter(
      ({ code }) => code === 'citations/bibliography-not-found',
    );
    equal(missing && paper.getText(missing.range), 'refs.bib');
  });
});

describe('a bibliography that is nowhere', () => {
  afterEach(closeAllEditors);

  for (const [name, file] of [
    ['on a drive that is not there', 'Z:/refs.bib'],
    ['on a machine that is not there', '//nowhere.invalid/share/refs.bib'],
    ['above everything', '../../../../../../../../refs.bib'],
    ['a folder', 'book'],
  ] as const) {
    it(`${name} is said at its name, and everything else is read`, async () => {
      const folder = await writtenFolder({
        'paper.md': `---\nbibliography: ${file}\n---\n\n新质生产力见（金碚，2024）。\n`,
        'book/notes.txt': '',
      });
      const paper = await openDocument({ file: `${folder}/paper.md` });
      const [missing] = (await waitForDiagnostics(paper.uri, reports('citations/bibliography-not-found'))).filter(
        ({ code }) => code === 'citations/bibliography-not-found',
      );
      equal(missing && paper.getText(missing.range), file);
      matches((await hoverCard(paper, '金碚，2024')).markdown, /金碚/);
    });
  }

  it('that holds no text is used as empty', async () => {
    const folder = await writtenFolder({
      'refs.bib': '\0'.repeat(4096),
      'paper.md': '---\nbibliography: refs.bib\n---\n\n新质生产力见 [@key2001]。\n',
    });
    const paper = await openDocument({ file: `${folder}/paper.md` });
    await waitForDiagnostics(paper.uri, reports(undefinedKey));
    await waitForDiagnostics(workspaceUri(`${folder}/refs.bib`), reports('citations/malformed-entry'));
  });
});

describe('a damaged bibliography', () => {
  afterEach(closeAllEditors);

  it('costs its damaged place only: entries before and behind it are used, and so is everything else', async () => {
    const paper = await openDocument({ file: 'damaged/paper.md' });
    matches((await hoverCard(paper, '@whole2001', 3)).markdown, /Before the Damage/);
    matches((await hoverCard(paper, '@later2003', 3)).markdown, /Behind the Damage/);
    equal((await definitionsOf(paper, '@later2003')).length, 1);
    matches((await hoverCard(paper, '606.3')).markdown, /2004/);
    matches((await hoverCard(paper, '新质生产力')).markdown, /new quality productive forces/);
    const all = await waitForDiagnostics(paper.uri, reports('statistics/wrong-year'));
    equal(reports(undefinedKey)(all), false);
  });

  it('is named with the line of the damage', async () => {
    const paper = await openDocument({ file: 'damaged/paper.md' });
    const file = workspaceUri('damaged/damaged.bib');
    const all = await waitForDiagnostics(file, reports('citations/malformed-entry'));
    const bibliography = await vscode.workspace.openTextDocument(file);
    const lines = all
      .filter(({ code }) => code === 'citations/malformed-entry')
      .map(({ range }) => bibliography.lineAt(range.start).text);
    equal(lines.length, 1);
    matches(lines[0] ?? '', /Never Closed/);
    equal(paper.isDirty, false);
  });
});
