/** Terms in an editor: completion, places, highlights, renaming, new entries, the tree of the glossary. */

import assert from 'node:assert/strict';
import {
  addTermEdit,
  applyEdits,
  glossaryTree,
  indexTerms,
  readGlossaryFile,
  readProse,
  renameTerm,
  termChoices,
  termHighlights,
  termPlaces,
  termRenameTarget,
} from '../../../src/core';
import type { TermIndex } from '../../../src/core';
import { analyze, loadCore } from '../../support/core';
import { readMarked } from '../../support/markers';

let index: TermIndex;

before(async () => {
  const core = await loadCore();
  index = indexTerms([core.glossary], core.pinyin);
});

function choices(marked: string, format: 'markdown' | 'latex' = 'markdown') {
  const { text, cursor = 0 } = readMarked(marked);
  return termChoices(readProse(text, format), cursor, index).map((choice) => ({
    ...choice,
    text: text.slice(0, choice.replace.start) + choice.insert + text.slice(choice.replace.end),
  }));
}

describe('completion of terms', () => {
  const cases: readonly (readonly [typed: string, result: string, format?: 'latex'])[] = [
    ['发展新质‸', '发展新质生产力'],
    ['加快xzscl‸', '加快新质生产力'],
    ['加快xinzhi‸', '加快新质生产力'],
    ['加快 xinzhishengchan‸', '加快 新质生产力'],
    ['It fosters new quality pro‸', 'It fosters new quality productive forces'],
    ['New qual‸', 'New quality productive forces'],
    ['提高qysscl‸', '提高全要素生产率'],
    ['提高全要素‸', '提高全要素生产率'],
    ['The total factor prod‸', 'The total factor productivity'],
    ['\\section{全球价值‸}', '\\section{全球价值链}', 'latex'],
    ['“硬件”与硬件互‸', '“硬件”与“硬件”互通渠道'],
  ];
  for (const [typed, result, format] of cases) {
    it(`of ${typed} gives ${result}`, () => {
      const found = choices(typed, format);
      assert.ok(
        found.slice(0, 4).some(({ text }) => text === result),
        found.map(({ text }) => text).join('\n'),
      );
    });
  }
  it('offers the name in the other language behind each form', () => {
    const [first, second] = choices('发展新质‸');
    assert.deepEqual([first?.kind, second?.kind], ['preferred', 'gloss']);
    assert.equal(second?.insert, '新质生产力（new quality productive forces）');
    assert.equal(choices('New qual‸')[1]?.insert, 'New quality productive forces (新质生产力)');
  });
  it('is silent in code, formulas, keys and addresses, and where nothing fits', () => {
    for (const text of ['`新质‸`', '$新质‸$', '[@xinzhi‸]', '[a](xinzhi‸)', '今天天气‸', 'the zzqx‸']) {
      assert.deepEqual(choices(text), [], text);
    }
    assert.deepEqual(choices('\\cite{xinzhi‸}', 'latex'), []);
    assert.deepEqual(choices('‸'), []);
  });
});

describe('places of terms', () => {
  it('are those of the entry, under each of its names', async () => {
    const core = await loadCore();
    const source = '新质生产力与 NQPF，`新质生产力`。\n\nNew quality productive forces';
    const entry = core.glossary.entries.find(({ id }) => id === 'nqpf');
    assert.ok(entry);
    const places = termPlaces(readProse(source, 'markdown'), core.terms, entry);
    assert.deepEqual(
      places.map(({ start, end }) => source.slice(start, end)),
      ['新质生产力', 'NQPF', 'New quality productive forces'],
    );
    const analysis = await analyze(source);
    assert.deepEqual(termHighlights(analysis, 2), places);
    assert.deepEqual(termHighlights(analysis, 14), []);
  });
});

describe('renaming a rendering', () => {
  async function renamed(marked: string, name: string): Promise<string> {
    const { text, cursor = 0 } = readMarked(marked);
    const analysis = await analyze(text);
    const target = termRenameTarget(analysis, cursor);
    if (!target) return 'nothing';
    if ('reason' in target) return target.reason.template.en;
    const rename = renameTerm(analysis, target.usage, name);
    return rename.kind === 'edits' ? applyEdits(text, rename.edits) : rename.reason.template.en;
  }
  it('changes it throughout, other names and quotations stay', async () => {
    assert.equal(
      await renamed('思想流‸通与思想流动。思想流通。他说“思想流通”。\n\n> 思想流通', '思想流动'),
      '思想流动与思想流动。思想流动。他说“思想流通”。\n\n> 思想流通',
    );
  });
  it('keeps capitals', async () => {
    assert.equal(
      await renamed('Rules-based opening up. We study rules-based opening‸ up.', 'institutional opening up'),
      'Institutional opening up. We study institutional opening up.',
    );
  });
  it('leaves longer terms alone and asks for a name', async () => {
    assert.equal(await renamed('生产‸力与新质生产力', '生产能力'), '生产能力与新质生产力');
    assert.match(await renamed('生产‸力', ' '), /needs a name/);
    assert.match(await renamed('**新质**生‸产力', 'x'), /markup/);
    assert.equal(await renamed('今‸天', 'x'), 'nothing');
  });
});

describe('a new entry', () => {
  const cases: readonly (readonly [name: string, source: string])[] = [
    ['an empty file', ''],
    ['a file with a title', 'title: x\n'],
    ['an empty list', 'terms:\n'],
    ['a list', 'terms:\n- zh: 水网\n  en: net # last\n'],
    ['a deeper list without a last line end', 'terms:\n    - zh: 水网\n      en: net'],
    ['a list that is the file', '- zh: 水网\n'],
    ['a list with fields behind it', 'terms:\n  - zh: 水网\ncategories:\n  a: b\n'],
    ['Windows line ends', 'terms:\r\n  - zh: 水网\r\n'],
  ];
  for (const [name, source] of cases) {
    it(`is read again from ${name}`, () => {
      const before = readGlossaryFile(source, 'a.yaml');
      const text = applyEdits(source, [addTermEdit(source, { zh: '流域协作', en: 'basin: "work"' })]);
      const { glossary, problems } = readGlossaryFile(text, 'a.yaml');
      assert.deepEqual(problems, [], text);
      assert.equal(glossary.entries.length, before.glossary.entries.length + 1);
      const added = glossary.entries.at(-1);
      assert.deepEqual([added?.zh, added?.en], ['流域协作', 'basin: "work"']);
    });
  }
});

describe('the tree of the glossary', () => {
  it('has the terms of the document first, then every entry once under its category', async () => {
    const core = await loadCore();
    const groups = glossaryTree([core.glossary], await analyze('新质生产力与新质生产力、TFP'), '', 'zh-cn');
    assert.equal(groups[0]?.title, '本文所用');
    assert.deepEqual(
      groups[0].terms.map(({ entry, uses }) => [entry.id, uses.length]),
      [
        ['nqpf', 2],
        ['tfp', 1],
      ],
    );
    const rest = groups.slice(1).flatMap(({ terms }) => terms.map(({ entry }) => entry.id));
    assert.equal(rest.length, core.glossary.entries.length);
    assert.equal(new Set(rest).size, rest.length);
  });
  it('finds entries by any name, and is empty where none fits', async () => {
    const core = await loadCore();
    const found = (search: string) =>
      glossaryTree([core.glossary], undefined, search, 'en').flatMap(({ terms }) => terms.map(({ names }) => names[0]));
    assert.ok(found('NQPF').includes('new quality productive forces'));
    assert.ok(found('全要素').includes('total factor productivity'));
    assert.deepEqual(found('并无此词'), []);
  });
});
