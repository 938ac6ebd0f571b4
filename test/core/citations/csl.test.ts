/** References in APA and in styles of the user's own, through the processor that the extension loads. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  citationCard,
  type CslProcessor,
  type CslStyle,
  formatCitationCard,
  formatReference,
  readBibtex,
  readCslStyle,
  type ReferenceStyle,
  wholeName,
} from '../../../src/core/citations';
import { libraryOf } from './support';

const folder = path.join(__dirname, '../../../src/knowledge/csl');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const processor = createRequire(__filename)('citeproc') as CslProcessor;
const locales = { en: read('locale-en.xml'), zh: read('locale-zh.xml') };

function styleOf(text: string): CslStyle {
  const reading = readCslStyle(processor, text, locales);
  assert.equal(reading.kind, 'style', reading.kind === 'unreadable' ? reading.reason : '');
  return (reading as { readonly style: CslStyle }).style;
}

const apa: ReferenceStyle = { edition: '2025', system: 'numeric', csl: styleOf(read('apa.csl')) };

function reference(bibtex: string, style = apa): string {
  const [entry] = readBibtex(bibtex).entries;
  assert.ok(entry);
  return formatReference(entry, style);
}

/** A style as a journal may have it: numbered, names in full, the title in quotation marks. */
const numbered = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Numbered</title><id>urn:test:numbered</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout></citation>
  <bibliography et-al-min="4" et-al-use-first="3" second-field-align="flush">
    <layout>
      <text variable="citation-number" prefix="[" suffix="]"/>
      <group delimiter=", " suffix=".">
        <names variable="author"><name delimiter=", " initialize-with=". "/></names>
        <text variable="title" quotes="true"/>
        <text variable="container-title" font-style="italic"/>
        <date variable="issued"><date-part name="year"/></date>
      </group>
    </layout>
  </bibliography>
</style>`;

describe('APA', () => {
  const works: Readonly<Record<string, readonly [string, string]>> = {
    'an article': [
      '@article{a, author={Bloom, Nicholas and Schankerman, Mark and Van Reenen, John}, title={Identifying technology spillovers}, journal={Econometrica}, year=2013, volume=81, number=4, pages={1347--1393}, doi={10.3982/ECTA9466}}',
      'Bloom, N., Schankerman, M., & Van Reenen, J. (2013). Identifying technology spillovers. Econometrica, 81(4), 1347–1393. https://doi.org/10.3982/ECTA9466',
    ],
    'an article in Chinese': [
      '@article{a, author={刘志彪 and 吴福象}, title={题名}, journal={经济研究}, year=2018, number=3, pages={5-9}}',
      '刘志彪, & 吴福象 (2018). 题名. 经济研究, (3), 5–9.',
    ],
    'a book in its second edition': [
      '@book{a, author={Smith, Ann}, title={On Growth}, edition={2}, publisher={MIT Press}, year=2020}',
      'Smith, A. (2020). On Growth (2nd ed.). MIT Press.',
    ],
    'a chapter': [
      '@incollection{a, author={van der Berg, Jan}, editor={Doe, Jane and Roe, Rick}, booktitle={Handbook}, title={A chapter}, pages={1--22}, publisher={Elsevier}, year=2019}',
      'van der Berg, J. (2019). A chapter. In J. Doe & R. Roe (Eds.), Handbook (pp. 1–22). Elsevier.',
    ],
    'a translated book in Chinese': [
      '@book{a, author={亚当·斯密}, translator={郭大力 and 王亚南}, title={国富论}, publisher={商务印书馆}, year=1972, edition={2}}',
      '亚当·斯密 (1972). 国富论 (2版). (郭大力 & 王亚南, 译). 商务印书馆.',
    ],
    'a thesis': [
      '@phdthesis{a, author={李雷}, title={论数据要素}, school={北京大学}, year=2022}',
      '李雷 (2022). 论数据要素 [学位论文, 北京大学].',
    ],
    'a page without an author': [
      '@misc{a, title={A page}, url={https://e.org/x}, date={2024-03-05}}',
      'A page (2024, March 5). https://e.org/x',
    ],
    'authors of both kinds': [
      '@book{a, author={Smith, Ann and {World Bank}}, title={On Growth}, publisher={MIT Press}, year=2020}',
      'Smith, A., & World Bank (2020). On Growth. MIT Press.',
    ],
    'a list of authors that goes on': [
      '@article{a, author={Smith, Ann and others}, title={T}, journal={J}, year=2020}',
      'Smith, A., et al. (2020). T. J.',
    ],
    'a list of Chinese authors that goes on': [
      '@article{a, author={金碚 and others}, title={题}, journal={刊}, year=2020}',
      '金碚，等 (2020). 题. 刊.',
    ],
    'a work without a year': ['@book{a, author={Smith, Ann}, title={T}, publisher={P}}', 'Smith, A. (n.d.). T. P.'],
  };
  for (const [name, [bibtex, expected]] of Object.entries(works)) {
    it(`prints ${name}`, () => assert.equal(reference(bibtex), expected));
  }

  it('sets titles in italics on a card, and the DOI as a link', () => {
    const [entry] = readBibtex(works['an article']?.[0] ?? '').entries;
    assert.ok(entry);
    const card = formatCitationCard(citationCard(entry, apa, 1), 'en', () => 'x:');
    assert.match(card, /^Bloom, N\..* \*Econometrica\*, \*81\*\(4\), 1347–1393\. \[doi ↗\]/);
    assert.doesNotMatch(card, /https:\/\/doi\.org/);
  });

  it('shows no more of a built-in work than is verified', () => {
    const entry = libraryOf().entries.find(({ authors }) => authors.map(wholeName).join() === '马福运');
    assert.ok(entry);
    assert.equal(formatReference(entry, apa), '马福运 (2024).');
  });
});

describe("a style of the user's own", () => {
  const style: ReferenceStyle = { edition: '2025', system: 'numeric', csl: styleOf(numbered) };

  it('prints one reference without a number, and each work in its own language', () => {
    const zh = '@article{a, author={金碚 and 刘伟 and 李雷 and 王芳}, title={题}, journal={刊}, year=2020}';
    const en = '@article{b, author={A, A and B, B and C, C and D, D}, title={T}, journal={J}, year=2020}';
    assert.equal(reference(zh, style), '金碚, 刘伟, 李雷, 等, “题”, 刊, 2020.');
    assert.equal(reference(en, style), 'A. A, B. B, C. C, et al., “T,” J, 2020.');
  });

  it('numbers a list', () => {
    const { entries } = readBibtex(
      '@book{a, author={金碚}, title={题}, year=2020}\n@book{b, author={A, A}, title={T}, year=2021}',
    );
    assert.deepEqual(style.csl?.list(entries), ['[1] 金碚, “题”, 2020.', '[2] A. A, “T,” 2021.']);
    assert.equal(style.csl?.sorts, false);
  });

  it('is refused with a reason where it is damaged or no style at all', () => {
    for (const text of ['', 'no style', '<style><bibliography>', '<style xmlns="x"><citation/></style>', '\0']) {
      const reading = readCslStyle(processor, text, locales);
      assert.equal(reading.kind, 'unreadable', text);
    }
  });
});
