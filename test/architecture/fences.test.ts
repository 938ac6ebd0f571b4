/** Every fence is tried on a tree of planted violations: a fence that reports nothing there guards nothing. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import * as esbuild from 'esbuild';
import { ESLint } from 'eslint';

const run = promisify(execFile);
const root = path.resolve(__dirname, '../..');
const planted = path.join(__dirname, 'planted');
const deadline = 120_000;

/** File of the planted tree -> what the fence must say about it. */
type Expected = Readonly<Record<string, readonly string[]>>;

/** Standard output even where the tool ends with an error, as it should here. */
async function output(script: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    return (
      await run(process.execPath, [path.join(root, 'node_modules', script), ...args], { cwd, maxBuffer: 1 << 26 })
    ).stdout;
  } catch (failure) {
    if (failure instanceof Error && 'stdout' in failure) return String(failure.stdout);
    throw failure;
  }
}

function assertReported(expected: Expected, found: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [file, names] of Object.entries(expected)) {
    const said = found.get(`src/${file}`) ?? new Set();
    for (const name of names) assert.ok(said.has(name), `${file}: expected ${name}, found ${[...said].join(', ')}`);
  }
}

function add(found: Map<string, Set<string>>, file: string, name: string): void {
  found.set(file, (found.get(file) ?? new Set()).add(name));
}

describe('fences', () => {
  it('the layers’ types know no foreign globals and modules', async function () {
    this.timeout(deadline);
    const expected: Readonly<Record<string, Expected>> = {
      core: {
        'core/base/importsNode.ts': ["'node:fs'"],
        'core/base/importsBareNode.ts': ["'path'"],
        'core/base/usesProcess.ts': ["'process'"],
        'core/base/usesDocument.ts': ["'document'"],
        'core/base/usesConsole.ts': ["'console'"],
        'core/base/usesTimer.ts': ["'setTimeout'"],
        'core/base/usesUrl.ts': ["'URL'"],
      },
      vscode: { 'vscode/usesNode.ts': ["'process'", "'node:fs'"] },
    };
    for (const [layer, files] of Object.entries(expected)) {
      const text = await output('typescript/bin/tsc', ['-p', `src/${layer}`, '--pretty', 'false'], planted);
      const found = new Map<string, Set<string>>();
      for (const [, file, message] of text.matchAll(/^(\S+)\(\d+,\d+\): error \w+: (.*)$/gm)) {
        if (!file || !message) continue;
        for (const [name] of message.matchAll(/'[^']+'/g)) add(found, file, name);
      }
      assertReported(files, found);
    }
  });

  it('lint sees every form of a forbidden import, foreign globals and slips', async function () {
    this.timeout(deadline);
    const imports = '@typescript-eslint/no-restricted-imports';
    const eslint = new ESLint({ cwd: planted, overrideConfigFile: path.join(root, 'src/build/eslint.config.mjs') });
    const found = new Map<string, Set<string>>();
    for (const result of await eslint.lintFiles(['src'])) {
      const file = path.relative(planted, result.filePath).split(path.sep).join('/');
      for (const { ruleId, message } of result.messages) add(found, file, ruleId ?? message.slice(0, 12));
    }
    assertReported(
      {
        'core/base/importsVscode.ts': [imports],
        'core/base/importsVscodeType.ts': [imports],
        'core/base/loadsVscode.ts': ['no-restricted-syntax'],
        'core/base/requiresVscode.ts': ['no-restricted-syntax'],
        'core/base/namesVscodeType.ts': ['no-restricted-syntax'],
        'core/base/importsNode.ts': [imports],
        'core/base/importsBareNode.ts': [imports],
        'core/base/usesProcess.ts': ['no-restricted-globals'],
        'core/base/usesDocument.ts': ['no-restricted-globals'],
        'core/base/usesConsole.ts': ['no-restricted-globals'],
        'core/base/usesTimer.ts': ['no-restricted-globals'],
        'core/base/usesUrl.ts': ['no-restricted-globals'],
        'core/base/importsHost.ts': [imports],
        'core/base/importsHigher.ts': [imports],
        'core/base/exportsDefault.ts': ['no-restricted-syntax'],
        'core/base/usesAny.ts': ['@typescript-eslint/no-explicit-any'],
        'core/base/forgetsPromise.ts': ['@typescript-eslint/no-floating-promises'],
        'core/base/forgetsCase.ts': ['@typescript-eslint/switch-exhaustiveness-check'],
        'core/base/uselessPermission.ts': ['Unused eslin'],
        'core/glossary/importsSibling.ts': [imports],
        'core/glossary/entersBySide.ts': [imports],
        'core/features/entersBySide.ts': [imports],
        'vscode/usesNode.ts': [imports, 'no-restricted-globals'],
        'webview/chart/main.ts': [imports],
        'webview/importsHost.ts': [imports],
        'cli/importsVscode.ts': [imports],
      },
      found,
    );
  });

  it('lint forbids borrowing the types of Node', async function () {
    this.timeout(deadline);
    const eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'src/build/eslint.config.mjs') });
    const [result] = await eslint.lintText('/// <reference types="node" />\nexport const line = 1;\n', {
      filePath: path.join(root, 'src/core/base/span.ts'),
    });
    assert.deepEqual(
      result?.messages.map((message) => message.ruleId),
      ['@typescript-eslint/triple-slash-reference'],
    );
  });

  it('the graph shows wrong layers, side entrances, cycles, dead wood and unvetted libraries', async function () {
    this.timeout(deadline);
    const config = path.join(root, 'src/build/layers.mjs');
    const text = await output(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ['--config', config, '--output-type', 'json', 'src'],
      planted,
    );
    const { summary } = JSON.parse(text) as {
      summary: { violations: readonly { from: string; rule: { name: string } }[] };
    };
    const found = new Map<string, Set<string>>();
    for (const { from, rule } of summary.violations) add(found, from, rule.name);
    assertReported(
      {
        'core/base/importsVscode.ts': ['only-vscode-imports-vscode'],
        'core/base/importsVscodeType.ts': ['only-vscode-imports-vscode'],
        'core/base/loadsVscode.ts': ['only-vscode-imports-vscode'],
        'core/base/requiresVscode.ts': ['only-vscode-imports-vscode'],
        'core/base/namesVscodeType.ts': ['only-vscode-imports-vscode'],
        'core/base/importsNode.ts': ['no-node'],
        'core/base/importsBareNode.ts': ['no-node'],
        'core/base/importsHost.ts': ['core-knows-no-host'],
        'core/base/importsHigher.ts': ['base-is-the-ground'],
        'core/base/cycleOne.ts': ['no-cycles'],
        'core/base/unused.ts': ['dead-wood'],
        'core/base/importsLibrary.ts': ['core-libraries'],
        'core/base/importsNothing.ts': ['resolvable'],
        'core/glossary/importsSibling.ts': ['subjects-stay-apart'],
        'core/glossary/entersBySide.ts': ['folder-door'],
        'core/statistics/quantities/importsClaim.ts': ['quantities-are-lowest'],
        'core/features/entersBySide.ts': ['folder-door'],
        'vscode/usesNode.ts': ['no-node'],
        'vscode/entersBySide.ts': ['core-door'],
        'webview/chart/main.ts': ['only-vscode-imports-vscode'],
        'webview/importsHost.ts': ['webview-knows-messages-and-drawings'],
        'cli/importsVscode.ts': ['only-vscode-imports-vscode'],
        'protocol/importsText.ts': ['protocol-stays-small'],
      },
      found,
    );
  });

  it('the bundle of a page cannot hold vscode', async () => {
    const building = esbuild.build({
      absWorkingDir: planted,
      entryPoints: ['src/webview/chart/main.ts'],
      bundle: true,
      write: false,
      platform: 'browser',
      logLevel: 'silent',
    });
    await assert.rejects(building, /Could not resolve "vscode"/);
  });
});
