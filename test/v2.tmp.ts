import { readBibtex, formatReference } from '../src/core/citations';
const b = readBibtex(`
@book{b1,author={陈登原},title={国史旧闻},volume=1,publisher={中华书局},address={北京},year=2000,pages={29}}
@book{b2,author={哈里森 and 沃尔德伦},title={经济数学与金融数学},translator={谢远涛},publisher={中国人民大学出版社},address={北京},year=2012,pages={235--236}}
@book{b3,author={{北京市政协民族和宗教委员会} and {北京联合大学民族与宗教研究所}},title={历代王朝与民族宗教},publisher={民族出版社},address={北京},year=2012,pages=112}
@book{b4,author={Kinchy, A.},title={Seeds, science, and struggle: the global politics of transgenic crops},publisher={MIT Press},address={Cambridge, Mass.},year=2012,pages=50,url={http://lib.myilibrary.com?ID=381443},urldate={2013-07-14}}
@proceedings{c1,editor={牛志明 and 斯温兰德 and 雷光春},title={综合湿地管理国际研讨会论文集},publisher={海洋出版社},address={北京},year=2012}
@phdthesis{d1,author={吴云芳},title={面向中文信息处理的现代汉语并列结构研究},school={北京大学},address={北京},year=2003,url={http://x.y/z},urldate={2013-10-14}}
@patent{p1,author={邓一刚},title={全智能节电器},number={200610171314.3},date={2006-12-13}}
@standard{s1,author={{全国信息与文献标准化技术委员会}},title={文献著录: 第4部分 非书资料},number={GB/T 3792.4-2009},publisher={中国标准出版社},address={北京},year=2010,pages=3}
@newspaper{n1,author={丁文祥},title={数字革命与竞争国际化},journal={中国青年报},date={2000-11-20},number={15}}
@article{j1,author={袁训来 and 陈哲 and 肖书海 and 某某},title={蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口},journal={科学通报},year=2012,volume=55,number=34,pages=3219}
@online{w1,author={萧钰},title={出版业信息化迈入快车道},date={2001-12-19},urldate={2002-04-15},url={http://www.creader.com/news/20011219/200112190019.html}}
@incollection{i1,author={程根伟},title={1998年长江洪水的成因与减灾对策},editor={许厚泽 and 赵其国},booktitle={长江流域洪涝灾害与科技对策},address={北京},publisher={科学出版社},year=1999,pages={32-36}}
@report{r1,author={{World Health Organization}},title={Factors regulating the immune response: report of WHO Scientific Group},address={Geneva},institution={WHO},year=1970}
@article{j2,author={Caplan, Priscilla},title={Cataloging internet resources},journal={The Public Access Computer Systems Review},year=1993,volume=4,number=2,pages={61-66}}
@article{j3,author={Des Marais, D. J. and Strauss, H. and Summons, R. E. and Hayes, J. M.},title={Carbon isotope evidence for the stepwise oxidation of the Proterozoic environment},journal={Nature},year=1992,volume=359,pages={605-609}}
@book{b5,author={罗斯基, D},title={题},edition={3},publisher={社},year=2001}
@inproceedings{c2,author={贾东琴 and 柯平},title={面向数字素养的高校图书馆数字服务体系研究},editor={{中国图书馆学会}},booktitle={中国图书馆学会年会论文集: 2011年卷},address={北京},publisher={国家图书馆出版社},year=2011,pages={45-52}}
@dataset{ds1,author={{World Bank}},title={World Development Indicators},publisher={World Bank},year=2024,url={https://data.worldbank.org},urldate={2024-05-01}}
`);
for (const e of b.entries) {
  console.log(formatReference(e, { edition: '2015', system: 'numeric' }));
  console.log('  25:', formatReference(e, { edition: '2025', system: 'numeric' }));
  console.log('  AY:', formatReference(e, { edition: '2015', system: 'author-year' }));
}
