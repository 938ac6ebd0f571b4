/** Citations in prose: what is read, what it resolves to, and the many things in brackets that are no citation. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationsIn, libraryOf, lines, unmark } from './support';

const library = libraryOf();

/** The text with its citations marked must give exactly these places. */
function reads(marked: string): void {
  const { text, spans } = unmark(marked);
  assert.deepEqual(
    citationsIn(text, library).map(({ span }) => text.slice(span.start, span.end)),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('author-year citations', () => {
  const cited: readonly (readonly [string, readonly string[]])[] = [
    ['生产力的跃迁（金碚，2024）', ['金碚 2024 -> jin-bei-2024']],
    ['生产力的跃迁(金碚, 2024)', ['金碚 2024 -> jin-bei-2024']],
    ['生产力的跃迁（金碚，２０２４）', ['金碚 2024 -> jin-bei-2024']],
    ['生产力的跃迁（金碚 2024）', ['金碚 2024 -> jin-bei-2024']],
    ['（见金碚，2024）与（如戴翔，2023）', ['金碚 2024 -> jin-bei-2024', '戴翔 2023 -> dai-xiang-2023']],
    ['国内学者金碚（2019）较早讨论', ['金碚 2019 -> jin-bei-2019']],
    ['正如金碚 (2019) 所说', ['金碚 2019 -> jin-bei-2019']],
    ['（刘志彪和吴福象，2018）', ['刘志彪+吴福象 2018 -> liu-wu-2018']],
    ['（刘志彪、吴福象，2018）', ['刘志彪+吴福象 2018 -> liu-wu-2018']],
    ['（刘志彪，吴福象，2018）', ['刘志彪+吴福象 2018 -> liu-wu-2018']],
    ['刘志彪与吴福象（2018）认为', ['刘志彪+吴福象 2018 -> liu-wu-2018']],
    [
      '（戴翔，2023；戴翔等，2024；戴翔和马皓巍，2024）',
      ['戴翔 2023 -> dai-xiang-2023', '戴翔 等 2024 -> dai-xiang-etal-2024', '戴翔+马皓巍 2024 -> dai-ma-2024'],
    ],
    ['(刘伟,2024;孟捷和韩文龙,2024)', ['刘伟 2024 -> liu-wei-2024', '孟捷+韩文龙 2024 -> meng-han-2024']],
    ['（金碚，2019，2024）', ['金碚 2019 -> jin-bei-2019', '金碚 2024 -> jin-bei-2024']],
    ['金碚（2019、2024）指出', ['金碚 2019 -> jin-bei-2019', '金碚 2024 -> jin-bei-2024']],
    [
      '（参见洪银兴，2024，第15页；转引自高帆，2023：8—9）',
      ['洪银兴 2024 -> hong-yinxing-2024', '高帆 2023 -> gao-fan-2023'],
    ],
    [
      '（王娟等，2022a）（王娟等，2022b）（王娟等，2022）',
      ['王娟 等 2022a -> wang-etal-2022-eco', '王娟 等 2022b -> wang-etal-2022-trade', '王娟 等 2022 -> ambiguous'],
    ],
    ['（戴翔等，\n2024）', ['戴翔 等 2024 -> dai-xiang-etal-2024']],
    ['协调与一致（戴翔等，\n\n2024）。这是', ['戴翔 等 2024 -> dai-xiang-etal-2024']],
    ['（戴**翔**，2023）', ['戴翔 2023 -> dai-xiang-2023']],
    ['国务院（2025）发布', ['国务院 2025 -> ambiguous']],
    [
      '(Hsieh & Klenow, 2009; see also Färe et al. 1994, p. 66)',
      ['Hsieh+Klenow 2009 -> hsieh-klenow-2009', 'Färe 等 1994 -> fare-1994'],
    ],
    ['As Hsieh and Klenow (2009) show', ['Hsieh+Klenow 2009 -> hsieh-klenow-2009']],
    ['Goldsmith-Pinkham et al. (2020)', ['Goldsmith-Pinkham 等 2020 -> gps-2020']],
    ['de Chaisemartin and D’Haultfœuille (2020)', ['de Chaisemartin+D’Haultfœuille 2020 -> dechaisemartin-2020']],
    ['(de Chaisemartin and D’Haultfoeuille, 2020)', ['de Chaisemartin+D’Haultfoeuille 2020 -> dechaisemartin-2020']],
    ['(Wang, Wei, and Zhu 2013)', ['Wang+Wei+Zhu 2013 -> wang-wei-zhu-2013']],
    ["Solow's (1957) residual", ['Solow 1957 -> solow-1957']],
    ['Hsieh 和 Klenow（2009）发现', ['Hsieh+Klenow 2009 -> hsieh-klenow-2009']],
    [
      '(Jin, 2024), Jin Bei (2019) argues, (Bei Jin, 2019), (Jin, B., 2019)',
      [
        'Jin 2024 -> jin-bei-2024',
        'Jin Bei 2019 -> jin-bei-2019',
        'Bei Jin 2019 -> jin-bei-2019',
        'Jin 2019 -> jin-bei-2019',
      ],
    ],
    ['(Hong Yin-Xing, 2024)', ['Hong Yin-Xing 2024 -> hong-yinxing-2024']],
    ['(Xi, 2024)，（习近平，2024）', ['Xi 2024 -> xi-2024-en', '习近平 2024 -> xi-2024']],
    ['（欧阳日辉和刘昱宏，2023）', ['欧阳日辉+刘昱宏 2023 -> ouyang-liu-2023']],
    ['（章小满，2021）与柳青禾等（2020）', ['章小满 2021 -> missing', '柳青禾 等 2020 -> missing']],
    ['许召元和李善同（2008）使用', ['许召元+李善同 2008 -> missing']],
    ['（弗里德曼，1968；联合国贸发会议，2023）', ['弗里德曼 1968 -> missing', '联合国贸发会议 2023 -> missing']],
    ['亚当·斯密（1776）指出', ['亚当·斯密 1776 -> missing']],
  ];
  for (const [text, expected] of cited) {
    it(text, () => assert.deepEqual(lines(text, library), expected));
  }

  it('gives the place of each work and of the whole', () => {
    reads('已有研究（参见⟦金碚，2024⟧；⟦刘志彪和吴福象，2018⟧），⟦金碚（2019）⟧也是。');
    const text = '见（金碚，2024；高帆，2023）。';
    const [first] = citationsIn(text, library);
    assert.ok(first);
    assert.equal(text.slice(first.cluster.start, first.cluster.end), '（金碚，2024；高帆，2023）');
  });

  it('reads LaTeX through its commands', () => {
    assert.deepEqual(lines('学者\\textbf{金碚}（2019）指出（\\emph{戴翔}，2023）。', library, 'latex'), [
      '金碚 2019 -> jin-bei-2019',
      '戴翔 2023 -> dai-xiang-2023',
    ]);
  });

  it('puts the works of the user first', () => {
    assert.deepEqual(lines('（金碚，2024）', libraryOf('@article{mine, author={金碚}, year=2024, title={我的}}')), [
      '金碚 2024 -> mine',
    ]);
  });

  const silent = [
    '（2024年3月）（2023年）（2024）（2019，2020）（2010—2020）（2020-2023）',
    '（GB/T 7714，2015）（ISO 9001, 2015）（图1，2024）（表3，2019）（附表2，2020）（见图2，2020）',
    '国发〔2024〕1号（国办发〔2023〕5号，2023）（财税〔2016〕36号）',
    '（亿元，2023）（万人，2020）（美元，2020）（单位：亿元，2023）（%，2023）（5.2%，2024）（不变价，2020）（现价，2023）',
    '（北京，2022）（安徽，2020）（成都，2023）（东部，2020）（欧盟，2022）（华东，2021）',
    '（下文简称《报告》）（修订版，2019）（第3版，2020）（人民日报，2024-03-05）（新华社，2024年3月5日电）',
    '（年均，2020）（同比，2024）（平均值，2020）（预测值，2030）（高技术产业，2020）（第二产业，2023）',
    '安徽（2020）的GDP，冬奥会（2022）之后，高质量发展（2024），华为（2019）发布，金融危机（2008）使',
    '《反垄断法》（2008）规定，党的二十大（2022）指出，第十四届（2023）会议，“十四五”规划（2021）',
    '（金碚，2010—2020）（金碚，2024年3月5日）（2020=100）（p<0.05，2020）',
    '(Table 2, 2019) (Figure 1, 2020) (Fig. 3, 2020) (Section 3, 2020) (Appendix A, 2020) (Panel A, 2020) (Eq. 3, 2020)',
    '(March 2020) (January 5, 2021) (Spring 2020) (Q4, 2022) (in 2019) (since 2010) (as of 2020) (between 2010 and 2020)',
    '(Beijing, 2022) (China, 2020) (New York, 2015) (USD, 2020) (RMB billion, 2023) (GDP, 2020) (percent, 2023)',
    '(Windows 10, 2015) (Brexit 2016) (COVID-19, 2020) (Made in China, 2025) (Version 3, 2022) (Stata 17, 2021)',
    'In China (2020), the Olympics (2008), the Paris Agreement (2015), the Securities Act (1933), Report (2024), GDP (2020)',
    '（莫斯科，1980）（清华大学，2021）（资料来源：Wind，2023）（数据来源：国家统计局，2023）（作者计算，2023）（笔者整理，2024）（原文，2020）',
    '(Working Paper, 2020) (Group A, 2020) (Basel III, 2010) (Cambridge University Press, 2019) The Economist (2023) reported',
    'The Great Depression (1929), the Belt and Road Initiative (2013), the Global Financial Crisis (2008)',
    '`（金碚，2024）` 与 $(2019)$ 与 <https://a.b/(2020)> 与《论（金碚，2024）》',
  ];
  for (const text of silent) {
    it(`silent: ${text}`, () => assert.deepEqual(lines(text, library), []));
  }

  it('never throws, and every place lies in the text', () => {
    const piece = fc.constantFrom(
      '（',
      '）',
      '(',
      ')',
      '金碚',
      '，',
      ',',
      '2024',
      '2019a',
      '等',
      '和',
      ' et al.',
      'Smith',
      ' and ',
      '；',
      '\n',
      '\ud800',
      '·',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { span, cluster } of citationsIn(text, library)) {
          assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
          assert.ok(cluster.start <= span.start && span.end <= cluster.end);
        }
      }),
      { numRuns: 500 },
    );
  }).timeout(20_000);

  const hostile: Readonly<Record<string, string>> = {
    brackets: '（'.repeat(50_000) + '2024' + '）'.repeat(50_000),
    'names without end': `${'金碚和'.repeat(30_000)}（2024）`,
    'years without end': `（${'金碚，2024，'.repeat(20_000)}）`,
    'short brackets': '（和和和和2024）'.repeat(10_000),
    'connectors without names': `（${'和'.repeat(39)}，2024）`.repeat(200),
    'connectors between names': `（${'王军和'.repeat(12)}的，2024）`.repeat(1000),
    'capital letters': `${'A'.repeat(100_000)} (2020) ${'Ab '.repeat(40_000)}(2020)`,
    blanks: `金碚${' '.repeat(100_000)}（2024${' '.repeat(500)}）`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`takes linear time for ${name}`, () => {
      const start = performance.now();
      citationsIn(text, library);
      assert.ok(performance.now() - start < 5000);
    }).timeout(20_000);
  }
});
