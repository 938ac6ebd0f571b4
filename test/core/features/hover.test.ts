/** Cards under the mouse: terms, citations, figures; what they say first, and that none stands where there is nothing to say. */

import assert from 'node:assert/strict';
import { claimMiniature, definitionsAt, hoverCard } from '../../../src/core';
import type { Locale } from '../../../src/core';
import { analyze, loadCore } from '../../support/core';
import type { AnalyzeOptions } from '../../support/core';
import { readMarked } from '../../support/markers';

async function cardAt(marked: string, options: AnalyzeOptions & { readonly locale?: Locale } = {}) {
  const { text, cursor = 0 } = readMarked(marked);
  const analysis = await analyze(text, options);
  const style = { edition: '2025', system: 'numeric' } as const;
  const card = hoverCard(analysis, cursor, await loadCore(), {
    locale: options.locale ?? 'zh-cn',
    style,
    link: (command) => `command:${command}`,
  });
  return card && { ...card, text: text.slice(card.span.start, card.span.end) };
}

describe('hover on terms', () => {
  for (const [name, text, term, options] of [
    ['Markdown', '发展新质生‸产力。', '新质生产力', {}],
    ['emphasis inside', '发展**新质**生‸产力。', '新质**生产力', {}],
    ['a soft line break inside', '发展新质\n生‸产力。', '新质\n生产力', {}],
    ['LaTeX', '发展\\textbf{新质}生‸产力。', '新质}生产力', { format: 'latex' }],
    ['English, plural and capital', 'New quality productive for‸ces matter.', 'New quality productive forces', {}],
  ] as const) {
    it(`${name}: exact range, both names, both definitions`, async () => {
      const card = await cardAt(text, options);
      assert.equal(card?.text, term);
      assert.match(card.markdown, /^\*\*新质生产力\*\* · new quality productive forces\n\n/);
    });
  }

  it('puts the interface language first', async () => {
    const card = await cardAt('新质生‸产力', { locale: 'en' });
    assert.match(card?.markdown ?? '', /^\*\*new quality productive forces\*\* · 新质生产力/);
  });

  it('says nothing on other words, in code and in addresses', async () => {
    assert.equal(await cardAt('今天天‸气'), undefined);
    assert.equal(await cardAt('`新质生‸产力`'), undefined);
    assert.equal(await cardAt('[链接](https://example.org/新质生‸产力)'), undefined);
  });
});

describe('hover on citations', () => {
  const bibtex =
    '@article{bloom2013,\n author = {Bloom, Nicholas and Schankerman, Mark and Van Reenen, John},\n title = {Identifying technology spillovers},\n journal = {Econometrica},\n year = {2013}\n}';

  it('shows the reference of a key, and the entry is its definition', async () => {
    const { text, cursor = 0 } = readMarked('见 [@bloom‸2013]。');
    const card = await cardAt('见 [@bloom‸2013]。', { bibtex });
    assert.match(card?.markdown ?? '', /Identifying technology spillovers/);
    assert.match(card?.markdown ?? '', /refs\.bib/);
    const [target] = definitionsAt(await analyze(text, { bibtex }), cursor);
    assert.ok(target?.kind === 'entry');
    assert.equal(bibtex.slice(target.span.start, target.span.end), 'bloom2013');
  });

  it('shows LaTeX keys of a cluster, the one under the mouse first', async () => {
    const card = await cardAt('见\\parencite{other,bloom‸2013}。', { bibtex, format: 'latex' });
    assert.match(card?.markdown.split('---')[0] ?? '', /Identifying/);
  });

  it('shows no field of a built-in work that nobody verified', async () => {
    const card = await cardAt('敏锐洞察（金‸碚，2024）。');
    assert.match(card?.markdown ?? '', /仅知作者与年份/);
  });
});

describe('hover on figures', () => {
  it('says what is wrong, what the reference is, and links to both fixes', async () => {
    const card = await cardAt('1980年，我国实际利用外商直接投资606‸.3亿美元。');
    assert.match(card?.markdown ?? '', /^\*\*✗ 1980 年 /);
    assert.match(card?.markdown ?? '', /2004 年而非 1980 年/);
    assert.equal(card?.markdown.match(/command:applyFix/g)?.length, 2);
  });

  it('says that a figure agrees, with publisher and edition', async () => {
    const card = await cardAt('2023年，我国货物出口总额33790‸.44亿美元。', { locale: 'en' });
    assert.match(card?.markdown ?? '', /^\*\*✓ China goods exports/);
    assert.match(card?.markdown ?? '', /Agrees with NBS/);
  });

  it('names a rate over years in the language of the reader, not of the author', async () => {
    const text = '我国出口总额由1980年的181.2亿美元增至2023年的33790.44亿美元，年均增长12‸.93%。';
    const english = await cardAt(text, { locale: 'en' });
    assert.match(english?.markdown ?? '', /^\*\*. [a-z ]*exports[a-z ]*, average annual growth/);
    const chinese = await cardAt(text);
    assert.match(chinese?.markdown ?? '', /^\*\*. [^*]*出口总额年均增长率/);
  });

  it('says that it does not judge what it cannot place', async () => {
    const card = await cardAt('2023年，广东省出口总额5.44‸万亿元。');
    assert.match(card?.markdown ?? '', /^\*\*\? /);
  });

  for (const [rule, text, said] of [
    ['statistics/wrong-year', '1980年，我国实际利用外商直接投资606‸.3亿美元。', /2004 年的数值/],
    ['statistics/outdated-vintage', '2023年第二产业占国内生产总值的比重为38‸.3%。', /参考值为 36\\\.8%/],
  ] as const) {
    it(`tells the values where the rule ${rule} is off`, async () => {
      const card = await cardAt(text, { rules: { [rule]: 'off' } });
      assert.match(card?.markdown ?? '', said);
    });
  }

  it('has a picture of the series where one can be drawn, and none of a rate over years', async () => {
    const source = '2023年，我国出口总额达到33790.44亿美元。出口总额增长了约186.48倍。';
    const analysis = await analyze(source);
    const drawn = analysis.claims.map((judged) => claimMiniature(analysis, judged, 'en'));
    assert.equal(drawn[0]?.compared.length, 1);
    assert.equal(drawn[0]?.claim.verdict, 'match');
    assert.ok((drawn[0]?.series.points.length ?? 0) > 30);
    assert.equal(drawn[1], undefined);
  });
});
