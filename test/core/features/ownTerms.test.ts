/** Users' glossaries in an analysis: they win, their entries are defined in their files, and sets are kept. */

import assert from 'node:assert/strict';
import { definitionsAt, hoverCard, readGlossaryFile } from '../../../src/core';
import { loadCore } from '../../support/core';

const file = 'file:///manuscript/own.glossary.yaml';
const source =
  '- id: nqpf\n  zh: 新质生产力\n  en: new-quality forces\n  def_zh: 自己的释义。\n  related: [tfp, basin]\n- id: basin\n  zh: 流域协作\n';

async function analyzed(text: string, withOwn: boolean) {
  const core = await loadCore();
  const own = withOwn ? [readGlossaryFile(source, file).glossary] : [];
  const analysis = core.analyze({
    source: text,
    format: 'markdown',
    library: core.createLibrary([]),
    lookups: [],
    rules: {},
    terms: core.withGlossaries(own),
  });
  const options = {
    locale: 'zh-cn',
    style: { edition: '2025', system: 'numeric' },
    link: (command: string) => `command:${command}`,
  } as const;
  return { analysis, card: hoverCard(analysis, 1, core, options)?.markdown ?? '' };
}

describe('terms with a glossary of the user', () => {
  it('have the card of the user, with related entries of both glossaries', async () => {
    const { card } = await analyzed('新质生产力与流域协作', true);
    assert.match(card, /^\*\*新质生产力\*\* · new-quality forces\n\n自己的释义。/);
    assert.match(card, /全要素生产率/);
    assert.match(card, /流域协作/);
    assert.ok(!card.includes('undefined') && !card.includes('**'.repeat(2)));
  });
  it('are defined in the file of the user', async () => {
    const { analysis } = await analyzed('新质生产力与流域协作', true);
    const [target] = definitionsAt(analysis, 7);
    assert.ok(target?.kind === 'own-term' && target.source.file === file);
    const { start, end } = target.source.span;
    assert.ok(source.slice(start, end).startsWith('id: basin'));
  });
  it('are the built-in ones without it', async () => {
    const { card, analysis } = await analyzed('新质生产力与流域协作', false);
    assert.match(card, /new quality productive forces/);
    assert.deepEqual(
      analysis.terms.map(({ match }) => match.form),
      ['新质生产力'],
    );
  });
  it('keep their matcher while the files stay the same', async () => {
    const core = await loadCore();
    const { glossary } = readGlossaryFile(source, file);
    assert.equal(core.withGlossaries([glossary]).matcher, core.withGlossaries([glossary]).matcher);
    assert.equal(core.withGlossaries([]).matcher, core.terms);
    assert.notEqual(core.withGlossaries([readGlossaryFile(source, file).glossary]), core.withGlossaries([glossary]));
  });
});
