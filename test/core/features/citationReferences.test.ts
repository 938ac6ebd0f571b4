/** References, counts, renaming and links over several files: every place of a work, and no other. */

import assert from 'node:assert/strict';
import {
  applyEdits,
  bibliographyFindings,
  bibliographyLinks,
  citationCounts,
  citationHighlights,
  citedThingAt,
  entryAt,
  manuscriptLinks,
  readProse,
  referencesOf,
  renameEdits,
  renameTargetAt,
  renameTargetIn,
  takesIn,
  t,
} from '../../../src/core';
import type { FilePlace, RenameTarget } from '../../../src/core';
import { workspace } from './citing';
import type { Workspace } from './citing';

const files = {
  'refs.bib':
    '@article{jin2024, author={金碚}, title={论新质}, journal={经济研究}, year={2024}, number=1, crossref={whole}}\n@book{whole, title={文集}, publisher={社}, year=2024, ids={old}}\n@article{bare, author={李四}, title={题}, year=2020}',
  'a.md': '见 [@jin2024; @whole]，又见 @jin2024。金碚（2024）指出。\n\n`[@jin2024]` 是代码，a@jin2024.cn 是邮箱。',
  'b.tex': '\\nocite{jin2024}正文\\citep[见][3]{whole, jin2024}。% \\cite{jin2024}\n\\cite{old}\\cite{lost}',
  'c.md': '另见 [@lost]。',
};

function shown(places: readonly FilePlace[]): readonly string[] {
  const texts: Readonly<Record<string, string>> = files;
  return places.map(({ file, span }) => `${file}: ${(texts[file] ?? '').slice(span.start, span.end)}`);
}

describe('references of a cited work', () => {
  const { documents, texts, sources, document } = workspace(files);

  it('are found from a key, through prose, \\nocite and crossref, with the entry first', () => {
    const thing = citedThingAt(document('a.md'), files['a.md'].indexOf('jin2024') + 2);
    assert.ok(thing);
    assert.deepEqual(shown(referencesOf(thing, documents, texts, true)), [
      'refs.bib: jin2024',
      'a.md: jin2024',
      'a.md: jin2024',
      'a.md: 金碚（2024）',
      'b.tex: jin2024',
      'b.tex: jin2024',
    ]);
  });

  it('are the same from prose, from \\nocite and from the entry', () => {
    const [source] = sources;
    const entry = source && entryAt(source, 12);
    assert.ok(entry);
    const fromEntry = shown(referencesOf({ kind: 'work', entry, home: 'refs.bib' }, documents, texts, true));
    for (const [file, word] of [
      ['a.md', '金碚（2024）'],
      ['b.tex', 'jin2024'],
    ] as const) {
      const thing = citedThingAt(document(file), files[file].indexOf(word) + 1);
      assert.ok(thing);
      assert.deepEqual(shown(referencesOf(thing, documents, texts, true)), fromEntry, file);
    }
  });

  it('of a key without entry are the other places of that key', () => {
    const thing = citedThingAt(document('c.md'), files['c.md'].indexOf('lost') + 1);
    assert.ok(thing);
    assert.deepEqual(shown(referencesOf(thing, documents, texts, true)), ['b.tex: lost', 'c.md: lost']);
  });

  it('highlights stay in the document', () => {
    const places = citationHighlights(document('a.md'), files['a.md'].indexOf('@jin') + 2);
    assert.deepEqual(shown(places), ['a.md: jin2024', 'a.md: jin2024', 'a.md: 金碚（2024）']);
    assert.deepEqual(citationHighlights(document('a.md'), files['a.md'].indexOf('代码')), []);
  });

  it('are counted at the entries', () => {
    const [source] = sources;
    assert.ok(source);
    assert.deepEqual(Object.fromEntries(citationCounts(source, documents)), { jin2024: 5, whole: 3 });
  });
});

describe('findings in a bibliography', () => {
  it('ask for fields of cited entries only, where it is known what is cited', () => {
    const { documents, sources } = workspace(files);
    const [source] = sources;
    assert.ok(source);
    const rules = { 'citations/uncited-entry': 'hint' } as const;
    const told = bibliographyFindings(source, documents, rules).map(
      ({ rule, data }) => `${rule} ${String(data['key'])}`,
    );
    assert.deepEqual(told, ['citations/uncited-entry bare']);
    assert.ok(bibliographyFindings(source, [], {}).some(({ rule }) => rule === 'citations/missing-field'));
  });
});

describe('renaming a key', () => {
  function renamed(
    space: Workspace,
    target: RenameTarget,
    to: string,
    home = 'refs.bib',
  ): Record<string, string> | string {
    const answer = renameEdits(target, to, home, space.documents, space.texts);
    if (answer.kind === 'refused') return t('en', answer.reason);
    const all: Readonly<Record<string, string>> = files;
    return Object.fromEntries([...answer.files].map(([file, edits]) => [file, applyEdits(all[file] ?? '', edits)]));
  }
  const space = workspace(files);
  const [source] = space.sources;
  assert.ok(source);
  const inEntry = renameTargetIn(source, files['refs.bib'], files['refs.bib'].indexOf('whole}') + 2);

  it('changes the entry, fields of other entries, citations and \\nocite, and leaves code, comments and aliases', () => {
    assert.ok(inEntry);
    const result = renamed(space, inEntry, 'wenji2024');
    assert.ok(typeof result === 'object');
    assert.equal(
      result['refs.bib'],
      files['refs.bib'].replace('crossref={whole}', 'crossref={wenji2024}').replace('@book{whole', '@book{wenji2024'),
    );
    assert.equal(result['a.md'], files['a.md'].replace('@whole', '@wenji2024'));
    assert.equal(result['b.tex'], files['b.tex'].replace('whole', 'wenji2024'));
    assert.equal(result['c.md'], undefined);
  });

  it('is the same from a citation', () => {
    const answer = renameTargetAt(space.document('b.tex'), files['b.tex'].indexOf('jin2024}') + 2);
    assert.ok(answer?.kind === 'target');
    const result = renamed(space, answer.target, 'jin', 'b.tex');
    assert.ok(typeof result === 'object');
    assert.equal(
      result['b.tex'],
      files['b.tex'].replace('nocite{jin2024', 'nocite{jin').replace('whole, jin2024', 'whole, jin'),
    );
    assert.match(result['a.md'] ?? '', /\[@jin; @whole\]，又见 @jin。金碚（2024）指出。\n\n`\[@jin2024\]`/);
  });

  it('changes a key that no bibliography has in all manuscripts', () => {
    const answer = renameTargetAt(space.document('c.md'), files['c.md'].indexOf('lost'));
    assert.ok(answer?.kind === 'target');
    const result = renamed(space, answer.target, 'found');
    assert.deepEqual(Object.keys(result).sort(), ['b.tex', 'c.md']);
  });

  it('refuses what cannot be a key, a key that is taken, prose, and built-in works', () => {
    assert.ok(inEntry);
    for (const key of ['', 'two words', 'a,b', 'a{b}', '钱@x', 'end.']) {
      assert.match(String(renamed(space, inEntry, key)), /cannot be a key/, key);
    }
    assert.match(String(renamed(space, inEntry, 'jin2024')), /another entry/);
    assert.equal(renameTargetAt(space.document('a.md'), files['a.md'].indexOf('金碚'))?.kind, 'refused');
    const own = workspace({ 'd.md': '见 [@jin-bei-2024]。' });
    assert.equal(renameTargetAt(own.document('d.md'), 5)?.kind, 'refused');
  });

  it('keeps JSON whole and renames in it', () => {
    const json = '[{"id": "a", "type": "book", "title": "甲"}, {"id": 7, "type": "book", "title": "乙"}]';
    const other = workspace({ 'refs.json': json, 'a.md': '[@a; @7]' });
    const [refs] = other.sources;
    assert.ok(refs);
    for (const [key, at] of [
      ['a', json.indexOf('"a"') + 1],
      ['7', json.indexOf('7')],
    ] as const) {
      const target = renameTargetIn(refs, '', at);
      assert.equal(target?.key, key);
      const answer = renameEdits(target, 'neu', 'refs.json', other.documents, other.texts);
      assert.ok(answer.kind === 'edits');
      const items = JSON.parse(applyEdits(json, answer.files.get('refs.json') ?? [])) as readonly {
        readonly id: string;
      }[];
      assert.ok(items.some(({ id }) => id === 'neu'));
    }
  });
});

describe('links', () => {
  it('of a bibliography lead to DOIs, addresses and files', () => {
    const text =
      '@misc{a, doi={https://doi.org/10.1000/x\\_1}, url = "https://a.b/c\\_d", file={PDF:files/a.pdf:application/pdf;B:b.pdf:x}}\n@misc{b, doi={none}}';
    assert.deepEqual(
      bibliographyLinks(text).map(({ span, target }) => [text.slice(span.start, span.end), target]),
      [
        ['https://doi.org/10.1000/x\\_1', { kind: 'web', url: 'https://doi.org/10.1000/x_1' }],
        ['https://a.b/c\\_d', { kind: 'web', url: 'https://a.b/c_d' }],
        ['files/a.pdf', { kind: 'path', path: 'files/a.pdf' }],
      ],
    );
  });

  it('of a manuscript lead to the files it names and to the DOIs of its reference list', () => {
    const text =
      '---\nbibliography: refs.bib\n---\n\n正文 10.1/x。\n\n# 参考文献\n\n[1] 金碚. 题名[J]. 刊, 2024. DOI:10.1000/abc.12.\n';
    const links = manuscriptLinks(readProse(text, 'markdown'));
    assert.deepEqual(
      links.map(({ span }) => text.slice(span.start, span.end)),
      ['refs.bib', '10.1000/abc.12'],
    );
  });
});

describe('roots', () => {
  it('take in a chapter by name, with or without ending, from a folder above', () => {
    const { files: named } = readProse(
      '\\documentclass{book}\\begin{document}\\include{chapters/one}\\input{two.tex}\\end{document}',
      'latex',
    );
    assert.equal(takesIn(named, ['/w'], '/w/chapters/one.tex'), true);
    assert.equal(takesIn(named, ['/w/x', '/w'], '/w/two.tex'), true);
    assert.equal(takesIn(named, ['/w'], '/w/three.tex'), false);
    assert.equal(takesIn(named, ['/w'], '/w/one.tex'), false);
  });
});
