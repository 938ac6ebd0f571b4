/** Bundles the suite for a host: for Node with Mocha beside it, for the browser with Mocha inside. */

import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root, workFolder } from '../../src/build/hosts/cache';

const suite = path.join(__dirname, 'suite');

/** The module `suite:tests`, which loads the tests one after another in the order of their names. */
const listTests: esbuild.Plugin = {
  name: 'suite-tests',
  setup(build) {
    build.onResolve({ filter: /^suite:tests$/ }, () => ({ path: 'tests', namespace: 'suite' }));
    build.onLoad({ filter: /.*/, namespace: 'suite' }, () => {
      const files = readdirSync(suite, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .sort();
      const loads = files.map((name) => `  await import(${JSON.stringify(`./${name.split(path.sep).join('/')}`)});`);
      return { contents: `export async function loadTests() {\n${loads.join('\n')}\n}`, resolveDir: suite };
    });
  },
};

/**
 * Mocha's build for the browser, which must not see that it is in a CommonJS module: it would put itself in the place
 * of the suite's exports instead of into the global scope.
 */
const mochaForBrowser: esbuild.Plugin = {
  name: 'mocha-for-browser',
  setup(build) {
    build.onResolve({ filter: /^mocha$/ }, () => ({ path: 'mocha', namespace: 'mocha' }));
    build.onLoad({ filter: /.*/, namespace: 'mocha' }, async () => {
      const source = await readFile(path.join(root, 'node_modules/mocha/mocha.js'), 'utf8');
      const alone = `(function (module, exports, define) {\n${source}\n}).call(globalThis);`;
      return { contents: `${alone}\nexport default globalThis.Mocha;`, resolveDir: root };
    });
  },
};

/** Builds the suite; the path of its module, which exports `run()`. */
export async function bundleSuite(host: 'node' | 'web'): Promise<string> {
  const outfile = path.join(workFolder, 'suite', host, 'index.js');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [path.join(suite, 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: host === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    platform: host === 'node' ? 'node' : 'browser',
    target: host === 'node' ? 'node20' : 'es2022',
    plugins: host === 'node' ? [listTests] : [listTests, mochaForBrowser],
  });
  return outfile;
}
