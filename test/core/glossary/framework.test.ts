/** The argument of the founding paper: whole, tied to the glossary, and mistakes in it are named. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathTo, placesInFramework } from '../../../src/core/glossary';
import type { Framework } from '../../../src/core/glossary';
import { packFramework } from '../../../src/knowledge/packFramework';
import { loadCore } from '../../support/core';
import { builtInGlossary } from './builtInGlossary';

const source = readFileSync(new URL('../../../src/knowledge/framework.yaml', import.meta.url), 'utf8');
const ids = new Set(builtInGlossary.entries.map(({ id }) => id));

async function framework(): Promise<Framework> {
  return (await loadCore()).glossary.framework ?? [];
}

describe('the framework of the founding paper', () => {
  it('has three logics, two kinds of flow, two layers of the flow of ideas and four channels with their needs', async () => {
    const parts = await framework();
    const below = (parent: string): readonly string[] =>
      parts.filter((part) => part.parent === parent).map(({ id }) => id);
    assert.equal(below('logics').length, 3);
    assert.deepEqual(below('flows'), ['tangible-flow', 'idea-flow']);
    assert.equal(below('idea-flow').length, 2);
    assert.deepEqual(below('channels'), ['hardware', 'software', 'digital', 'industrial']);
    for (const channel of below('channels')) assert.equal(below(channel).length, 1, channel);
  });
  it('says each point in both languages and leads to the root from everywhere', async () => {
    const parts = await framework();
    for (const part of parts) {
      assert.ok(
        /\p{Script=Han}/u.test(part.name.zh + part.says.zh) && !/\p{Script=Han}/u.test(part.name.en + part.says.en),
      );
      assert.equal(pathTo(parts, part)[0]?.id, 'argument');
    }
  });
  it('places terms, some of them twice', async () => {
    const parts = await framework();
    const places = (id: string): readonly string[] =>
      placesInFramework(parts, id).map((path) => path.map((part) => part.id).join('/'));
    assert.deepEqual(places('cross-border-data'), ['argument/channels/digital/digital-needs']);
    assert.deepEqual(places('ideas-into-practice'), ['argument/flows/idea-flow/ideas-applied']);
    assert.equal(places('innovation-factors').length, 2);
    assert.deepEqual(places('psm'), []);
  });
  for (const [right, wrong, expected] of [
    ['parent: argument', 'parent: nowhere', /no parent above it/],
    ['id: logics', 'id: argument', /Two parts have the id/],
    ['terms: [nqpf,', 'terms: [npqf,', /names "npqf"/],
    ['kind: layer', 'kind: player', /kind/],
  ] as const) {
    it(`refuses ${wrong}`, () => {
      assert.throws(() => packFramework(source.replace(right, wrong), ids), expected);
    });
  }
});
