/** The injected grammars, token by token, in the engine of VS Code and inside its grammars of Markdown and LaTeX. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const root = path.resolve(__dirname, '../..');

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly contributes: { readonly grammars: readonly Contribution[] };
};
const own = manifest.contributes.grammars;

const published: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown',
  'text.html.basic': 'html',
  'text.html.derivative': 'html-derivative',
  'text.tex.latex': 'latex',
  'text.tex': 'tex',
};

function createRegistry(): Registry {
  const wasm = readFileSync(path.join(root, 'node_modules/vscode-oniguruma/release/onig.wasm'));
  const loaded = loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return new Registry({
    onigLib: loaded.then(() => ({
      createOnigScanner: (patterns: string[]) => createOnigScanner(patterns),
      createOnigString: (text: string) => createOnigString(text),
    })),
    loadGrammar(scope) {
      const mine = own.find(({ scopeName }) => scopeName === scope);
      const name = published[scope];
      const file = mine?.path ?? (name === undefined ? undefined : `node_modules/tm-grammars/grammars/${name}.json`);
      if (file === undefined) return Promise.resolve(null);
      return Promise.resolve(parseRawGrammar(readFileSync(path.join(root, file), 'utf8'), file));
    },
    getInjections: (scope) => own.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
  });
}

const registry = createRegistry();

/** The pieces of the text that have a scope of the project's own, as `piece:scope`, the scope without its language. */
async function marked(text: string, scope: 'text.html.markdown' | 'text.tex.latex'): Promise<readonly string[]> {
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar);
  const pieces: string[] = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const inner = scopes.at(-1) ?? '';
      const kind = /^(entity|constant\.numeric|variable|keyword\.control|support|string\.unquoted)\b.*\.nqpf$/.exec(
        inner,
      );
      if (kind) pieces.push(`${line.slice(startIndex, endIndex)}:${kind[1] ?? ''}`);
    }
  }
  return pieces;
}

const author = (name: string): string => `${name}:entity`;
const year = (text: string): string => `${text}:constant.numeric`;
const key = (text: string): string => `${text}:variable`;

describe('citations in both formats', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['跃迁（金碚，2024）。', [author('金碚'), year('2024')]],
    ['跃迁(金碚, 2024)。', [author('金碚'), year('2024')]],
    ['（戴翔等，2024a；戴翔和马皓巍，2024）', [author('戴翔等'), year('2024a'), author('戴翔和马皓巍'), year('2024')]],
    ['（参见金碚，2024，第3页）', [author('金碚'), year('2024')]],
    ['（Hsieh & Klenow，2009）', [author('Hsieh & Klenow'), year('2009')]],
    [
      '(see Färe et al., 1994, p. 66; Bloom, 2013)',
      [author('Färe et al.'), year('1994'), author('Bloom'), year('2013')],
    ],
    ['正如金碚（2019）所说', [author('金碚'), year('2019')]],
    ['戴翔和马皓巍 (2024) 指出', [author('戴翔和马皓巍'), year('2024')]],
    ['as Hsieh and Klenow (2009) show', [author('Hsieh and Klenow'), year('2009')]],
    ['（国家统计局，2024）', [author('国家统计局'), year('2024')]],
    ['（2024年3月）', []],
    ['（亿元，2023）', []],
    ['（万元，2023）', []],
    ['（图1，2024）', []],
    ['(Table 3, 2019)', []],
    ['国发〔2024〕1号', []],
    ['（5.2%，2024）', []],
    ['（下文简称《报告》）', []],
    ['在 March (2024) 之后', []],
    ['f(2024) 与 x (2023)', []],
  ];
  for (const [text, expected] of cases) {
    it(text, async () => {
      assert.deepEqual(await marked(text, 'text.html.markdown'), expected);
      assert.deepEqual(await marked(`\\begin{document}\n${text}\n`, 'text.tex.latex'), expected);
    });
  }
});

describe('keys in Markdown', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['见 [@jin2024]。', [key('jin2024')]],
    ['见 [参见 @jin2024, 第3页; -@hong:2024/a]。', [key('jin2024'), key('hong:2024/a')]],
    ['见[@a；@b]', [key('a'), key('b')]],
    ['认为@jin2024，如此', [key('jin2024')]],
    ['@jin2024. Then', [key('jin2024')]],
    ['@{odd key}', [key('{odd key}')]],
    ['# 见 [@jin2024]', [key('jin2024')]],
    ['- 见 [@金碚2024]', [key('金碚2024')]],
    ['**见 [@jin2024]**', [key('jin2024')]],
    ['[@jin2024]: https://a.b', []],
    ['a@jin2024.cn', []],
    ['`[@jin2024]`', []],
    ['```\n[@jin2024]\n（金碚，2024）\n```', []],
    ['[文](https://a.b/@jin)', []],
    ['<!-- [@jin2024] -->', []],
    ['\\@jin2024', []],
  ];
  for (const [text, expected] of cases) {
    it(text.replaceAll('\n', '⏎'), async () => assert.deepEqual(await marked(text, 'text.html.markdown'), expected));
  }

  it('an unclosed bracket ends with its paragraph', async () => {
    assert.deepEqual(await marked('见 [@jin2024 与\n\n正文 `[@no]`', 'text.html.markdown'), [key('jin2024')]);
  });
});

describe('LaTeX', () => {
  it('leaves comments, formulas and verbatim text alone', async () => {
    for (const text of [
      '% （金碚，2024）',
      '$f(a, 2024)$',
      '\\verb|（金碚，2024）|',
      '\\begin{verbatim}\n（金碚，2024）\n\\end{verbatim}',
    ]) {
      assert.deepEqual(await marked(`\\begin{document}\n${text}\n`, 'text.tex.latex'), [], text);
    }
  });
});

describe('suppressions', () => {
  const expected = [
    'nqpf-disable-next-line:keyword.control',
    'statistics/wrong-year:support',
    'citations/*:support',
    '按原文:string.unquoted',
  ];

  it('in Markdown', async () => {
    const text = '<!-- nqpf-disable-next-line statistics/wrong-year, citations/*: 按原文 -->';
    assert.deepEqual(await marked(text, 'text.html.markdown'), expected);
  });

  it('in LaTeX', async () => {
    const text = '% nqpf-disable-next-line statistics/wrong-year, citations/*: 按原文';
    assert.deepEqual(await marked(text, 'text.tex.latex'), expected);
  });

  it('are no directives outside of comments', async () => {
    assert.deepEqual(await marked('nqpf-disable-file', 'text.html.markdown'), []);
  });
});

describe('hostile lines', () => {
  it('take no time to speak of', async () => {
    for (const text of [
      '（'.repeat(5000),
      '金碚、'.repeat(2000),
      '[@a;'.repeat(2000),
      'Smith and '.repeat(1000),
      '@'.repeat(5000),
    ]) {
      const start = performance.now();
      await marked(text, 'text.html.markdown');
      assert.ok(performance.now() - start < 3000, text.slice(0, 20));
    }
  });
});
