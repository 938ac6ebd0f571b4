/** References after GB/T 7714 in both editions and systems, and the card of a cited work. */

import assert from 'node:assert/strict';
import {
  citationCard,
  formatCitationCard,
  formatReference,
  readBibtex,
  readCslJson,
  readCslYaml,
  type ReferenceStyle,
} from '../../../src/core/citations';
import { libraryOf } from './support';

const numeric2015: ReferenceStyle = { edition: '2015', system: 'numeric' };
const numeric2025: ReferenceStyle = { edition: '2025', system: 'numeric' };
const authorYear2015: ReferenceStyle = { edition: '2015', system: 'author-year' };

function format(bibtex: string, style: ReferenceStyle): string {
  const [entry] = readBibtex(bibtex).entries;
  assert.ok(entry);
  return formatReference(entry, style);
}

const four =
  '@article{k, author={Coppock, Alexander and Gerber, Alan S. and Green, Donald P. and Kern, H.}, title={On it}, journal={Journal}, year=2016, volume=9, number=2, pages={1--20}}';
const chinese =
  '@article{k, author={金碚 and 刘伟 and 黄群慧 and 王军}, title={论}, journal={经济研究}, year=2024, number=1, pages={1-10}}';
const book =
  '@book{k, author={博伯尔}, translator={徐超}, title={银行业的未来}, edition=2, address={北京}, publisher={清华大学出版社}, year=2023}';

describe('GB/T 7714', () => {
  it('prints three authors, then et al. or 等 by the language of the work', () => {
    assert.equal(
      format(four, numeric2015),
      'COPPOCK A, GERBER A S, GREEN D P, et al. On it[J]. Journal, 2016, 9(2): 1-20.',
    );
    assert.equal(
      format(four, numeric2025),
      'Coppock A，Gerber A S，Green D P，et al. On it[J]. Journal，2016，9（2）：1-20.',
    );
    assert.equal(format(chinese, numeric2015), '金碚, 刘伟, 黄群慧, 等. 论[J]. 经济研究, 2024(1): 1-10.');
    assert.equal(format(chinese, numeric2025), '金碚，刘伟，黄群慧，等. 论[J]. 经济研究，2024（1）：1-10.');
  });

  it('puts the year behind the authors in the author-year system', () => {
    assert.equal(
      format(four, authorYear2015),
      'COPPOCK A, GERBER A S, GREEN D P, et al, 2016. On it[J]. Journal, 9(2): 1-20.',
    );
  });

  it('prints books with translator and edition', () => {
    assert.equal(format(book, numeric2015), '博伯尔. 银行业的未来[M]. 徐超, 译. 2 版. 北京: 清华大学出版社, 2023.');
    assert.equal(format(book, numeric2025), '博伯尔. 银行业的未来[M]. 徐超，译. 2 版. 北京：清华大学出版社，2023.');
  });

  it('prints papers in proceedings, theses, newspapers and pages on the web', () => {
    assert.equal(
      format(
        '@inproceedings{k, author={贾东琴 and 柯平}, title={面向}, editor={{中国图书馆学会}}, booktitle={论文集}, address=北京, publisher=国图, year=2011, pages={45--52}}',
        numeric2015,
      ),
      '贾东琴, 柯平. 面向[C]//中国图书馆学会. 论文集. 北京: 国图, 2011: 45-52.',
    );
    assert.equal(
      format('@phdthesis{k, author={李明}, title={研究}, school={武汉大学}, address={武汉}, year=2022}', numeric2025),
      '李明. 研究[D]. 武汉：武汉大学，2022.',
    );
    assert.equal(
      format(
        '@newspaper{k, author={余建斌}, title={追赶}, journal={人民日报}, date={2013-01-12}, pages={2}}',
        numeric2015,
      ),
      '余建斌. 追赶[N]. 人民日报, 2013-01-12(2).',
    );
    const page =
      '@online{k, author={Bawden, D.}, title={Origins}, date={2008-05-04}, urldate={2013-03-08}, url={http://a.b/c}}';
    assert.equal(format(page, numeric2015), 'BAWDEN D. Origins[EB/OL]. (2008-05-04)[2013-03-08]. http://a.b/c.');
    assert.equal(format(page, numeric2025), 'Bawden D. Origins[EB/OL]. （2008-05-04）[2013-03-08]. http://a.b/c.');
  });

  it('leaves out what an entry does not say', () => {
    assert.equal(format('@article{k, title={论}}', numeric2015), '论[J].');
    assert.equal(format('@article{k, author={金碚}, year=2020}', numeric2015), '金碚, 2020.');
    assert.equal(format('@article{k}', numeric2025), 'k.');
  });

  it('keeps hyphens between initials in 2025 only, and particles', () => {
    const names = '@book{k, author={Godard, Jean-Luc and van der Berg, Jan}, title={T}, year=2020}';
    assert.equal(format(names, numeric2025), 'Godard J-L，van der Berg J. T[M]. 2020.');
    assert.equal(format(names, numeric2015), 'GODARD J L, VAN DER BERG J. T[M]. 2020.');
  });
});

/** Shapes of reference that the standard prints, with records that say the same. */
const shapes: readonly (readonly [string, string, string, string])[] = [
  [
    'a volume of a book',
    '@book{k,author={陈登原},title={国史旧闻},volume=1,publisher={中华书局},address={北京},year=2000,pages={29}}',
    '陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 29.',
    '陈登原, 2000. 国史旧闻: 第1卷[M]. 北京: 中华书局: 29.',
  ],
  [
    'proceedings by their editors',
    '@proceedings{k,editor={牛志明 and 斯温兰德 and 雷光春},title={综合湿地管理国际研讨会论文集},publisher={海洋出版社},address={北京},year=2012}',
    '牛志明, 斯温兰德, 雷光春. 综合湿地管理国际研讨会论文集[C]. 北京: 海洋出版社, 2012.',
    '牛志明, 斯温兰德, 雷光春, 2012. 综合湿地管理国际研讨会论文集[C]. 北京: 海洋出版社.',
  ],
  [
    'organizations as authors',
    '@book{k,author={{北京市政协民族和宗教委员会} and {北京联合大学民族与宗教研究所}},title={历代王朝与民族宗教},publisher={民族出版社},address={北京},year=2012,pages=112}',
    '北京市政协民族和宗教委员会, 北京联合大学民族与宗教研究所. 历代王朝与民族宗教[M]. 北京: 民族出版社, 2012: 112.',
    '北京市政协民族和宗教委员会, 北京联合大学民族与宗教研究所, 2012. 历代王朝与民族宗教[M]. 北京: 民族出版社: 112.',
  ],
  [
    'a chapter',
    '@incollection{k,author={程根伟},title={1998年长江洪水的成因与减灾对策},editor={许厚泽 and 赵其国},booktitle={长江流域洪涝灾害与科技对策},address={北京},publisher={科学出版社},year=1999,pages={32-36}}',
    '程根伟. 1998年长江洪水的成因与减灾对策[M]//许厚泽, 赵其国. 长江流域洪涝灾害与科技对策. 北京: 科学出版社, 1999: 32-36.',
    '程根伟, 1999. 1998年长江洪水的成因与减灾对策[M]//许厚泽, 赵其国. 长江流域洪涝灾害与科技对策. 北京: 科学出版社: 32-36.',
  ],
  [
    'an article with four authors',
    '@article{k,author={袁训来 and 陈哲 and 肖书海 and 万斌},title={蓝田生物群},journal={科学通报},year=2012,volume=55,number=34,pages=3219}',
    '袁训来, 陈哲, 肖书海, 等. 蓝田生物群[J]. 科学通报, 2012, 55(34): 3219.',
    '袁训来, 陈哲, 肖书海, 等, 2012. 蓝田生物群[J]. 科学通报, 55(34): 3219.',
  ],
  [
    'a patent',
    '@patent{k,author={邓一刚},title={全智能节电器},number={200610171314.3},date={2006-12-13}}',
    '邓一刚. 全智能节电器: 200610171314.3[P]. 2006-12-13.',
    '邓一刚, 2006. 全智能节电器: 200610171314.3[P]. 2006-12-13.',
  ],
  [
    'a newspaper whose page the record has as a number',
    '@newspaper{k,author={丁文祥},title={数字革命与竞争国际化},journal={中国青年报},date={2000-11-20},number={15}}',
    '丁文祥. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).',
    '丁文祥, 2000. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).',
  ],
  [
    'a work without an author',
    '@book{k,title={康熙字典},publisher={中华书局},address={北京},year=1962,language={zh}}',
    '康熙字典[M]. 北京: 中华书局, 1962.',
    '佚名, 1962. 康熙字典[M]. 北京: 中华书局.',
  ],
  [
    'a work in English without an author',
    '@book{k,title={A Dictionary},publisher={Press},address={London},year=1962}',
    'A Dictionary[M]. London: Press, 1962.',
    'Anon, 1962. A Dictionary[M]. London: Press.',
  ],
];

describe('shapes of reference', () => {
  for (const [name, record, numeric, authorYear] of shapes) {
    it(`has ${name}`, () => {
      assert.equal(format(record, numeric2015), numeric);
      assert.equal(format(record, authorYear2015), authorYear);
    });
  }
});

describe('the card of a work', () => {
  const library = libraryOf();
  const card = (id: string, uses = 1): string => {
    const entry = library.entryOf(id);
    assert.ok(entry);
    return formatCitationCard(citationCard(entry, numeric2015, uses), 'zh-cn', (target) =>
      target.kind === 'web' ? target.url : `command:${target.kind}`,
    );
  };

  it('says that a work is known by authors and year only, and shows nothing more of it', () => {
    const text = card('dai-ma-2024', 2);
    assert.match(text, /^\*\*戴翔, 马皓巍, 2024\.\*\*\n\n/);
    assert.match(text, /仅知作者与年份/);
    assert.match(text, /本文引用 2 次/);
    assert.doesNotMatch(text, /\[J\]|刊名：/);
  });

  it('gives the reference, a link for the DOI, and where the entry stands', () => {
    const text = card('xie-etal-2025');
    assert.match(text, /^\*\*XIE F, JIANG N, KUANG X\.\*\* Towards /);
    assert.match(text, /\(https:\/\/doi\.org\/10\.1080\/20954816\.2024\.2386503\)/);
    assert.match(text, /`xie-etal-2025` · \[内置文献库\]/);
  });

  it('names file and line of an entry in every kind of bibliography', () => {
    const files = [
      readBibtex('% mine\n\n@book{a, title={A}}\n@book{b,\n title={B}}\n', 'lib/refs.bib'),
      readCslJson('[\n{"id": "a", "title": "A"},\n{\n"id": "b", "title": "B"}\n]', 'lib/refs.json'),
      readCslYaml('references:\n- id: a\n  title: A\n- title: B\n  id: b\n', 'lib/refs.yaml'),
    ];
    const places = files.map(({ entries }) =>
      entries.map(
        (entry) =>
          /`[ab]` · (\S+)/.exec(formatCitationCard(citationCard(entry, numeric2015, 0), 'en', () => undefined))?.[1],
      ),
    );
    assert.deepEqual(places, [
      ['refs.bib:3', 'refs.bib:4'],
      ['refs.json:2', 'refs.json:4'],
      ['refs.yaml:2', 'refs.yaml:5'],
    ]);
  });

  it('takes nothing in an entry for markup', () => {
    const [entry] = readBibtex('@article{k, title={a *b* [c](d) <e>}, author={{_x_}}, year=2020}').entries;
    assert.ok(entry);
    const text = formatCitationCard(citationCard(entry, numeric2015, 0), 'en', () => undefined);
    assert.match(text, /a \\\*b\\\* \\\[c\\\]\(d\) \\<e\\>/);
  });
});
