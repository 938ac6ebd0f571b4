/** Printed references in the styles that papers use, each with the authors and the year that are read from it. */

import assert from 'node:assert/strict';
import { wholeName } from '../../../src/core/citations';
import { readReferenceText } from '../../../src/core/citations/library/referenceText';
import { citationsIn, libraryOf } from './support';

/** Reference and, behind an arrow, authors and year. */
const references = `
Solow R M. A contribution[J]. QJE, 1956, 70(1): 65-94. → R M Solow 1956
Aghion P, Howitt P. A model of growth through creative destruction. Econometrica. 1992;60:323-51. → P Aghion; P Howitt 1992
Autor DH, Levy F, Murnane RJ. The skill content. Q J Econ. 2003;118:1279-333. → DH Autor; F Levy; RJ Murnane 2003
S. Kuznets, “Modern economic growth,” AER, vol. 63, no. 3, 1973. → S. Kuznets 1973
P. Aghion and P. Howitt, “A model of growth,” Econometrica, vol. 60, pp. 323–351, 1992. → P. Aghion; P. Howitt 1992
N. Bloom, M. Schankerman, and J. Van Reenen, "Identifying spillovers," Econometrica, 2013. → N. Bloom; M. Schankerman; J. Van Reenen 2013
Acemoglu, Daron, and James A. Robinson. Why Nations Fail. New York: Crown, 2012. → Daron Acemoglu; James A. Robinson 2012
Acemoglu, Daron, and Pascual Restrepo. 2018. “The Race.” American Economic Review 108 (6): 1488–1542. → Daron Acemoglu; Pascual Restrepo 2018
de la Cruz, M., and M. Delgado. Clusters. Research Policy 43, 2014. → M. de la Cruz; M. Delgado 2014
Hsieh, Chang-Tai and Klenow, Peter J. Misallocation. QJE, 124(4):1403–1448, 2009. → Chang-Tai Hsieh; Peter J Klenow 2009
Chang-Tai Hsieh and Peter J Klenow. Misallocation. QJE, 124(4):1403–1448, 2009. → Chang-Tai Hsieh; Peter J Klenow 2009
Levy, F., & Murnane, R. J. (2004). The new division of labor. Princeton University Press. → F. Levy; R. J Murnane 2004
Melitz, M.J., Redding, S.J.: Missing gains from trade? Am. Econ. Rev. 104(5), 317–321 (2014) → M.J. Melitz; S.J Redding 2014
张三 李四. 数据要素市场[J]. 经济研究, 2021(2): 1-15. → 张三; 李四 2021
张三、李四、王五：《要素流动》，《世界经济》2021年第7期，第30—48页。 → 张三; 李四; 王五 2021
[美]保罗·罗默：《内生技术变迁》，北京：商务印书馆，1990年。 → 保罗·罗默 1990
（美）约瑟夫·熊彼特. 经济发展理论[M]. 何畏, 译. 北京: 商务印书馆, 1990. → 约瑟夫·熊彼特 1990
青木昌彦. 比较制度分析[M]. 周黎安, 译. 上海: 上海远东出版社, 2001. → 青木昌彦 2001
国家统计局. 中国统计年鉴2023[M]. 北京: 中国统计出版社, 2023. → 国家统计局 2023`;

describe('printed references', () => {
  for (const line of references.trim().split('\n')) {
    const [reference = '', expected = ''] = line.split(' → ');
    it(`have ${expected}`, () => {
      const { authors, year } = readReferenceText(reference);
      assert.equal(`${authors.map(wholeName).join('; ')} ${year ?? ''}`, expected);
    });
  }
});

describe('foreign names in Chinese', () => {
  const library = libraryOf(`
@book{schumpeter, author={约瑟夫·熊彼特}, title={经济发展理论}, year=1990}
@book{porter, author={[美]迈克尔•波特}, title={国家竞争优势}, year=2002}
@book{aoki, author={青木, 昌彦}, title={比较制度分析}, year=2001}
@book{two, author={石川, 王五}, title={论}, year=2031}`);
  const shapes = {
    schumpeter: '熊彼特（1990）认为 | （熊彼特，1990） | 约瑟夫·熊彼特（1990） | （约瑟夫·熊彼特，1990）',
    porter: '波特（2002）认为 | （迈克尔·波特，2002）',
    aoki: '青木昌彦（2001）认为 | （青木昌彦，2001） | 根据青木昌彦（2001）的定义',
    two: '石川和王五（2031） | 石川，王五（2031）指出',
  };
  for (const [id, spellings] of Object.entries(shapes)) {
    for (const text of spellings.split(' | ')) {
      it(text, () => {
        assert.deepEqual(
          citationsIn(text, library).map(({ entry }) => entry?.id),
          [id],
        );
      });
    }
  }
});
