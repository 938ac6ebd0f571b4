/** Commands, called as the palette and the links of cards call them. */

import * as vscode from 'vscode';
import {
  closeAllEditors,
  executeCommand,
  hoverCard,
  openDocument,
  waitForDiagnostics,
  waitUntil,
  writtenFolder,
} from './editor';
import { equal, matches, ok } from './expect';

/** The link of a card that runs the command: its arguments, as the editor hands them over. */
function linkOf(markdown: string, command: string): readonly unknown[] {
  const [, encoded] = new RegExp(`\\(command:${command.replace('.', '\\.')}\\?([^)\\s]+)`).exec(markdown) ?? [];
  ok(encoded, `The card has no link to ${command}:\n${markdown}`);
  return JSON.parse(decodeURIComponent(encoded)) as readonly unknown[];
}

describe('Open Sample Manuscript', () => {
  before(closeAllEditors);
  afterEach(closeAllEditors);

  it('opens a Markdown and a LaTeX copy, whose mistakes are found', async () => {
    await executeCommand('nqpf.openSampleManuscript');
    equal(vscode.window.activeTextEditor?.document.languageId, 'markdown');
    const samples = vscode.workspace.textDocuments.filter((document) => document.isUntitled);
    equal(samples.map(({ languageId }) => languageId).sort(), ['latex', 'markdown']);
    for (const sample of samples) {
      const found = await waitForDiagnostics(sample.uri, (all) => all.length > 0);
      const rules = new Set(found.map(({ code }) => code));
      ok(rules.has('statistics/wrong-year'), `${sample.languageId}: ${[...rules].join(', ')}`);
      ok(rules.has('statistics/growth-multiple'), `${sample.languageId}: ${[...rules].join(', ')}`);
    }
  });
});

describe('links of cards', () => {
  afterEach(closeAllEditors);

  it('insert the bilingual form in place of the term', async () => {
    const text = '发展新质生产力，要靠创新。';
    const document = await openDocument({ language: 'markdown', text });
    const { markdown } = await hoverCard(document, '新质生产力');
    await executeCommand('nqpf.insertGloss', ...linkOf(markdown, 'nqpf.insertGloss'));
    equal(document.getText(), '发展新质生产力（new quality productive forces），要靠创新。');
  });

  it('leave a text alone that changed after the card was shown', async () => {
    const document = await openDocument({ language: 'markdown', text: '发展新质生产力，要靠创新。' });
    const { markdown } = await hoverCard(document, '新质生产力');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '我国');
    await vscode.workspace.applyEdit(edit);
    await executeCommand('nqpf.insertGloss', ...linkOf(markdown, 'nqpf.insertGloss'));
    equal(document.getText(), '我国发展新质生产力，要靠创新。');
  });

  it('apply the fix of a figure', async () => {
    const document = await openDocument({
      language: 'latex',
      text: '1980年，我国实际利用外商直接投资606.3亿美元。\n',
    });
    const { markdown } = await hoverCard(document, '606.3');
    await executeCommand('nqpf.applyFix', ...linkOf(markdown, 'nqpf.applyFix'));
    equal(document.getText(), '2004年，我国实际利用外商直接投资606.3亿美元。\n');
  });

  it('open the page of a term', async () => {
    const document = await openDocument({ language: 'markdown', text: '全要素生产率的提升。' });
    const { markdown } = await hoverCard(document, '全要素生产率');
    await executeCommand('nqpf.openTerm', ...linkOf(markdown, 'nqpf.openTerm'));
    const shown = vscode.window.activeTextEditor?.document;
    equal(shown?.uri.scheme, 'nqpf');
    matches(shown?.getText() ?? '', /^# /);
  });

  it('list all citations of a work', async () => {
    const folder = await writtenFolder({
      'refs.bib': '@book{first2001, author={Author, Ann}, title={First}, publisher={P}, year={2001}}\n',
      'paper.md': '---\nbibliography: refs.bib\n---\n\n见 [@first2001]。\n\n又见 [@first2001]。\n',
    });
    const document = await openDocument({ file: `${folder}/paper.md` });
    const { markdown } = await hoverCard(document, '@first2001', 3);
    const atSecond = waitUntil('the second citation', vscode.window.onDidChangeTextEditorSelection, () =>
      vscode.window.activeTextEditor?.selection.active.line === 6 ? true : undefined,
    );
    await executeCommand('nqpf.findCitations', ...linkOf(markdown, 'nqpf.findCitations'));
    await executeCommand('goToNextReference');
    await atSecond;
  });

  it('copy a reference', async () => {
    const document = await openDocument({ file: 'paper.md' });
    const { markdown } = await hoverCard(document, '@bloom2013', 3);
    await executeCommand('nqpf.copyReference', ...linkOf(markdown, 'nqpf.copyReference'));
    matches(await vscode.env.clipboard.readText(), /Econometrica[,，] ?2013/);
  });
});
