/** Builds everything that is shipped into dist/: the four bundles, the lazy chunks, the built-in knowledge; and weighs it. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { tsImport } from 'tsx/esm/api';
import { budgets, chunkBudget, knowledgeBudget } from './budgets.mjs';
import { leftOut } from './ruleTexts.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = path.join(root, 'dist');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [leftOut('examples', 'summary')],
};

/** The Node of the oldest VS Code that the manifest promises is 20. */
const nodeTarget = 'node20';
const browserTarget = 'es2022';

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...common,
    entryPoints: ['src/vscode/extension.node.ts'],
    outfile: 'dist/extension.node.js',
    platform: 'node',
    format: 'cjs',
    target: nodeTarget,
    external: ['vscode'],
  },
  {
    ...common,
    entryPoints: ['src/vscode/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    conditions: ['worker'],
    format: 'cjs',
    target: browserTarget,
    external: ['vscode'],
  },
  {
    // `vscode` is not external here: importing it in a page must fail.
    ...common,
    entryPoints: ['src/webview/chart/main.ts'],
    outfile: 'dist/webview/chart.js',
    platform: 'browser',
    format: 'iife',
    target: browserTarget,
  },
  {
    ...common,
    // SARIF tells the summaries of rules.
    plugins: [leftOut('examples')],
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    target: nodeTarget,
    banner: { js: '#!/usr/bin/env node' },
  },
];

/**
 * Each file of src/vscode/chunks becomes one ES module that both extension hosts can load with `import()` of its
 * address. The ending is `.mjs`, because Node takes `.js` beside this manifest for CommonJS.
 */
async function chunkOptions() {
  const folder = path.join(root, 'src/vscode/chunks');
  const names = (await readdir(folder)).filter((name) => /(?<!\.d)\.ts$/.test(name));
  return Promise.all(
    names.map(async (name) => {
      /** @type {import('esbuild').BuildOptions} */
      const options = {
        ...common,
        entryPoints: [`src/vscode/chunks/${name}`],
        outdir: 'dist/chunks',
        outExtension: { '.js': '.mjs' },
        platform: 'browser',
        conditions: ['worker'],
        format: 'esm',
        target: browserTarget,
        banner: { js: await noticeOf(name) },
      };
      return options;
    }),
  );
}

/**
 * The license of a library that a chunk consists of, for its head; libraries without one of their own have none.
 * @param {string} chunk
 */
async function noticeOf(chunk) {
  const license = path.join(root, 'node_modules', chunk.replace(/\.ts$/, ''), 'LICENSE');
  if (!existsSync(license)) return '';
  return `/*!\n${(await readFile(license, 'utf8')).replaceAll('*/', '* /').trimEnd()}\n*/`;
}

/** The built-in data, as JSON files that are read when first asked for; the paths of these files. */
async function writeKnowledge() {
  const source = path.join(root, 'src/knowledge/pack.ts');
  if (!existsSync(source)) return [];
  /** @type {{packKnowledge(folder: string): Promise<ReadonlyMap<string, string>>}} */
  const { packKnowledge } = await tsImport(pathToFileURL(source).href, import.meta.url);
  const folder = path.join(dist, 'knowledge');
  await mkdir(folder, { recursive: true });
  const files = [];
  for (const [name, text] of await packKnowledge(path.join(root, 'src/knowledge'))) {
    const file = path.join(folder, name);
    await writeFile(file, text);
    files.push(file);
  }
  return files;
}

/** @param {string} folder @returns {Promise<string[]>} */
async function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** @param {string} name */
function budgetOf(name) {
  if (name.startsWith('chunks/')) return budgets[name] ?? chunkBudget;
  if (name.startsWith('knowledge/')) return budgets[name] ?? knowledgeBudget;
  return budgets[name];
}

/** Prints the size of everything shipped; returns the names that are over their budget. */
async function weigh() {
  const shipped = [
    ...Object.keys(budgets).map((name) => path.join(dist, name)),
    ...(await filesIn(path.join(dist, 'chunks'))),
    ...(await filesIn(path.join(dist, 'knowledge'))),
  ];
  const over = [];
  /** @param {number} bytes */
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
  for (const file of new Set(shipped)) {
    const name = path.relative(dist, file).split(path.sep).join('/');
    const content = await readFile(file);
    const size = { raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
    const budget = budgetOf(name);
    const tooLarge = budget && (size.raw > budget.raw || size.gzip > budget.gzip);
    if (tooLarge) over.push(name);
    console.log(
      `${name.padEnd(34)}${kilobytes(size.raw)}${kilobytes(size.gzip)} gzip${tooLarge ? '  OVER BUDGET' : ''}`,
    );
  }
  return over;
}

/**
 * Removes what an earlier build left, after the new files are there: whoever uses dist/ meanwhile misses nothing.
 * @param {ReadonlySet<string>} written
 */
async function removeStale(written) {
  for (const folder of ['chunks', 'knowledge', 'webview']) {
    for (const file of await filesIn(path.join(dist, folder))) if (!written.has(file)) await rm(file);
  }
}

async function build() {
  const options = [...bundles, ...(await chunkOptions())];
  const results = await Promise.all(options.map((bundle) => esbuild.build({ ...bundle, metafile: true })));
  const outputs = results.flatMap((result) => Object.keys(result.metafile?.outputs ?? {}));
  const knowledge = await writeKnowledge();
  await removeStale(new Set([...outputs.map((file) => path.join(root, file)), ...knowledge]));
  const over = await weigh();
  if (over.length > 0) {
    console.error(`Over the budget of src/build/budgets.mjs: ${over.join(', ')}.`);
    process.exitCode = 1;
  }
}

async function watch() {
  await writeKnowledge();
  for (const options of [...bundles, ...(await chunkOptions())]) {
    const context = await esbuild.context({ ...options, minify: false, sourcemap: 'inline', logLevel: 'info' });
    await context.watch();
  }
}

try {
  await (process.argv.includes('--watch') ? watch() : build());
} catch (error) {
  // The bundler has shown its own errors, with file and line, before it throws.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exitCode = 1;
}
