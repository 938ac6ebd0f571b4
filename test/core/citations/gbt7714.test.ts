/**
 * References of real works as the styles print them that the community keeps for GB/T 7714: those for Zotero and those
 * for BibTeX and BibLaTeX, where they agree. Where they do not, the README says which is followed.
 */

import assert from 'node:assert/strict';
import { formatReference, readBibtex, type ReferenceStyle } from '../../../src/core/citations';

interface Printed {
  readonly work: string;
  readonly record: string;
  readonly in2015?: string;
  readonly byAuthor2015?: string;
  readonly in2025?: string;
  readonly byAuthor2025?: string;
}

const styles = {
  in2015: { edition: '2015', system: 'numeric' },
  byAuthor2015: { edition: '2015', system: 'author-year' },
  in2025: { edition: '2025', system: 'numeric' },
  byAuthor2025: { edition: '2025', system: 'author-year' },
} satisfies Record<string, ReferenceStyle>;

const table: readonly Printed[] = [
  {
    work: 'a book',
    record:
      '@book{k, author={Boobier, T.}, title={AI and the future of banking}, address={Chichester}, publisher={John Wiley \\& Sons}, year=2020, pages=35}',
    in2025: 'Boobier T. AI and the future of banking[M]. Chichester：John Wiley & Sons，2020：35.',
  },
  {
    work: 'a translated book',
    record:
      '@book{k, author={博伯尔}, title={银行业的未来与人工智能}, translator={徐超}, address={北京}, publisher={清华大学出版社}, year=2023, pages=35}',
    in2025: '博伯尔. 银行业的未来与人工智能[M]. 徐超，译. 北京：清华大学出版社，2023：35.',
    byAuthor2025: '博伯尔，2023. 银行业的未来与人工智能[M]. 徐超，译. 北京：清华大学出版社：35.',
  },
  {
    work: 'a book with more translators than are printed, in a later edition',
    record:
      '@book{k, author={扬奎斯特 and 萨金特}, title={递归宏观经济理论}, translator={杨斌 and 王忠玉 and 陈彦斌 and 陈宇峰}, edition=2, address={北京}, publisher={中国人民大学出版社}, year=2010, pages=798}',
    in2025:
      '扬奎斯特，萨金特. 递归宏观经济理论[M]. 杨斌，王忠玉，陈彦斌，等，译. 2 版. 北京：中国人民大学出版社，2010：798.',
  },
  {
    work: 'a book with its edition in words',
    record:
      '@book{k, author={王夫之}, title={宋论}, edition={刻本}, address={金陵}, publisher={湘乡曾国荃}, year=1865}',
    in2015: '王夫之. 宋论[M]. 刻本. 金陵: 湘乡曾国荃, 1865.',
    in2025: '王夫之. 宋论[M]. 刻本. 金陵：湘乡曾国荃，1865.',
  },
  {
    work: 'a book by two authors in a second edition, on the web',
    record:
      '@book{k, author={Fan, X. and Sommers, C. H.}, title={Food irradiation research and technology}, edition=2, address={Ames, Iowa}, publisher={Blackwell Publishing}, year=2013, pages={25-26}, urldate={2014-06-26}, url={http://onlinelibrary.wiley.com/doi/10.1002/9781118422557.ch2/summary}}',
    in2015:
      'FAN X, SOMMERS C H. Food irradiation research and technology[M/OL]. 2nd ed. Ames, Iowa: Blackwell Publishing, 2013: 25-26[2014-06-26]. http://onlinelibrary.wiley.com/doi/10.1002/9781118422557.ch2/summary.',
  },
  {
    work: 'an author with a suffix',
    record:
      '@book{k, author={Peebles, Jr., P. Z.}, title={Probability, random variables, and random signal principles}, edition=4, address={New York}, publisher={McGraw-Hill}, year=2001}',
    in2025:
      'Peebles P Z Jr. Probability, random variables, and random signal principles[M]. 4th ed. New York：McGraw-Hill，2001.',
  },
  {
    work: 'a volume',
    record:
      '@book{k, author={陈登原}, title={国史旧闻}, volume=1, address={北京}, publisher={中华书局}, year=2000, pages=29}',
    byAuthor2025: '陈登原，2000. 国史旧闻：第1卷[M]. 北京：中华书局：29.',
  },
  {
    work: 'a chapter',
    record:
      '@incollection{k, author={程根伟}, title={1998年长江洪水的成因与减灾对策}, editor={许厚泽 and 赵其国}, booktitle={长江流域洪涝灾害与科技对策}, address={北京}, publisher={科学出版社}, year=1999, pages={32-36}}',
    in2015:
      '程根伟. 1998年长江洪水的成因与减灾对策[M]//许厚泽, 赵其国. 长江流域洪涝灾害与科技对策. 北京: 科学出版社, 1999: 32-36.',
    in2025:
      '程根伟. 1998年长江洪水的成因与减灾对策[M]//许厚泽，赵其国. 长江流域洪涝灾害与科技对策. 北京：科学出版社，1999：32-36.',
    byAuthor2025:
      '程根伟，1999. 1998年长江洪水的成因与减灾对策[M]//许厚泽，赵其国. 长江流域洪涝灾害与科技对策. 北京：科学出版社：32-36.',
  },
  {
    work: 'a chapter by four authors in a book by an organization',
    record:
      '@incollection{k, author={陈晋镳 and 张惠民 and 朱士兴 and 赵震 and 王振刚}, title={蓟县震旦亚界的研究}, editor={{中国地质科学院天津地质矿产研究所}}, booktitle={中国震旦亚界}, address={天津}, publisher={天津科学技术出版社}, year=1980, pages={56-114}}',
    in2015:
      '陈晋镳, 张惠民, 朱士兴, 等. 蓟县震旦亚界的研究[M]//中国地质科学院天津地质矿产研究所. 中国震旦亚界. 天津: 天津科学技术出版社, 1980: 56-114.',
    byAuthor2025:
      '陈晋镳，张惠民，朱士兴，等，1980. 蓟县震旦亚界的研究[M]//中国地质科学院天津地质矿产研究所. 中国震旦亚界. 天津：天津科学技术出版社：56-114.',
  },
  {
    work: 'a chapter on the web in a later edition',
    record:
      '@incollection{k, author={Roberson, J. A. and Burneson, E. G.}, title={Drinking water standards, regulations and goals}, editor={{American Water Works Association}}, booktitle={Water quality \\& treatment: a handbook on drinking water}, edition=6, address={New York}, publisher={McGraw-Hill}, year=2011, pages={1.1-1.36}, urldate={2012-12-10}, url={http://lib.myilibrary.com/Open.aspx?id=291430}}',
    in2015:
      'ROBERSON J A, BURNESON E G. Drinking water standards, regulations and goals[M/OL]//American Water Works Association. Water quality & treatment: a handbook on drinking water. 6th ed. New York: McGraw-Hill, 2011: 1.1-1.36[2012-12-10]. http://lib.myilibrary.com/Open.aspx?id=291430.',
    in2025:
      'Roberson J A，Burneson E G. Drinking water standards, regulations and goals[M/OL]//American Water Works Association. Water quality & treatment: a handbook on drinking water. 6th ed. New York：McGraw-Hill，2011：1.1-1.36. http://lib.myilibrary.com/Open.aspx?id=291430.',
  },
  {
    work: 'a paper in proceedings',
    record:
      '@inproceedings{k, author={贾东琴 and 柯平}, title={面向数字素养的高校图书馆数字服务体系研究}, editor={{中国图书馆学会}}, booktitle={中国图书馆学会年会论文集：2011年卷}, address={北京}, publisher={国家图书馆出版社}, year=2011, pages={45-52}}',
    byAuthor2025:
      '贾东琴，柯平，2011. 面向数字素养的高校图书馆数字服务体系研究[C]//中国图书馆学会. 中国图书馆学会年会论文集：2011年卷. 北京：国家图书馆出版社：45-52.',
  },
  {
    work: 'an article without a volume',
    record:
      '@article{k, author={杨洪升}, title={四库馆私家抄校书考略}, journal={文献}, year=2013, number=1, pages={56-75}}',
    in2015: '杨洪升. 四库馆私家抄校书考略[J]. 文献, 2013(1): 56-75.',
    in2025: '杨洪升. 四库馆私家抄校书考略[J]. 文献，2013（1）：56-75.',
  },
  {
    work: 'an article',
    record:
      '@article{k, author={Kanamori, H.}, title={Shaking without quaking}, journal={Science}, year=1998, volume=279, number=5359, pages=2063}',
    in2015: 'KANAMORI H. Shaking without quaking[J]. Science, 1998, 279(5359): 2063.',
  },
  {
    work: 'an article in a double issue',
    record:
      '@article{k, author={Dowler, L.}, title={The research university’s dilemma}, journal={Journal of library administration}, year=1995, volume=21, number={1/2}, pages={5-26}}',
    in2015: 'DOWLER L. The research university’s dilemma[J]. Journal of library administration, 1995, 21(1/2): 5-26.',
  },
  {
    work: 'an article in a supplement, with a number for pages',
    record:
      '@article{k, author={王利平 and 王福新 and 刘洪}, title={过冷大水滴环境粒径分布模拟方法研究进展}, journal={航空学报}, year=2024, volume=45, number={增刊1}, pages=730570}',
    in2025: '王利平，王福新，刘洪. 过冷大水滴环境粒径分布模拟方法研究进展[J]. 航空学报，2024，45（增刊1）：730570.',
  },
  {
    work: 'an article by four authors on the web, with a DOI',
    record:
      '@article{k, author={武丽丽 and 华一新 and 张亚军 and 任金星}, title={“北斗一号”监控管理网设计与实现}, journal={测绘科学}, year=2008, volume=33, number=5, pages={8-9}, urldate={2009-10-25}, url={http://vip.calis.edu.cn/CSTJ/Sear.dll?OPAC_CreateDetail}, doi={10.3771/j.issn.1009-2307.2008.05.002}}',
    in2015:
      '武丽丽, 华一新, 张亚军, 等. “北斗一号”监控管理网设计与实现[J/OL]. 测绘科学, 2008, 33(5): 8-9[2009-10-25]. http://vip.calis.edu.cn/CSTJ/Sear.dll?OPAC_CreateDetail. DOI:10.3771/j.issn.1009-2307.2008.05.002.',
  },
  {
    work: 'an article with a volume and no issue',
    record:
      '@article{k, author={Myburg, A. A. and Grattapaglia, D. and Tuskan, G. A. and Hellsten, U.}, title={The genome of Eucalyptus grandis}, journal={Nature}, year=2014, volume=510, pages={356-362}, url={https://www.nature.com/articles/nature13308.pdf}, doi={10.1038/nature13308}}',
    in2025:
      'Myburg A A，Grattapaglia D，Tuskan G A，et al. The genome of Eucalyptus grandis[J/OL]. Nature，2014，510：356-362. https://www.nature.com/articles/nature13308.pdf. DOI:10.1038/nature13308.',
  },
  {
    work: 'an article ahead of its issue',
    record:
      '@article{k, author={张群 and 程志宝 and 石志飞}, title={惯性增强动力吸振器-浮置板轨道低频减振性能研究}, journal={铁道学报}, date={2024-05-09}, url={http://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html}}',
    in2025:
      '张群，程志宝，石志飞. 惯性增强动力吸振器-浮置板轨道低频减振性能研究[J/OL]. 铁道学报，2024-05-09. http://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html.',
  },
  {
    work: 'a translated article',
    record:
      '@article{k, author={久保智康}, title={花枝蝶鸟方镜的镜范：以平安后期的铜镜制作工艺为中心}, translator={顾幼静}, journal={东方博物}, year=2009, number=1, pages={85-92}}',
    byAuthor2025:
      '久保智康，2009. 花枝蝶鸟方镜的镜范：以平安后期的铜镜制作工艺为中心[J]. 顾幼静，译. 东方博物（1）：85-92.',
  },
  {
    work: 'an article without an author',
    record:
      '@article{k, title={Coffee drinking and cancer of the pancreas}, journal={Br Med J}, year=1981, volume=283, number=6292, pages=628}',
    in2015: 'Coffee drinking and cancer of the pancreas[J]. Br Med J, 1981, 283(6292): 628.',
    in2025: 'Coffee drinking and cancer of the pancreas[J]. Br Med J，1981，283（6292）：628.',
  },
  {
    work: 'an article in a newspaper',
    record:
      '@newspaper{k, author={丁文祥}, title={数字革命与竞争国际化}, journal={中国青年报}, date={2000-11-20}, pages=15}',
    in2025: '丁文祥. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
    byAuthor2025: '丁文祥，2000. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
  },
  {
    work: 'an article in a newspaper on the web',
    record:
      '@newspaper{k, author={余建斌}, title={我们的科技一直在追赶：访中国工程院院长周济}, journal={人民日报}, date={2013-01-12}, pages=2, urldate={2013-03-20}, url={http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm}}',
    in2015:
      '余建斌. 我们的科技一直在追赶：访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm.',
  },
  {
    work: 'a thesis',
    record:
      '@phdthesis{k, author={刘乃安}, title={生物质材料热解失重动力学及其分析方法研究}, address={合肥}, school={中国科学技术大学}, year=2000, pages={17-18}, url={https://d.wanfangdata.com.cn/thesis/Y351065}, doi={10.7666/d.y351065}}',
    in2025:
      '刘乃安. 生物质材料热解失重动力学及其分析方法研究[D/OL]. 合肥：中国科学技术大学，2000：17-18. https://d.wanfangdata.com.cn/thesis/Y351065. DOI:10.7666/d.y351065.',
  },
  {
    work: 'a thesis in English',
    record:
      '@phdthesis{k, author={Cairns, B. R.}, title={Infrared spectroscopic studies on solid oxygen}, address={Berkeley}, school={University of California}, year=1965, pages=15}',
    in2025:
      'Cairns B R. Infrared spectroscopic studies on solid oxygen[D]. Berkeley：University of California，1965：15.',
  },
  {
    work: 'a report that was put on the web',
    record:
      '@report{k, author={{中国互联网络信息中心}}, title={第29次中国互联网络发展状况统计报告}, date={2012-01-16}, urldate={2013-03-26}, url={http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680}}',
    in2015:
      '中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. (2012-01-16)[2013-03-26]. http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.',
  },
  {
    work: 'a report with a number that was put on the web',
    record:
      '@report{k, author={汤万金 and 杨跃翔 and 刘文 and 逄征虎}, title={人体安全重要技术标准研制最终报告}, number={7178999X-2006BAK04A10/10.2013}, date={2013-09-30}, url={http://www.nstrs.cn/xiangxiBG.aspx?id=41707}}',
    in2025:
      '汤万金，杨跃翔，刘文，等. 人体安全重要技术标准研制最终报告：7178999X-2006BAK04A10/10.2013[R/OL]. 2013-09-30. http://www.nstrs.cn/xiangxiBG.aspx?id=41707.',
  },
  {
    work: 'a report of which only the year is known',
    record:
      '@report{k, author={Calkin, D. E. and Ager, A. A. and Thompson, M. P.}, title={A comparative risk assessment framework for wildland fire management: the 2010 cohesive strategy science report}, number={RMRS-GTR-262}, year=2011, pages={8-9}, url={https://www.fs.usda.gov/rm/pubs/rmrs_gtr262.pdf}}',
    in2025:
      'Calkin D E，Ager A A，Thompson M P. A comparative risk assessment framework for wildland fire management: the 2010 cohesive strategy science report：RMRS-GTR-262[R/OL]. 2011：8-9. https://www.fs.usda.gov/rm/pubs/rmrs_gtr262.pdf.',
  },
  {
    work: 'a report on paper',
    record:
      '@report{k, author={{U.S. Department of Transportation Federal Highway Administration}}, title={Guidelines for handling excavated acid-producing material}, number={PB 91-194001}, address={Springfield}, institution={U.S. Department of Commerce National Information Service}, year=1990, pages=25}',
    in2025:
      'U.S. Department of Transportation Federal Highway Administration. Guidelines for handling excavated acid-producing material：PB 91-194001[R]. Springfield：U.S. Department of Commerce National Information Service，1990：25.',
  },
  {
    work: 'a patent',
    record: '@patent{k, author={邓一刚}, title={全智能节电器}, number={CN101106276A}, date={2008-01-16}}',
    in2015: '邓一刚. 全智能节电器: CN101106276A[P]. 2008-01-16.',
    in2025: '邓一刚. 全智能节电器：CN101106276A[P]. 2008-01-16.',
  },
  {
    work: 'a patent on the web',
    record:
      '@patent{k, author={Tachibana, R. and Shimizu, S. and Kobayashi, S. and Nakamura, T.}, title={Electronic watermarking method and system}, number={US6915001}, date={2005-07-05}, urldate={2013-11-11}, url={http://www.google.co.in/patents/US6915001}}',
    in2015:
      'TACHIBANA R, SHIMIZU S, KOBAYASHI S, et al. Electronic watermarking method and system: US6915001[P/OL]. 2005-07-05[2013-11-11]. http://www.google.co.in/patents/US6915001.',
  },
  {
    work: 'a standard',
    record:
      '@standard{k, author={{全国信息与文献标准化技术委员会}}, title={信息与文献 都柏林核心元数据元素集}, number={GB/T 25100—2010}, address={北京}, publisher={中国标准出版社}, year=2010, pages={2-3}}',
    in2015:
      '全国信息与文献标准化技术委员会. 信息与文献 都柏林核心元数据元素集: GB/T 25100—2010[S]. 北京: 中国标准出版社, 2010: 2-3.',
  },
  {
    work: 'a standard by its number',
    record: '@standard{k, title={水电工程水温实时监测系统技术规范}, number={NB/T 10386—2020}, year=2020}',
    in2025: 'NB/T 10386—2020 水电工程水温实时监测系统技术规范[S]. 2020.',
  },
  {
    work: 'a page on the web',
    record:
      '@online{k, author={Hopkinson, A.}, title={UNIMARC and metadata: Dublin Core}, date={2009-04-22}, urldate={2013-03-27}, url={http://archive.ifla.org/IV/ifla64/138-161e.htm}}',
    in2015:
      'HOPKINSON A. UNIMARC and metadata: Dublin Core[EB/OL]. (2009-04-22)[2013-03-27]. http://archive.ifla.org/IV/ifla64/138-161e.htm.',
  },
  {
    work: 'a page on the web by an organization',
    record:
      '@online{k, author={{北京鲁迅博物馆}}, title={北京鲁迅博物馆志愿服务章程}, date={2021-04-21}, urldate={2023-05-02}, url={http://www.luxunmuseum.com.cn/html/202104/a11310.htm}}',
    byAuthor2025:
      '北京鲁迅博物馆，2021. 北京鲁迅博物馆志愿服务章程[EB/OL]. （2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.',
  },
  {
    work: 'a page on the web without a date',
    record:
      '@online{k, author={{Online Computer Library Center, Inc}}, title={About OCLC: history of cooperation}, urldate={2012-03-27}, url={http://www.oclc.org/about/cooperation.en.html}}',
    in2015:
      'Online Computer Library Center, Inc. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.',
    byAuthor2015:
      'Online Computer Library Center, Inc, [2012]. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.',
    byAuthor2025:
      'Online Computer Library Center, Inc，[2012]. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.',
  },
  {
    work: 'a preprint',
    record:
      '@preprint{k, author={方向明 and 曹迎杰}, title={元宇宙在图书馆的应用：理论研究与实践进展}, publisher={ChinaXiv}, date={2023-03-03}, urldate={2024-09-30}, url={http://www.chinaxiv.org/abs/202303.00020}}',
    in2015:
      '方向明, 曹迎杰. 元宇宙在图书馆的应用：理论研究与实践进展[EB/OL]. ChinaXiv, 2023[2024-09-30]. http://www.chinaxiv.org/abs/202303.00020.',
    byAuthor2015:
      '方向明, 曹迎杰, 2023. 元宇宙在图书馆的应用：理论研究与实践进展[EB/OL]. ChinaXiv[2024-09-30]. http://www.chinaxiv.org/abs/202303.00020.',
    byAuthor2025:
      '方向明，曹迎杰，2023. 元宇宙在图书馆的应用：理论研究与实践进展[PP/OL]. ChinaXiv（2023-03-03）[2024-09-30]. http://www.chinaxiv.org/abs/202303.00020.',
  },
  {
    work: 'a data set',
    record:
      '@dataset{k, author={{黄土高原科学数据中心（西北农林科技大学水土保持研究所）}}, title={青海省县域教育、卫生发展指标（2001—2022年）}, publisher={国家地理资源科学数据中心-黄土高原分中心}, date={2024-12-25}, url={https://loess.geodata.cn/data/datadetails.html?dataguid=58691800703558}, doi={10.12041/geodata.58691800703558.ver1.db}}',
    in2015:
      '黄土高原科学数据中心（西北农林科技大学水土保持研究所）. 青海省县域教育、卫生发展指标（2001—2022年）[DS/OL]. 国家地理资源科学数据中心-黄土高原分中心, 2024. https://loess.geodata.cn/data/datadetails.html?dataguid=58691800703558. DOI:10.12041/geodata.58691800703558.ver1.db.',
    byAuthor2015:
      '黄土高原科学数据中心（西北农林科技大学水土保持研究所）, 2024. 青海省县域教育、卫生发展指标（2001—2022年）[DS/OL]. 国家地理资源科学数据中心-黄土高原分中心. https://loess.geodata.cn/data/datadetails.html?dataguid=58691800703558. DOI:10.12041/geodata.58691800703558.ver1.db.',
    byAuthor2025:
      '黄土高原科学数据中心（西北农林科技大学水土保持研究所），2024. 青海省县域教育、卫生发展指标（2001—2022年）[DS/OL]. 国家地理资源科学数据中心-黄土高原分中心（2024-12-25）. https://loess.geodata.cn/data/datadetails.html?dataguid=58691800703558. DOI:10.12041/geodata.58691800703558.ver1.db.',
  },
  {
    work: 'a preprint of an archive',
    record:
      '@misc{k, author={Chen, M. and Tao, Z.}, title={Enhancing emergency decision-making}, year={2023}, eprint={2311.08732}, archivePrefix={arXiv}, urldate={2026-03-10}, url={http://arxiv.org/abs/2311.08732}}',
    in2015:
      'CHEN M, TAO Z. Enhancing emergency decision-making[EB/OL]. arXiv, 2023[2026-03-10]. http://arxiv.org/abs/2311.08732.',
  },
];

describe('GB/T 7714 as its styles print it', () => {
  for (const { work, record, ...printed } of table) {
    it(`has ${work}`, () => {
      const [entry] = readBibtex(record).entries;
      assert.ok(entry);
      for (const [name, style] of Object.entries(styles)) {
        const expected = printed[name as keyof typeof printed];
        if (expected !== undefined) assert.equal(formatReference(entry, style), expected);
      }
    });
  }
});
