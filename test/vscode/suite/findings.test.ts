/** Findings as diagnostics, what their quick fixes make of the text, and how both follow an edit. */

import * as vscode from 'vscode';
import {
  choose,
  closeAllEditors,
  copyOf,
  openDocument,
  quickFixes,
  rangeOf,
  replaceText,
  waitForDiagnostics,
} from './editor';
import { equal, matches, ok } from './expect';

interface Expected {
  readonly rule: string;
  readonly text: string;
  readonly says: RegExp;
}

const expectedErrors: readonly Expected[] = [
  { rule: 'citations/undefined-key', text: 'hseih2009', says: /hsieh2009/ },
  { rule: 'statistics/growth-multiple', text: '155.64倍', says: /154\.64/ },
  { rule: 'statistics/wrong-year', text: '606.3亿美元', says: /2004/ },
];

function isOf(rule: string) {
  return (diagnostic: vscode.Diagnostic): boolean => diagnostic.code === rule;
}

/** Waits for a finding of the rule. */
async function findingOf(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const found = (await waitForDiagnostics(document.uri, (all) => all.some(isOf(rule)))).find(isOf(rule));
  ok(found, rule);
  return found;
}

function gone(document: vscode.TextDocument, rule: string): Promise<unknown> {
  return waitForDiagnostics(document.uri, (all) => !all.some(isOf(rule)));
}

/** The quick fix at the finding whose edit puts in `newText`. */
async function fixThatPuts(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  newText: RegExp,
): Promise<vscode.CodeAction> {
  const offered = await quickFixes(document.uri, diagnostic);
  const found = offered.find((action) =>
    action.edit?.entries().some(([, edits]) => edits.some((edit) => newText.test(edit.newText))),
  );
  ok(found, `No fix puts ${String(newText)}; offered: ${offered.map(({ title }) => title).join(' | ')}`);
  return found;
}

for (const file of ['paper.md', 'paper.tex']) {
  describe(`findings in ${file}`, () => {
    let document: vscode.TextDocument;

    beforeEach(async () => {
      document = await openDocument({ file: `${await copyOf(file, 'references.bib')}/${file}` });
    });
    afterEach(closeAllEditors);

    it('reports exactly the mistakes of the manuscript, each at its place', async () => {
      const all = await waitForDiagnostics(document.uri, (found) => found.length >= expectedErrors.length);
      const errors = all
        .filter((diagnostic) => diagnostic.severity === vscode.DiagnosticSeverity.Error)
        .sort((one, other) => one.range.start.compareTo(other.range.start));
      equal(
        errors.map((error) => [error.code, document.getText(error.range), error.source]),
        expectedErrors.map(({ rule, text }) => [rule, text, 'NQPF']),
      );
      errors.forEach((error, index) => matches(error.message, expectedErrors[index]?.says ?? /^$/));
    });

    it('corrects the multiple, and the finding goes', async () => {
      const finding = await findingOf(document, 'statistics/growth-multiple');
      await choose(await fixThatPuts(document, finding, /154\.64/));
      matches(document.getText(), /增长了154\.64倍/);
      await gone(document, 'statistics/growth-multiple');
    });

    it('corrects the verb instead, and the finding goes', async () => {
      const finding = await findingOf(document, 'statistics/growth-multiple');
      await choose(await fixThatPuts(document, finding, /增长到/));
      matches(document.getText(), /增长到[^。]*155\.64倍/);
      await gone(document, 'statistics/growth-multiple');
    });

    it('corrects the year, and the finding goes', async () => {
      const finding = await findingOf(document, 'statistics/wrong-year');
      await choose(await fixThatPuts(document, finding, /2004/));
      matches(document.getText(), /2004年，我国实际利用外商直接投资606\.3亿美元/);
      await gone(document, 'statistics/wrong-year');
    });

    it('puts in the key that was meant, and the finding goes', async () => {
      const finding = await findingOf(document, 'citations/undefined-key');
      await choose(await fixThatPuts(document, finding, /^@?hsieh2009$/));
      equal(document.getText().includes('hseih2009'), false);
      await gone(document, 'citations/undefined-key');
    });

    it('takes a comment with a reason for an exception', async () => {
      const finding = await findingOf(document, 'statistics/wrong-year');
      await choose(await fixThatPuts(document, finding, /nqpf-disable-next-line statistics\/wrong-year/));
      await gone(document, 'statistics/wrong-year');
      const unused = vscode.languages.getDiagnostics(document.uri).filter(isOf('suppression/unused'));
      equal(unused.length, 0);
    });

    it('follows typing: a finding goes with its cause and comes back with it', async () => {
      await findingOf(document, 'statistics/wrong-year');
      await replaceText(document, '1980年，我国实际利用', '2004年，我国实际利用');
      await gone(document, 'statistics/wrong-year');
      await replaceText(document, '2004年，我国实际利用', '1980年，我国实际利用');
      const finding = await findingOf(document, 'statistics/wrong-year');
      equal(document.getText(finding.range), '606.3亿美元');
    });

    it('follows lines that are put in above', async () => {
      const line = (await findingOf(document, 'statistics/wrong-year')).range.start.line;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, rangeOf(document, '1980年，我国实际利用').start, '这里又加了一段话。\n\n');
      await vscode.workspace.applyEdit(edit);
      const moved = await waitForDiagnostics(document.uri, (all) =>
        all.some((one) => isOf('statistics/wrong-year')(one) && one.range.start.line === line + 2),
      );
      equal(moved.filter(isOf('statistics/wrong-year')).length, 1);
    });
  });
}

for (const file of ['suppressed/paper.md', 'suppressed/paper.tex']) {
  describe(`exceptions in ${file}`, () => {
    it('silence the line below, nothing else, and are reported where they silence nothing', async () => {
      const document = await openDocument({ file });
      const all = await waitForDiagnostics(document.uri, (found) => found.length > 0);
      const told = [...all]
        .sort((one, other) => one.range.start.compareTo(other.range.start))
        .map((one) => [one.code, document.lineAt(one.range.start).text]);
      const [repeated, comment] = [
        '1980年，我国实际利用外商直接投资606.3亿美元，上面那一处已注明理由。',
        document
          .getText()
          .split('\n')
          .filter((line) => line.includes('nqpf-disable'))
          .at(-1),
      ];
      equal(told, [
        ['statistics/wrong-year', repeated],
        ['suppression/unused', comment],
      ]);
      await closeAllEditors();
    });
  });
}

describe('the setting nqpf.rules', () => {
  it('switches a rule off and on again while the manuscript is open', async () => {
    const document = await openDocument({ file: 'paper.md' });
    await findingOf(document, 'statistics/wrong-year');
    const settings = vscode.workspace.getConfiguration('nqpf');
    await settings.update('rules', { 'statistics/wrong-year': 'off' }, vscode.ConfigurationTarget.Workspace);
    await gone(document, 'statistics/wrong-year');
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await findingOf(document, 'statistics/wrong-year');
    await closeAllEditors();
  });
});
