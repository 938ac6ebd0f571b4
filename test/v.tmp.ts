import { lines, libraryOf } from './core/citations/support';
const lib = libraryOf(`@article{jin2024,author={金碚},title={论新质生产力},journal={经济研究},year=2024}
@article{sun2011,author={孙玉凤 and 李雷 and 王芳},title={题},journal={刊},year=2011}
@article{zhangzg2005,author={张中国 and 李四 and 王五},title={题二},journal={刊},year=2005}
@article{wangqin2021,author={王琴 and 何赳立},title={题三},journal={刊},year=2021}
@article{wu2000,author={吴孔明 and 郭予元},title={题四},journal={刊},year=2000}
@article{zeng1979,author={曾士迈 and 赵美琦 and 肖长林},title={题五},journal={刊},year=1979}
@article{dai2024a,author={戴翔 and 某甲 and 某乙},title={题六},journal={刊},year=2024}
@article{chen1981,author={陈某 and 乙丙 and 丁戊},title={题七},journal={刊},year=1981}
@article{altieri2004,author={Altieri, Miguel and Nicholls, Clara},title={Agro},journal={J},year=2004}
@article{garnsey1993,author={Garnsey, E. and Moore, J. and Roe, R.},title={Adv},journal={J},year=1993}
@article{li2019,author={李明 and 王红 and 赵刚},title={题八},journal={刊},year=2019}
@article{fein2010,author={Feinerman, E. and Plessner, Y. and X, Y.},title={W},journal={J},year=2010}
@article{wangwei2024a,author={王伟},title={甲},journal={刊},year=2024}
@article{wangwei2024b,author={王伟},title={乙},journal={刊},year=2024}
@book{marx2004,author={马克思},title={资本论},publisher={人民出版社},year=2004}
@article{ouyang2023,author={欧阳日辉},title={数据},journal={刊},year=2023}
@report{nbs2024,author={{国家统计局}},title={公报},year=2024}
@article{solow1957,author={Solow, Robert M.},title={Technical},journal={RES},year=1957}
@article{ace2018,author={Acemoglu, Daron and Restrepo, Pascual},title={Race},journal={AER},year=2018}
@article{romer1990,author={Romer, Paul M.},title={E},journal={JPE},year=1990}
@article{vdb2019,author={van der Berg, Jan},title={E},journal={JPE},year=2019}
`);
const pos = `（金碚，2024）
(金碚,2024)
（金碚, 2024）
（金碚 2024）
（金碚，2024年）
(金碚，2024)
［金碚，2024］
〔金碚，2024〕
（参见金碚，2024）
（见金碚，2024，第5页）
（金碚，2024：15）
（金碚，2024，p. 15）
（转引自金碚，2024）
（例如金碚，2024；欧阳日辉，2023）
（孙玉凤等，2011）
（孙玉凤 等，2011）
（孙玉凤等, 2011）
(孙玉凤等,2011)
（孙玉凤等人，2011）
（孙玉凤、李雷、王芳，2011）
（孙玉凤，李雷，王芳，2011）
（孙玉凤、李雷和王芳，2011）
（张中国 等, 2005）
（王琴、何赳立，2021）
（王琴，何赳立，2021）
（王琴与何赳立，2021）
（王琴及何赳立，2021）
（王琴 何赳立，2021）
（王琴;何赳立，2021）
（吴孔明和郭予元，2000）
（曾士迈等，1979；吴孔明和郭予元，2000）
（曾士迈等,1979;吴孔明和郭予元,2000）
（曾士迈等，1979，吴孔明和郭予元，2000）
（曾士迈等 1979；吴孔明和郭予元 2000）
戴翔等（2024）认为
戴翔等人（2024）认为
戴翔 等（2024）认为
戴翔等学者（2024）认为
戴翔等(2024)认为
根据戴翔等（2024）的研究
陈某 等(1981)指出
金碚（2024）指出
金碚（2024:12）指出
金碚（2024）^[12]^ 指出
金碚在2024年的研究（2024）
学者金碚（2024）
正如金碚（2024）所言
金碚教授（2024）
金碚（2024，2019）
（金碚，2024，2019）
吴孔明和郭予元（2000）
吴孔明、郭予元（2000）发现
欧阳日辉（2023）
（欧阳日辉，2023）
（Altieri & Nicholls，2004）
（Altieri and Nicholls，2004）
（Altieri 和 Nicholls，2004）
(Altieri & Nicholls, 2004)
Altieri 和 Nicholls（2004）
Altieri & Nicholls（2004）指出
（Garnsey et al.，1993）
（Garnsey et al., 1993）
（Garnsey 等，1993）
（Garnsey等，1993）
（李 et al.，2019）
（李明 et al., 2019）
Feinerman 等（2010）
Feinerman 等人（2010）认为
Feinerman et al.（2010）认为
（王伟，2024a）
（王伟，2024b）
（王伟，2024a，2024b）
（王伟，2024a、b）
王伟（2024a，b）
（国家统计局，2024）
国家统计局（2024）公布
（马克思，2004）
（Solow，1957）
Solow（1957）
索洛模型 (Solow, 1957; Romer, 1990)
（Acemoglu & Restrepo，2018；Romer，1990）
Acemoglu and Restrepo (2018) argue
As Solow (1957, p. 312) shows
(see Solow, 1957; also Romer, 1990)
(e.g., Acemoglu and Restrepo 2018)
(Solow 1957)
Romer's (1990) model
van der Berg (2019) shows
(van der Berg, 2019)
R. M. Solow (1957)
（Solow, R. M., 1957）
（张三，待刊）
见@jin2024。
见[@jin2024]。
[@jin2024；@wu2000]
[@jin2024, 第5页; @wu2000]
[-@jin2024]
@jin2024 [p. 3]
见@{jin2024}的
参见［@jin2024］
**金碚（2024）**
> （金碚，2024）
（**金碚**，2024）
金碚
（2024）
“……”（金碚，2024）。`;
for (const l of pos.split('\n')) console.log(l.padEnd(40), '=>', lines(l, lib).join(' | ') || '-----NONE');
console.log('--- NEG');
const neg = `（2023年）
（国发〔2023〕5号）
国发〔2023〕5号
〔2023〕12号文
（5.2%，2024）
（2024，5.2%）
（1）2024年
（图1，2024）
（表2，2024年）
（式3）
（第十四届全国人民代表大会，2023）
（2024年3月5日）
（中国，2024）
（北京，2024）
（人民币，2024）
（单位：亿元，2024）
（截至2024）
（自2019年起，2024）
（下同，2024）
（以下简称，2024）
（注：2024）
（来源：国家统计局，2024）
（数据来源：《中国统计年鉴》，2024）
（GB/T 7714，2015）
（ISBN 978-7-5000-2024）
（样本期为2010—2024）
（第5期，2024）
（经济研究，2024）
（江苏，2024）
（高技术产业，2024）
（新质生产力，2024）
（东部、中部和西部，2024）
（制造业 2024）
（R&D，2024）
（GDP, 2024)
(Table 1, 2024)
(Figure 2, 2024)
(Section 3, 2024)
(January 2024)
(March 5, 2024)
(N = 2024)
(p < 0.05, 2024)
(Equation 5, 2020)
(Beijing, 2024)
(Windows 2000)
(Python 3, 2008)
(Apple Inc., 2024)
(COVID-19, 2020)
In May (2024) we
The Act (2024) says
Phase II (2024)
Chapter (2024)
China (2024) grew
GDP (2024)
出口（2024）增长
增加值（2024）为
全国人大（2024）通过
会议（2024）指出
江苏省（2024）出台
报告（2024）指出
产业（2024）
本文（2024）
模型（2024）
见图（2024）
a@b.cn
foo@bar.com, 2024
\`@jin2024\`
$@jin2024$
https://x.org/@jin2024
<a@b.cn>
\\@jin2024
@fig:one
@tbl:two 见
[@eq:three]
@sec-intro
微博@某用户
推特@jack
（@某人）
<!-- [@nokey] -->
[1]
[2024]
[2023]5号
x[1] = 3
[^1]
[TOC]
数组 a[1]
区间[1, 5]
（张三，男，1985）
（张三，1985年生）
（出生于1985）
（1985—2024）
（甲方，2024）
（附录A，2024）`;
for (const l of neg.split('\n')) {
  const r = lines(l.replace(/\\`/g, '`'), lib).join(' | ');
  if (r) console.log(l.padEnd(40), '=>', r);
}
console.log('--- LATEX');
const tex = String.raw`见\cite{jin2024}。
\citep[见][第5页]{jin2024,wu2000}
\citet*{jin2024}
\parencite[12]{jin2024}
\parencites[12]{jin2024}[3]{wu2000}
\textcites(见)(后){jin2024}{wu2000}
\footcite{jin2024}
\autocite{jin2024}
\citeauthor{jin2024}（\citeyear{jin2024}）
\Citep{jin2024}
\cite{jin2024,
  wu2000}
\nocite{*}
\upcite{jin2024}
\supercite{jin2024}
\citealp{jin2024}
\cite{jin2024，wu2000}
% \cite{nokey}
\verb|\cite{nokey}|
\begin{verbatim}\cite{nokey}\end{verbatim}
\label{cite:nokey}
\fullcite{jin2024}
\citealt[see][]{jin2024}
\smartcite{jin2024}
\volcite{2}[5]{jin2024}
\textcite{jin2024}指出
\citetitle{jin2024}
\bibentry{jin2024}
\cite {jin2024}
\cite[p.~5]{jin2024}
\onlinecite{jin2024}
\parencite*{jin2024}
\footfullcite{jin2024}
\citeyearpar{jin2024}
（金碚，2024）
王琴和何赳立（2021）
\emph{金碚}（2024）
金碚~(2024)
金碚\,(2024)
吴孔明 \& 郭予元 (2000)
（Altieri \& Nicholls，2004）
$\cite{nokey}$`;
for (const l of tex.split(/\n(?!  )/))
  console.log(l.padEnd(46), '=>', lines(l, lib, 'latex').join(' | ') || '-----NONE');
console.log('--- LIST');
for (const t of [
  `正文[1]和[2-3]以及[1,3]，又见文献［2］、上标^[3]^。数组a[1]。

# 参考文献

[1] 金碚. 论新质生产力[J]. 经济研究, 2024(3): 5-9.

[2] 吴孔明, 郭予元. 题四[M]. 北京: 科学出版社, 2000.

[3] SOLOW R M. Technical change[J]. RES, 1957, 39(3): 312-320.
`,
  `据金碚(2024)研究，吴孔明等(2000)。

参考文献：

金碚，2024：《论新质生产力》，《经济研究》第3期。

吴孔明、郭予元、李某，2000：《题四》，科学出版社。
`,
])
  console.log(lines(t, libraryOf()).join(' | '));
