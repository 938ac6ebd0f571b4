/** The shapes that citations take in Chinese texts, each in many spellings, and what looks like them and is none. */

import assert from 'node:assert/strict';
import { citationsIn, libraryOf } from './support';

const library = libraryOf(`
@article{jin, author={金碚}, title={论}, journal={刊}, year=2024}
@article{sun, author={孙玉凤 and 李雷 and 王芳}, title={题}, journal={刊}, year=2011}
@article{wangqin, author={王琴 and 何赳立}, title={题}, journal={刊}, year=2021}
@article{wu, author={吴孔明 and 郭予元}, title={题}, journal={刊}, year=2000}
@article{zeng, author={曾士迈 and 赵美琦 and 肖长林}, title={题}, journal={刊}, year=1979}
@article{dai, author={戴翔 and 某甲 and 某乙}, title={题}, journal={刊}, year=2031}
@article{altieri, author={Altieri, Miguel and Nicholls, Clara}, title={A}, journal={J}, year=2004}
@article{garnsey, author={Garnsey, E. and Moore, J. and Roe, R.}, title={A}, journal={J}, year=1993}
@article{li, author={李明 and 王红 and 赵刚}, title={题}, journal={刊}, year=2019}
@article{feinerman, author={Feinerman, E. and Plessner, Y. and Roe, Y.}, title={W}, journal={J}, year=2010}
@article{weia, author={王伟}, title={甲}, journal={刊}, year=2030}
@article{weib, author={王伟}, title={乙}, journal={刊}, year=2030}
@article{ouyang, author={欧阳日辉}, title={数据}, journal={刊}, year=2023}
@report{nbs, author={{国家统计局}}, title={公报}, year=2024}
@article{solow, author={Solow, Robert M.}, title={T}, journal={R}, year=1957}
`);

/** Spellings of one citation, set apart by bars, and the works that each of them cites, in order. */
const shapes: readonly (readonly [string, readonly string[]])[] = [
  [
    '（金碚，2024） | (金碚,2024) | （金碚, 2024） | （金碚 2024） | （金碚，2024年） | (金碚，2024) | ［金碚，2024］ | 〔金碚，2024〕',
    ['jin'],
  ],
  [
    '（参见金碚，2024） | （见金碚，2024，第5页） | （金碚，2024：15） | （金碚，2024，p. 15） | （转引自金碚，2024） | （例如金碚，2024）',
    ['jin'],
  ],
  [
    '（孙玉凤等，2011） | （孙玉凤 等，2011） | （孙玉凤等, 2011） | (孙玉凤等,2011) | （孙玉凤等人，2011） | （孙玉凤、李雷、王芳，2011） | （孙玉凤，李雷，王芳，2011） | （孙玉凤、李雷和王芳，2011）',
    ['sun'],
  ],
  [
    '（王琴、何赳立，2021） | （王琴，何赳立，2021） | （王琴与何赳立，2021） | （王琴及何赳立，2021） | （王琴 何赳立，2021） | （王琴;何赳立，2021） | （王琴和何赳立, 2021）',
    ['wangqin'],
  ],
  [
    '（曾士迈等，1979；吴孔明和郭予元，2000） | （曾士迈等,1979;吴孔明和郭予元,2000） | （曾士迈等，1979，吴孔明和郭予元，2000） | （曾士迈等 1979；吴孔明和郭予元 2000）',
    ['zeng', 'wu'],
  ],
  [
    '戴翔等（2031）认为 | 戴翔等人（2031）认为 | 戴翔 等（2031）认为 | 戴翔等学者（2031）认为 | 戴翔等(2031)认为 | 根据戴翔等（2031）的研究',
    ['dai'],
  ],
  [
    '金碚（2024）指出 | 金碚（2024:12）指出 | 学者金碚（2024） | 正如金碚（2024）所言 | 金碚教授（2024） | **金碚**（2024）认为',
    ['jin'],
  ],
  [
    '（Altieri & Nicholls，2004） | （Altieri and Nicholls，2004） | （Altieri 和 Nicholls，2004） | (Altieri & Nicholls, 2004)',
    ['altieri'],
  ],
  ['（Garnsey et al.，1993） | （Garnsey et al., 1993） | （Garnsey 等，1993） | （Garnsey等，1993）', ['garnsey']],
  ['（李 et al.，2019） | （李明 et al., 2019） | （李明等，2019） | （李明、王红、赵刚，2019）', ['li']],
  [
    'Feinerman 等（2010）认为 | Feinerman 等人（2010）认为 | Feinerman et al.（2010）认为 | Feinerman et al. (2010) argue',
    ['feinerman'],
  ],
  [
    '（王伟，2030a，2030b） | （王伟，2030a、b） | 王伟（2030a，b）认为 | （王伟，2030a；王伟，2030b）',
    ['weia', 'weib'],
  ],
  ['（国家统计局，2024） | 国家统计局（2024）公布', ['nbs']],
  [
    '（Solow，1957） | Solow（1957）认为 | (Solow 1957) | (see Solow, 1957, p. 312) | R. M. Solow (1957) shows',
    ['solow'],
  ],
  ['见@jin。 | 见[@jin]。 | ［@jin］ | 见@{jin}的 | [-@jin] | [@jin, 第5页]', ['jin']],
];

const none = `（2023年） | 国发〔2023〕5号 | 〔2023〕12号文 | （5.2%，2024） | （2024，5.2%） | （图1，2024） | （表2，2024年） |
（第十四届全国人民代表大会，2023） | （2024年3月5日） | （中国，2024） | （人民币，2024） | （单位：亿元，2024） | （截至2024） | （下同，2024） |
（数据来源：《中国统计年鉴》，2024） | （样本期为2010—2024） | （第5期，2024） | （经济研究，2024） | （江苏，2024） | （高技术产业，2024） |
（新质生产力，2024） | （东部、中部和西部，2024） | （R&D，2024） | (GDP, 2024) | (Table 1, 2024) | (Figure 2, 2024) |
(January 2024) | (March 5, 2024) | (Windows 2000) | (COVID-19, 2020) | China (2024) grew |
出口（2024）增长 | 增加值（2024）为 | 会议（2024）指出 | 江苏省（2024）出台 | 报告（2024）指出 | 本文（2024） | 模型（2024） | 微博@某用户 |
推特@jack | （@某人） | a@b.cn | https://x.org/@jin | @fig:one | @tbl:two | [1] | [2024] | a[1] | [^1] |
（张三，男，1985） | （1985—2024） | （江苏 南京，2024） |
（甲方，2024）`;

describe('shapes of citations', () => {
  for (const [spellings, ids] of shapes) {
    for (const text of spellings.split(' | ')) {
      it(text, () => {
        const found = citationsIn(text, library).map(({ entry }) => entry?.id);
        assert.deepEqual(found, ids);
      });
    }
  }

  it('are not seen in years, numbers of documents, places, tables, handles and the like', () => {
    for (const text of none.split(/ \|\s/)) {
      const found = citationsIn(text, library).map(({ span }) => text.slice(span.start, span.end));
      assert.deepEqual(found, [], text);
    }
  });
});
