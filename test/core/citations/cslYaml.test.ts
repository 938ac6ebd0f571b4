/** CSL-YAML: what pandoc takes is read with its places, what is broken is named and the rest is used. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBibliography, readCslYaml, wholeName } from '../../../src/core/citations';

const source = `---
references:
- id: jin2024
  type: article-journal
  title: "论新质生产力: 一个框架"
  author:
  - family: 金
    given: 碚
  - literal: 国家统计局
  container-title: 经济研究
  issued:
    date-parts:
    - [2024, 3]
  volume: 12
  issue: 3
  page: 1-9
  DOI: 10.5555/jin
- id: 'smith:2001'
  type: book
  title: Trade
  author: [{family: Smith, given: Ann}]
  issued:
  - year: 2001
    month: 5
- title: no id
- id: plain
  type: webpage
  issued: 2019
...
`;

describe('CSL-YAML', () => {
  const { entries, problems } = readCslYaml(source, 'refs.yaml');

  it('is read with names, dates and numbers', () => {
    const [jin, smith, page] = entries;
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['jin2024', 'smith:2001', 'plain'],
    );
    assert.deepEqual(jin?.authors.map(wholeName), ['金碚', '国家统计局']);
    assert.deepEqual(
      [jin?.title, jin?.container, jin?.year, jin?.month, jin?.volume, jin?.issue, jin?.pages, jin?.doi, jin?.language],
      ['论新质生产力: 一个框架', '经济研究', 2024, '3', '12', '3', '1-9', '10.5555/jin', 'zh'],
    );
    assert.deepEqual(
      [smith?.type, smith?.year, smith?.month, smith?.authors.map(wholeName)],
      ['book', 2001, '5', ['Ann Smith']],
    );
    assert.equal(page?.year, 2019);
  });

  it('gives each key its place, without quotation marks', () => {
    for (const { id, source: place } of entries) {
      assert.equal(source.slice(place.keySpan.start, place.keySpan.end), id);
      assert.ok(place.span.start <= place.keySpan.start && place.keySpan.end <= place.span.end);
    }
  });

  it('names what is left out', () => {
    assert.equal(problems.length, 1);
    assert.match(source.slice(problems[0]?.span.start), /^title: no id/);
  });

  it('may be a bare list or one item, and says where it is neither', () => {
    assert.equal(readCslYaml('- id: a\n  type: book\n').entries.length, 1);
    assert.equal(readCslYaml('id: a\ntype: book\n').entries.length, 1);
    assert.equal(readCslYaml('title: x\n').problems.length, 1);
    assert.deepEqual(readCslYaml(''), { entries: [], problems: [] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('- ', 'id', ':', ' ', '\n', '[', '{', '"', 'a', '  ', '金') }),
        (text) => {
          readCslYaml(text);
        },
      ),
    );
  });
});

describe('bibliographies of any format', () => {
  it('are told apart by name, else by their beginning', () => {
    const ids = (text: string, name: string): readonly string[] =>
      readBibliography(text, name).entries.map(({ id }) => id);
    assert.deepEqual(ids('- id: a\n', 'x.yml'), ['a']);
    assert.deepEqual(ids('[{"id": "b", "type": "book"}]', 'x.json'), ['b']);
    assert.deepEqual(ids('@book{c, title={x}}', 'x.bib'), ['c']);
    assert.deepEqual(ids(' [{"id": "d", "type": "book"}]', 'library'), ['d']);
    assert.deepEqual(ids('@book{e, title={x}}', 'library'), ['e']);
  });
});
