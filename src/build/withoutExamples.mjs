/** Leaves the examples of rules out of the bundles: tests and the README read them from the sources, nothing at run time. */

import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const checks = /[\\/]core[\\/].*[\\/]checks[\\/][^\\/]+\.ts$/;

/**
 * The source with an empty value for each property `examples` of an object; its lines stay where they are.
 * @param {string} source
 * @param {string} file
 */
export function withoutExamples(source, file) {
  if (!source.includes('examples:')) return source;
  /** @type {(readonly [start: number, end: number])[]} */
  const ranges = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'examples')
      ranges.push([node.initializer.getStart(), node.initializer.end]);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return ranges.reduceRight((text, [start, end]) => {
    const lines = source.slice(start, end).replace(/[^\n]/g, '');
    return `${text.slice(0, start)}{ bad: [], good: [] }${lines}${text.slice(end)}`;
  }, source);
}

/** @type {import('esbuild').Plugin} */
export const examplesLeftOut = {
  name: 'examples-left-out',
  setup(build) {
    build.onLoad({ filter: checks }, async ({ path }) => ({
      contents: withoutExamples(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};
