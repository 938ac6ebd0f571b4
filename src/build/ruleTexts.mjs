/** Leaves out of a bundle what rules say of themselves and nothing reads at run time: tests and the README read it from the sources. */

import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const checks = /[\\/]core[\\/].*[\\/]checks[\\/][^\\/]+\.ts$/;

/** What stands in place of a property that is left out. */
const empty = {
  examples: '{ bad: [], good: [] }',
  summary: "{ en: '', 'zh-cn': '' }",
};

/** @typedef {keyof typeof empty} RuleText */

/**
 * The source with an empty value for each property of an object that is named; its lines stay where they are.
 * @param {string} source
 * @param {string} file
 * @param {readonly RuleText[]} names
 */
function without(source, file, names) {
  /** @type {(readonly [start: number, end: number, value: string])[]} */
  const ranges = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const name = ts.isPropertyAssignment(node) ? names.find((known) => known === node.name.getText()) : undefined;
    if (name && ts.isPropertyAssignment(node))
      ranges.push([node.initializer.getStart(), node.initializer.end, empty[name]]);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return ranges.reduceRight((text, [start, end, value]) => {
    const lines = source.slice(start, end).replace(/[^\n]/g, '');
    return `${text.slice(0, start)}${value}${lines}${text.slice(end)}`;
  }, source);
}

/**
 * @param {readonly RuleText[]} names
 * @returns {import('esbuild').Plugin}
 */
export function leftOut(...names) {
  return {
    name: 'rule-texts-left-out',
    setup(build) {
      build.onLoad({ filter: checks }, async ({ path }) => ({
        contents: without(await readFile(path, 'utf8'), path, names),
        loader: 'ts',
      }));
    },
  };
}
