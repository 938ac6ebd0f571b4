/** Conversion between prose and key, entries for one's own bibliography, insertion, the reference list, the explanation. */

import assert from 'node:assert/strict';
import {
  applyEdits,
  citationActions,
  createLineIndex,
  explainBibliography,
  findCitations,
  insertCitation,
  readBibtex,
  readProse,
  referenceListText,
  t,
} from '../../../src/core';
import type { CitationAction } from '../../../src/core';
import { readMarked } from '../../support/markers';
import { workspace } from './citing';

const bibtex = `@article{jin2024, author={金碚}, title={论新质}, journal={经济研究}, year={2024}, number={1}}
@article{hong2024, author={洪银兴 and 李四 and 王五}, title={题}, journal={刊}, year={2024}, number={2}}
@article{smith2001, author={Smith, Ann and Jones, Bo}, title={Trade}, journal={J}, year={2001}, volume={3}}
@article{oy2020, author={单, 一}, title={一}, journal={刊}, year={2020}, number={2}}
@misc{nobody, title={无名}}`;

function actionsAt(marked: string, format: 'md' | 'tex' = 'md', own = bibtex) {
  const { text, cursor = 0 } = readMarked(marked);
  const document = workspace({ 'lib/refs.bib': own, [`a.${format}`]: text }).document(`a.${format}`);
  return { text, actions: citationActions(document, { start: cursor, end: cursor + 1 }) };
}

/** The text after the action that rewrites the citation; `undefined` where none is offered. */
function converted(marked: string, format: 'md' | 'tex' = 'md', own = bibtex): string | undefined {
  const { text, actions } = actionsAt(marked, format, own);
  const action = actions.find(({ edits }) => edits.length > 0);
  return action && applyEdits(text, action.edits);
}

function adding(actions: readonly CitationAction[]): CitationAction | undefined {
  return actions.find(({ edits, additions }) => edits.length === 0 && additions.length > 0);
}

describe('prose to key', () => {
  for (const [from, to, format] of [
    ['如此（金‸碚，2024）。', '如此[@jin2024]。', 'md'],
    ['如此（金‸碚，2024；洪银兴等，2024）。', '如此[@jin2024; @hong2024]。', 'md'],
    ['如此（参见金‸碚，2024，第3页；Smith和Jones，2001）。', '如此[参见 @jin2024, 第3页; @smith2001]。', 'md'],
    ['As shown (see Smi‸th and Jones, 2001, p. 3).', 'As shown [see @smith2001, p. 3].', 'md'],
    ['金‸碚（2024）指出', '金碚[-@jin2024]指出', 'md'],
    ['Smi‸th and Jones (2001) show', '@smith2001 show', 'md'],
    ['如此（金‸碚，2024）。', '如此\\cite{jin2024}。', 'tex'],
    [
      '\\usepackage{natbib}如此（金‸碚，2024；洪银兴等，2024）。',
      '\\usepackage{natbib}如此\\citep{jin2024,hong2024}。',
      'tex',
    ],
    [
      '\\usepackage[a]{biblatex}（见金‸碚，2024，第3页）',
      '\\usepackage[a]{biblatex}\\parencite[见][第3页]{jin2024}',
      'tex',
    ],
    ['\\usepackage{natbib}金‸碚（2024）指出', '\\usepackage{natbib}\\citet{jin2024}指出', 'tex'],
    ['金‸碚（2024）指出', '金碚\\cite{jin2024}指出', 'tex'],
    ['\\autocite{smith2001}如此（金‸碚，2024）', '\\autocite{smith2001}如此\\autocite{jin2024}', 'tex'],
  ] as const) {
    it(`${from} gives ${to}`, () => assert.equal(converted(from, format), to));
  }

  it('is not offered where a work is unknown, or its notes do not fit', () => {
    assert.equal(converted('如此（金‸碚，2024；无此人，2019）。'), undefined);
    assert.equal(converted('\\usepackage{natbib}（见金‸碚，2024；又见洪银兴等，2024）', 'tex'), undefined);
  });

  it('brings the built-in work along into the bibliography', () => {
    const { text, actions } = actionsAt('如此（戴‸翔，2023）。');
    const action = actions.find(({ edits }) => edits.length > 0);
    assert.equal(action && applyEdits(text, action.edits), '如此[@dai-xiang-2023]。');
    const [addition] = action?.additions ?? [];
    assert.equal(addition?.file, 'lib/refs.bib');
    assert.equal(readBibtex(addition?.text ?? '').entries[0]?.id, 'dai-xiang-2023');
    assert.match(t('en', action?.title ?? { en: '', 'zh-cn': '' }), /add the work to refs\.bib/);
  });
});

describe('key to prose', () => {
  for (const [from, to, format] of [
    ['如此[@jin‸2024]。', '如此（金碚，2024）。', 'md'],
    ['如此[参见 @jin‸2024, 第3页; @smith2001]。', '如此（参见金碚，2024，第3页；Smith and Jones，2001）。', 'md'],
    ['As shown [see @smi‸th2001, p. 3].', 'As shown (see Smith and Jones, 2001, p. 3).', 'md'],
    ['金碚[-@jin‸2024]指出', '金碚（2024）指出', 'md'],
    ['Here @smi‸th2001 shows', 'Here Smith and Jones (2001) shows', 'md'],
    ['如此\\citep{jin‸2024,hong2024}。', '如此（金碚，2024；洪银兴等，2024）。', 'tex'],
    ['如此\\parencite[见][第3页]{jin‸2024}。', '如此（见金碚，2024，第3页）。', 'tex'],
    ['\\textcite{jin‸2024}指出', '金碚（2024）指出', 'tex'],
  ] as const) {
    it(`${from} gives ${to}`, () => assert.equal(converted(from, format), to));
  }

  it('is not offered for works without author, unknown keys, other commands, and locators that would be lost', () => {
    assert.equal(converted('见 [@nobo‸dy]'), undefined);
    assert.equal(converted('见 [@jin2024; @wro‸ng]'), undefined);
    assert.equal(converted('\\citeyear{jin‸2024}', 'tex'), undefined);
    assert.equal(converted('Here @smi‸th2001 [p. 3] shows'), undefined);
  });

  it('comes back to the same works', () => {
    for (const [prose, format] of [
      ['如此（参见金碚，2024，第3页；洪银兴等，2024）。', 'md'],
      ['As shown (Smith and Jones, 2001; Jin, 2024).', 'md'],
      ['如此（金碚，2024；Smith and Jones，2001）。', 'tex'],
    ] as const) {
      const at = prose.indexOf('2024') - 3;
      const keyed = converted(`${prose.slice(0, at)}‸${prose.slice(at)}`, format) ?? '';
      const place = keyed.indexOf('jin2024') + 1;
      const back = converted(`${keyed.slice(0, place)}‸${keyed.slice(place)}`, format) ?? '';
      const ids = (text: string): readonly (string | undefined)[] => {
        const { library } = workspace({ 'refs.bib': bibtex, [`a.${format}`]: text });
        return findCitations(readProse(text, format === 'tex' ? 'latex' : 'markdown'), library).map(
          ({ entry }) => entry?.id,
        );
      };
      assert.deepEqual(ids(back), ids(prose), `${prose} -> ${keyed} -> ${back}`);
    }
  });
});

describe('entries for the bibliography', () => {
  it('of a built-in work, cited by key or in prose', () => {
    for (const text of ['见 [@jin-bei‸-2024]', '戴‸翔（2023）指出']) {
      const addition = adding(actionsAt(text, 'md', '@book{x, title={甲}}').actions)?.additions[0];
      assert.match(addition?.text ?? '', /^\n(?:%[^\n]*\n)?@article\{(?:jin-bei-2024|dai-xiang-2023),\n/);
      assert.match(addition?.text ?? '', /\}\n$/);
    }
  });

  it('as a stub for a key or for authors that no entry has', () => {
    const byKey = adding(actionsAt('见 [@new‸2020]').actions);
    assert.equal(byKey?.kind, 'fix');
    assert.equal(readBibtex(byKey?.additions[0]?.text ?? '').entries[0]?.id, 'new2020');
    const byName = adding(actionsAt('如此（单‸小满等，2019）。').actions)?.additions[0];
    const [stub] = readBibtex(byName?.text ?? '').entries;
    assert.deepEqual([stub?.id, stub?.year, stub?.etAl], ['shan2019', 2019, true]);
  });

  it('not where there is no file to add to, nor for works that are there', () => {
    const { text, cursor = 0 } = readMarked('见 [@new‸2020]');
    const alone = workspace({ 'a.md': text }).document('a.md');
    assert.deepEqual(citationActions(alone, { start: cursor, end: cursor + 1 }), []);
    assert.equal(adding(actionsAt('见 [@jin‸2024]').actions), undefined);
  });
});

describe('insertion of a chosen work', () => {
  for (const [from, key, to, format] of [
    ['如此‸。', 'jin2024', '如此[@jin2024]。', 'md'],
    ['见 [@smi‸th2001]。', 'jin2024', '见 [@smith2001; @jin2024]。', 'md'],
    ['见 [@smi‸th2001, p. 3]。', 'jin2024', '见 [@smith2001, p. 3; @jin2024]。', 'md'],
    ['见 [@smith‸2001]。', 'smith2001', '见 [@smith2001]。', 'md'],
    ['Here @smi‸th2001 shows', 'jin2024', 'Here @smith2001[@jin2024] shows', 'md'],
    ['见 [@‸]', 'jin2024', '见 [@jin2024]', 'md'],
    ['见\\cite{smi‸th2001}', 'jin2024', '见\\cite{smith2001,jin2024}', 'tex'],
    ['见\\cite{‸}', 'jin2024', '见\\cite{jin2024}', 'tex'],
    ['\\usepackage{natbib}如此‸。', 'jin2024', '\\usepackage{natbib}如此\\citep{jin2024}。', 'tex'],
    ['如此（洪银‸兴等，2024）。', 'jin2024', '如此（洪银兴等，2024；金碚，2024）。', 'md'],
    ['As (Smith and Jo‸nes, 2001).', 'jin2024', 'As (Smith and Jones, 2001; 金碚, 2024).', 'md'],
    ['如此（洪银兴等，2024）。后来‸。', 'jin2024', '如此（洪银兴等，2024）。后来（金碚，2024）。', 'md'],
  ] as const) {
    it(`${from} and ${key} give ${to}`, () => {
      const { text, cursor = 0 } = readMarked(from);
      const { document, library } = workspace({ 'refs.bib': bibtex, [`a.${format}`]: text });
      const entry = library.entryOf(key);
      assert.ok(entry);
      const inserted = insertCitation(document(`a.${format}`), cursor, entry);
      assert.equal(inserted && applyEdits(text, inserted.edits), to);
      assert.deepEqual(inserted?.additions, []);
    });
  }

  it('adds a built-in work that is cited by key to the bibliography', () => {
    const { document, library } = workspace({ 'refs.bib': bibtex, 'a.md': '见 [@jin2024]。' });
    const entry = library.entryOf('dai-xiang-2023');
    assert.ok(entry);
    const inserted = insertCitation(document('a.md'), 5, entry);
    assert.equal(inserted?.edits[0]?.newText, '; @dai-xiang-2023');
    assert.equal(inserted.additions[0]?.file, 'refs.bib');
  });
});

describe('the reference list', () => {
  const text = '见 [@smith2001; @jin2024]，又见 @oy2020 与 [@jin2024]。洪银兴等（2024）。';

  it('has the cited works once each, in the order of citation', () => {
    const { document } = workspace({ 'refs.bib': bibtex, 'a.md': text });
    const list = referenceListText(document('a.md'), { edition: '2015', system: 'numeric' }, 'en') ?? '';
    assert.match(list, /^# 参考文献\n\n\[1\] SMITH A, JONES B\. /);
    assert.deepEqual(
      [...list.matchAll(/^\[(\d)\] (\S+)/gm)].map((match) => match[2]),
      ['SMITH', '金碚.', '单一.', '洪银兴,'],
    );
  });

  it('is sorted by pinyin with the readings of surnames, Chinese works first, in the author-year system', () => {
    const { document } = workspace({ 'refs.bib': bibtex, 'a.md': text });
    const list = referenceListText(document('a.md'), { edition: '2025', system: 'author-year' }, 'en') ?? '';
    const heads = list
      .split('\n\n')
      .slice(1)
      .map((line) => line.slice(0, 2));
    assert.deepEqual(heads, ['洪银', '金碚', '单一', 'Sm']);
  });

  it('tells works of one author and year apart', () => {
    const own =
      '@article{a, author={金碚}, title={甲}, journal={刊}, year=2024, number=1}\n@article{b, author={金碚}, title={乙}, journal={刊}, year=2024, number=2}';
    const { document } = workspace({ 'refs.bib': own, 'a.md': '见 [@a; @b]' });
    const list = referenceListText(document('a.md'), { edition: '2025', system: 'author-year' }, 'en') ?? '';
    assert.match(list, /金碚，2024a\. 甲/);
    assert.match(list, /金碚，2024b\. 乙/);
  });

  it('is read back with its numbers, in Markdown, and with its keys, in LaTeX', () => {
    const { document, library } = workspace({
      'refs.bib': bibtex,
      'a.md': text,
      'b.tex': '见\\cite{smith2001,jin2024}',
    });
    const list = referenceListText(document('a.md'), { edition: '2015', system: 'numeric' }, 'en') ?? '';
    const markdown = `研究表明[2]如此。\n\n${list}`;
    assert.deepEqual(
      findCitations(readProse(markdown, 'markdown'), library).map(({ entry }) => entry?.authors.length),
      [1],
    );
    const latex = referenceListText(document('b.tex'), { edition: '2015', system: 'numeric' }, 'en') ?? '';
    const read = findCitations(readProse(`\\cite{jin2024}\n${latex}`, 'latex'), workspace({}).library);
    assert.deepEqual(
      read.map(({ entry }) => [entry?.id, entry?.year]),
      [['jin2024', 2024]],
    );
  });

  it('is none where nothing is cited', () => {
    const { document } = workspace({ 'refs.bib': bibtex, 'a.md': '正文。' });
    assert.equal(referenceListText(document('a.md'), { edition: '2025', system: 'numeric' }, 'en'), undefined);
  });
});

describe('the explanation of a bibliography', () => {
  it('says what was looked for, where, what was found, and what is missing', () => {
    const text = '---\nbibliography: [refs.bib, lost.bib]\n---\n\n见 [@jin2024; @wrong]。';
    const { document } = workspace({ 'refs.bib': `${bibtex}\n@book{broken`, 'a.md': text });
    const reference = (path: string) => ({
      kind: 'bibliography' as const,
      path,
      span: { start: text.indexOf(path), end: text.indexOf(path) + path.length },
    });
    const page = explainBibliography(
      {
        document: { ...document('a.md'), lines: createLineIndex(text) },
        lookups: [
          { reference: reference('refs.bib'), found: '/w/refs.bib', lookedIn: ['refs.bib'] },
          { reference: reference('lost.bib'), found: undefined, lookedIn: ['a/lost.bib', 'lost.bib'] },
        ],
        root: undefined,
        patterns: ['shared/*.bib'],
        show: (file) => file.replace('/w/', ''),
      },
      'en',
    );
    assert.match(page, /`refs\.bib` \(line 2\) was found: `refs\.bib`/);
    assert.match(page, /`lost\.bib` \(line 2\) was \*\*not found\*\*.*`a\/lost\.bib`, `lost\.bib`/);
    assert.match(page, /`shared\/\*\.bib`/);
    assert.match(page, /`refs\.bib`: 6 entries; 1 places/);
    assert.match(page, /2 citations; 1 lead to an entry/);
    assert.match(page, /Without an entry: wrong\./);
    assert.doesNotMatch(page, /\{\w+\}/);
  });
});
