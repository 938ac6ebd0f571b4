/**
 * Words that stand before a year in brackets and look like an author: units, places, parts of a
 * document, common nouns that begin with a surname. Their one use is to keep the reader silent.
 */

/**
 * First two characters of Chinese words that begin like a name and that the segmenter's dictionary does not have as a
 * word, or whose surname is too frequent to ask it; what begins so is believed only from a library.
 */
const hanBeginnings = new Set(
  (
    '常态 徐州 郑州 濮阳 余额 余项 金砖 唐山 唐代 宋代 万元 万吨 万亿 万美 万台 万辆 万公 万立 万千 万件 万家 万只 万欧 ' +
    '万日 单产 时任 同比 平减 方差 高技 高频 高新 高端 高质 高标 华西 华为 毛利 毛额 毛重 熊市 应届 应收 石家 文号 文中 万得 张江 文旅 ' +
    '权重 韩国 韩元 周期 周边 周岁 周年 周转 周末 林业 林地 林木 马铃 马尼 罗马 陆港 陆海 孔径 许可 许多 何时 何处 何种 ' +
    '叶片 范式 范例 曾经 梅州 党的 计价 鱼类 全省 于此 通胀 左图 景区 附图 车型 房价 戴尔 雷曼 巴塞 伊拉 沃尔 谷歌 博鳌 ' +
    '达沃 国企 国标 年均 东盟 东莞 路网 红线 云计 门票 户数 母公 家电 冬奥 夏粮 秋粮 冷链 那曲 荆州 宿迁 宿州 衡水 蒲城 ' +
    '曲靖 汤普 司局 敬请 终值 终期 原值 原材 占比 母本 底数 揭牌 党代 党建 扶贫 申城 双碳 双循 双十 桑叶 冀北 窦性 鲁南 ' +
    '柳江 费率 廉租 薛定 贺州 滕州 罗湖 邬镇 傅里 齐鲁 康养 伍德 穆斯 邵东 禹州 狄更 米面 贝叶 董事 董监 梁柱 阮氏 蓝海 ' +
    '闵行 贾汪 娄底 郭庄 田园 胡同 胡杨 霍尔 虞城 莫斯 房贷 裘皮 缪斯 丁类 邓州 洪涝 诸多 崔庄 钮扣 嵇山 裴多 翁贝 甄别 ' +
    '井冈 乌克 乌鲁 伊斯 厉行 刘庄 詹姆 蓟县 印发 怀化 蒲公 赖氨 苍南 翟志 劳务 姬松 王府 陆家 向好 宋体 万科 万达 万豪 ' +
    '泰康 顾家 安踏 韦尔 宁德 段子 郎酒 华润 唐朝 宋朝 梁山 江东 苏南 苏北 左轴 房改 皮书 班列 汇改 车改 医改'
  ).split(' '),
);

/** Last characters that names of people do not have. */
const hanEndings =
  /[州市省县区镇村部局厅院所校厂店品料油酒肉属表版期号册卷条款项类型级率量额值比度价港口庄湾沟峪坝窟祠寺堡坡滩郊窑峡岗坊甸家税吨户辆次件个倍线面式制化性会节季案例报刊网系日率的了是为等币法者段式处界派组层段位]$/u;

/** Characters with which foreign names are spelled in Chinese; a word of nothing else is such a name, or a place. */
const transliteration =
  '阿埃艾安奥巴贝本比彼波伯博布达戴德丁顿多恩尔法菲费弗福夫盖格戈古哈海汉赫亨霍基吉加杰卡凯坎康考科克肯库拉莱兰朗勒雷里利丽林琳鲁伦罗洛马玛迈曼梅门蒙米密摩莫默姆穆纳奈南内尼涅纽诺欧帕佩皮珀普奇琼让瑞萨塞赛桑瑟森沙舍施史豪斯思丝索塔泰坦汤特提图瓦威韦维温沃乌西希谢辛休逊雅亚扬耶伊英约詹兹茨蒂迪翰庞斐莉佐厄';
const transliterated = new RegExp(`^[${transliteration}]{3,6}$`, 'u');
const transliteratedEnd = new RegExp(`[${transliteration}]{3,}$`, 'u');
const foreignPlaces = new Set(
  (
    '莫斯科 阿根廷 马来西亚 墨西哥 巴拿马 尼日利亚 意大利 奥地利 比利时 布鲁塞尔 日内瓦 达沃斯 格拉斯哥 特斯拉 诺贝尔 奥斯卡 ' +
    '阿里巴巴 亚马逊 沃尔玛 马拉松 特朗普 拉丁美 亚特兰大 西雅图 波士顿 加利福尼亚 巴西利亚 伊斯兰 阿拉伯 西伯利亚 哈尔滨 ' +
    '乌克兰 乌兰 波兰 芬兰 新西兰 爱尔兰 哥伦比亚 巴塞罗那 米兰 利马 马尼拉 雅加达 德里 孟买 伊朗 伊拉克 利比亚 埃及 肯尼亚 ' +
    '埃塞俄比亚 坦桑尼亚 西班牙 罗马尼亚 塞尔维亚 亚洲 欧洲 西亚 南亚 奥林匹克 迪拜 巴尔干 海南 西安 南海 克里米亚 雷曼兄弟 ' +
    '安哥拉 阿富汗 沙特 沙特阿拉伯 巴塞尔 马德里 里约 里斯本 内罗毕 哈萨克斯坦 巴基斯坦 德克萨斯 拉萨 乌鲁木齐 哈佛 福特 索尼 诺基亚 西门子 比亚迪 欧佩克'
  ).split(' '),
);

const hanOrganization =
  /(?:[部局委署院厅所社办]|[协学员委联合商金究进监工]会|理事会|贸发会议|银行|组织|中心|公司|集团|协会|学会|基金|课题组|编写组|研究组|项目组|委员会|办公室|信通院|智库|联盟|论坛|党中央|国务院|中共中央)$/u;

/** Organizations by their form that are so general that they name nobody. */
const hanGeneralOrganization =
  /^(?:东|中|西|内|外|全|局|本|该|各|有关|主管)部$|^(?:社会|机会|大会|年会|会|部|局|院|社|所)$|[代运博峰年交]会$|[骗格布结大僵全]局$|图|表|单位|亿|万/u;

const latinWords = new Set(
  (
    'january february april june july september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'autumn monday tuesday wednesday thursday friday saturday sunday q1 q2 q3 q4 ' +
    'table tables figure figures fig figs eq eqs equation equations section sections sec chapter chapters chap ch part appendix panel box ' +
    'column columns row rows line lines page pages note notes annex step stage phase case model models version ver edition release vol volume ' +
    'no number issue article articles item clause paragraph act law bill code rule rules regulation directive treaty agreement protocol ' +
    'accord convention constitution amendment report reports year years month day week quarter century decade period ' +
    'source sources data sample baseline base index total average mean median sum growth share rate ratio value unit units price prices ' +
    'million millions billion billions trillion thousand percent per usd cny rmb eur gbp jpy hkd yuan dollar dollars euro euros renminbi ' +
    'gdp gnp gni cpi ppi fdi odi tfp pmi r&d covid covid-19 sars ai ict iso gb iec ieee who’s china us usa uk eu un prc nqpf ' +
    'world global asia europe africa america americas eastern western northern southern central ' +
    'germany france japan india russia brazil italy spain canada australia korea mexico indonesia turkey vietnam thailand singapore malaysia ' +
    'philippines argentina chile egypt nigeria iran iraq israel ukraine poland sweden norway finland denmark netherlands belgium austria ' +
    'switzerland greece portugal ireland zealand pakistan bangladesh cambodia laos myanmar kazakhstan hungary serbia ' +
    'beijing shanghai guangzhou shenzhen tianjin chongqing chengdu wuhan hangzhou nanjing suzhou xi’an hong kong macau macao taiwan taipei ' +
    'guangdong jiangsu zhejiang shandong sichuan hubei hunan henan hebei fujian anhui jiangxi yunnan guizhou hainan tibet xinjiang ' +
    'paris london tokyo sydney athens seoul barcelona atlanta nagano sochi vancouver turin toronto montreal melbourne helsinki munich doha lisbon durban berlin moscow rome madrid vienna geneva brussels davos boao new york washington chicago boston kyoto rio ' +
    'olympics olympic brexit expo summit windows stata python office excel matlab ubuntu ios android spss java word ' +
    'following unlike like using extending adapting despite consider considering given recently later similarly moreover indeed then because although ' +
    'whereas building drawing according contrary compared inspired based motivated however nevertheless ' +
    'the this that these those in on at by for of to from since until after before during between about around over under as and or but if ' +
    'when while where which who we they he she it its our their his her i also only both all some many most more less however thus hence ' +
    'mr mrs ms dr prof professor president premier chairman minister see e.g i.e cf viz etc ibid op cit idem first second third early late mid ' +
    'revised updated reprinted forthcoming accessed retrieved published founded established born died ca circa approx est author authors ' +
    'depression initiative crisis war wars revolution reform reforms movement pact agenda vision strategy program programme project award prize cup ' +
    'games festival market markets crash recession pandemic charter declaration resolution conference exchange stock great golden ' +
    'brothers corp corporation inc ltd co apple tesla google microsoft amazon huawei alibaba tencent nvidia intel samsung tsmc byd ' +
    'economist daily times post journal magazine paper working press oxford cambridge springer elsevier wiley routledge deepseek chatgpt openai plus ' +
    'internet basel group trump biden obama ' +
    'reuters bloomberg xinhua nature science lehman brent opec nasa calculation calculations estimate estimates scenario target targets ' +
    'generation gen plan five-year congress session plenum party government state people’s republic census survey dataset database wind ' +
    'csmar treatment control placebo imports exports urban rural ' +
    'variable variables output input tariff tariffs figure: table: hypothesis theorem lemma proposition definition corollary remark example assumption'
  ).split(' '),
);

/** Surnames that are months, seasons and directions far more often: an author of such a name is believed beside another one. */
const doubtfulLatin = new Set('spring summer fall winter march may august north south east west'.split(' '));

const latinOrganizationWord =
  /^(?:Bank|Bureau|Commission|Council|Ministry|Organi[sz]ation|Office|Institute|Institution|Committee|Nations|Fund|University|Agency|Academy|Association|Forum|Cent(?:er|re)|Department|Foundation|Administration|Authority|Board|Union|Society|Federation|Corporation|Company|Observer|Network|Consortium|Secretariat)$/;

const acronymAuthors = new Set(
  'OECD IMF WTO UNCTAD UNDP UNIDO UNESCO WHO ILO FAO IEA NBS ADB AIIB BIS ECB WIPO IPCC UNEP UNFCCC CAICT CNNIC MOFCOM NDRC PBOC NSF CSIS'.split(
    ' ',
  ),
);

export function beginsLikeWord(text: string): boolean {
  return hanBeginnings.has(text.slice(0, 2));
}

export function endsLikeWord(text: string): boolean {
  return hanEndings.test(text) || /(?:大学|中学|小学|代会|运会|大会|峰会|年会|博会)$/.test(text);
}

/** 弗里德曼, 克鲁格曼: three characters or more, all of them such as spell foreign names, and no place that is known. */
export function isTransliteratedName(text: string): boolean {
  return transliterated.test(text) && !foreignPlaces.has(text) && !beginsLikeWord(text);
}

/** The foreign name with which a text ends, as far as its characters spell one. */
export function transliteratedTail(text: string): string | undefined {
  const tail = transliteratedEnd.exec(text)?.[0];
  return tail !== undefined && isTransliteratedName(tail) ? tail : undefined;
}

/** `国家统计局`, `世界银行`, `某某课题组`: three characters or more, ending as organizations do. */
export function isHanOrganization(text: string): boolean {
  if (/^联合国\p{Script=Han}{2,14}$/u.test(text)) return true;
  return text.length >= 3 && text.length <= 24 && hanOrganization.test(text) && !hanGeneralOrganization.test(text);
}

/** A word in Latin letters that no author is called; the form is compared without a final full stop. */
export function isLatinStopWord(word: string): boolean {
  return latinWords.has(word.toLowerCase().replace(/'/g, '’').replace(/[.:]$/, ''));
}

export function isDoubtfulLatin(word: string): boolean {
  return doubtfulLatin.has(word.toLowerCase());
}

export function isLatinOrganizationWord(word: string): boolean {
  return latinOrganizationWord.test(word);
}

export function isAcronymOfAuthor(word: string): boolean {
  return acronymAuthors.has(word);
}
