/** Lint rules: mistakes that types do not show, and the borders between layers as they stand in an import or a name. */

import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const layers = ['core', 'protocol', 'knowledge', 'vscode', 'webview', 'cli', 'build'];
const coreFolders = ['base', 'chart', 'text', 'glossary', 'citations', 'statistics', 'analysis', 'features'];

/** What each folder of the core may reach through the others' doors. @type {Record<string, readonly string[]>} */
const coreMayImport = {
  base: [],
  chart: ['base'],
  text: ['base'],
  glossary: ['base', 'text'],
  citations: ['base', 'text'],
  statistics: ['base', 'text'],
  analysis: ['base', 'text', 'glossary', 'citations', 'statistics'],
  features: ['base', 'chart', 'text', 'glossary', 'citations', 'statistics', 'analysis'],
};

const hostGlobals = [
  'process',
  'Buffer',
  'global',
  'require',
  'module',
  'window',
  'document',
  'navigator',
  'self',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'URL',
  'TextDecoder',
  'TextEncoder',
  'crypto',
  'performance',
];

const node = builtinModules.filter((name) => !name.startsWith('_'));

/** @param {...string} names */
const layer = (...names) => ({
  regex: `^(\\.\\./)+(${names.join('|')})(/|$)`,
  message: 'This layer must not know that one; see src/README.md.',
});

const noVscode = { name: 'vscode', message: 'Only src/vscode may import vscode; pass plain data instead.' };
const noNode = [
  { regex: '^node:', message: 'Node is not there in the web host; let the caller pass what is needed.' },
  { regex: `^(${node.join('|')})(/|$)`, message: 'Node is not there in the web host; let the caller pass it.' },
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what is exported.',
};
const hiddenImports = [
  { selector: "ImportExpression[source.value='vscode']", message: noVscode.message },
  { selector: "TSImportType[source.value='vscode']", message: noVscode.message },
  { selector: "TSImportType Literal[value='vscode']", message: noVscode.message },
  { selector: "CallExpression[callee.name='require']", message: 'Write an import.' },
  { selector: 'TSImportEqualsDeclaration', message: 'Write an import.' },
];

/**
 * @param {string} message
 * @param {string[]} names
 * @returns {import('eslint').Linter.RuleEntry}
 */
const globals = (message, names) => ['error', ...names.map((name) => ({ name, message }))];

/**
 * @param {{paths?: object[], patterns?: object[], vscode?: boolean}} rules
 * @returns {Record<string, import('eslint').Linter.RuleEntry>}
 */
const borders = ({ paths = [], patterns = [], vscode = false }) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { paths: vscode ? paths : [noVscode, ...paths], patterns }],
  'no-restricted-syntax': ['error', noDefaultExport, ...(vscode ? hiddenImports.slice(3) : hiddenImports)],
});

/** Blocks for one folder of the core, later ones winning over the general block of the core. */
const coreBlocks = coreFolders.map((folder) => {
  const may = coreMayImport[folder] ?? [];
  const mayNot = coreFolders.filter((other) => other !== folder && !may.includes(other));
  const outside = layers.filter((name) => name !== 'core');
  const patterns = [...noNode, layer(...outside)];
  if (mayNot.length > 0) patterns.push(layer(...mayNot));
  if (may.length > 0) {
    patterns.push({
      regex: `^(\\.\\./)+(${may.join('|')})/(?!index$).`,
      message: 'Enter this folder through its index.ts.',
    });
  }
  return { files: [`src/core/${folder}/**/*.ts`], rules: borders({ patterns }) };
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.vscode-test/**', 'test/architecture/planted/**', '**/*.mjs'] },
  {
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'off',
      'no-self-compare': 'error',
      'no-constant-binary-expression': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/triple-slash-reference': ['error', { lib: 'never', path: 'never', types: 'never' }],
      ...borders({}),
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...borders({ patterns: [...noNode, layer(...layers.filter((name) => name !== 'core'))] }),
      'no-restricted-globals': globals('The core has no host; let the caller pass what is needed.', hostGlobals),
    },
  },
  ...coreBlocks,
  {
    files: ['src/protocol/**/*.ts'],
    rules: {
      ...borders({ patterns: [...noNode, layer('knowledge', 'vscode', 'webview', 'cli', 'build')] }),
      'no-restricted-globals': globals('Messages are types and guards only.', hostGlobals),
    },
  },
  {
    files: ['src/knowledge/**/*.ts'],
    rules: borders({ patterns: [layer('protocol', 'vscode', 'webview', 'cli', 'build')] }),
  },
  {
    files: ['src/vscode/**/*.ts'],
    rules: {
      ...borders({ vscode: true, patterns: [...noNode, layer('knowledge', 'webview', 'cli', 'build')] }),
      'no-restricted-globals': globals('It must run in the Node and in the web extension host.', [
        'process',
        'Buffer',
        'global',
        'window',
        'document',
        'self',
        'importScripts',
        'postMessage',
      ]),
    },
  },
  {
    files: ['src/vscode/extension.node.ts'],
    rules: {
      ...borders({ vscode: true, patterns: [layer('knowledge', 'webview', 'cli', 'build')] }),
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['src/webview/**/*.ts'],
    rules: {
      ...borders({
        patterns: [
          ...noNode,
          layer('knowledge', 'vscode', 'cli', 'build'),
          { regex: '^(\\.\\./)+core(/(?!chart$)|$)', message: 'Of the core, a page knows the drawings alone.' },
        ],
      }),
      'no-restricted-globals': globals('The page has no Node.', ['process', 'Buffer', 'global']),
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: borders({ patterns: [layer('protocol', 'knowledge', 'vscode', 'webview', 'build')] }),
  },
  { files: ['test/vscode/suite/**/*.ts'], rules: borders({ vscode: true, patterns: noNode }) },
);
