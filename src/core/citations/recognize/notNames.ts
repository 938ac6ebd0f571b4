/**
 * Words that stand before a year in brackets and look like an author: units, places, parts of a
 * document, common nouns that begin with a surname. Their one use is to keep the reader silent.
 */

/** First two characters of Chinese words that begin like a name; what begins so is believed only from a library. */
const hanBeginnings = new Set(
  (
    '安徽 安全 安排 安置 江苏 江西 江南 江北 江河 江淮 甘肃 宁夏 宁波 吉林 温州 温度 温室 苏州 苏联 常州 常住 常规 常数 常态 常用 徐州 ' +
    '郑州 惠州 柳州 沈阳 洛阳 安阳 濮阳 邵阳 岳阳 襄阳 余姚 余额 余项 金华 金融 金额 金属 金砖 嘉兴 武汉 武器 成都 成本 成果 成立 成品 ' +
    '成交 成员 成功 唐山 唐代 宋代 汉代 明代 明清 清代 秦代 元代 元旦 包头 包括 包装 包含 万元 万人 万吨 万户 万亿 万美 万台 万辆 万公 ' +
    '万平 万立 万千 万件 万家 万只 万欧 万日 单位 单价 单产 时间 时期 时代 时任 同期 同比 平均 平台 平方 平减 平衡 方案 方法 方面 方式 ' +
    '方程 方差 方向 高技 高校 高铁 高频 高原 高中 高等 高新 高端 高于 高速 高质 高级 高低 高水 高标 高度 高效 高考 华东 华北 华南 华中 ' +
    '华西 华为 华人 华侨 毛利 毛额 毛重 白皮 白酒 白天 白银 牛市 牛肉 牛奶 熊市 季度 季节 应届 应付 应收 应用 应急 应当 石油 石化 石墨 ' +
    '石灰 石家 文件 文号 文献 文化 文本 文字 文旅 解读 解释 解决 程序 程度 章节 经费 经济 施行 施工 支出 支持 支付 商品 商务 商业 商标 ' +
    '师资 师范 容量 花生 花费 花卉 游客 权重 权益 权利 连续 连云 欧元 欧盟 欧洲 欧美 韩国 韩元 周期 周边 周岁 周年 周转 周末 顾客 顾问 ' +
    '司法 司机 黄金 黄河 黄海 黄山 黄石 林业 林地 林木 马力 马达 马铃 马拉 马来 马尼 罗马 陆地 陆上 陆港 陆海 孔径 许可 许多 何时 何处 ' +
    '何种 严格 严重 任务 任期 任何 任命 段落 雷达 叶片 杜绝 钢铁 钢材 范围 范畴 范式 范例 陶瓷 汽车 曾经 项目 钟表 芦苇 梅州 梅雨 龙头 ' +
    '龙江 史料 古代 古籍 党章 党的 计划 计算 计价 计量 查询 查阅 管制 管理 沙漠 柴油 鱼类 谷物 尚未 阳历 全国 全球 全年 全文 全省 全市 ' +
    '关于 关系 关键 关税 于是 于此 通过 通知 通报 通货 通信 通胀 强度 强调 都市 都是 左图 左侧 左右 相关 相比 相当 相对 海南 海关 海外 ' +
    '海运 海洋 海口 水平 景气 景区 封面 封底 附表 附录 附图 附件 附注 图表 表格 数据 车辆 车型 房价 房地 房屋 房产 桂林 和平 和谐 乐山 ' +
    '盛京 戴尔 雷曼 巴黎 巴西 巴塞 伊朗 伊拉 沃尔 柯达 谷歌 苹果 博鳌 达沃 区域 区间 区别 国内 国外 国有 国家 国际 国企 国债 国标 国道 ' +
    '年均 年初 年末 年报 年鉴 年度 年份 东部 东盟 东北 东南 东莞 东亚 东方 公报 公司 公布 公里 公斤 公路 公元 公式 公告 公开 路径 路网 ' +
    '米兰 红海 红利 红线 红军 云南 云计 能源 能力 利润 利率 利用 法国 法律 法规 法案 门槛 门票 户籍 户数 元件 母公 家庭 家电 贵州 贵阳 ' +
    '冬奥 夏季 秋季 冬季 春季 夏粮 秋粮 冷链 冷战 广东 广西 广州 广告 青岛 青海 那曲 荆州 宿迁 宿州 邢台 衡阳 衡水 蒲城 曲线 曲靖 凌晨 ' +
    '向量 向上 温饱 汤普 明确 明显 越南 古巴 言论 那时 司局 危机 危险 充分 习题 敬请 农业 农村 农民 农历 农户 农产 牧业 步骤 终值 终端 ' +
    '终期 满意 原文 原值 原始 原油 原料 原材 原因 植物 战略 战争 占比 占用 母本 银行 银川 付款 练习 降幅 降低 底数 底部 由于 揭牌 候选 ' +
    '仰光 仲裁 庄园 习俗 茶叶 党员 党代 党建 扶贫 扶持 申报 申请 申城 双边 双碳 双方 双向 双循 双十 宰杀 桑叶 边境 边疆 边际 冀北 尚待 柏林 ' +
    '窦性 苗族 鲁南 凤凰 柳江 费用 费率 廉租 薛定 贺州 滕州 罗湖 邬镇 乐器 傅里 皮革 齐全 齐鲁 康养 康复 伍德 顾虑 黄酒 穆斯 邵东 祁连 ' +
    '禹州 狄更 米面 贝叶 臧否 伏安 谈判 茅台 庞大 纪要 纪念 纪律 舒适 屈服 祝贺 董事 董监 梁柱 阮氏 蓝天 蓝海 闵行 席位 麻醉 贾汪 娄底 ' +
    '颜色 郭庄 盛典 刁难 骆驼 田间 田园 胡同 胡杨 凌晨 霍尔 虞城 柯西 卢比 卢布 莫斯 房贷 裘皮 缪斯 干部 干旱 干预 宗旨 宗教 丁类 宣布 ' +
    '宣传 邓州 洪水 洪涝 诸如 诸多 石材 崔庄 钮扣 嵇山 裴多 翁贝 甄别 甄选 曲阜 封闭 储蓄 储备 储量 松花 井冈 富裕 富士 巫山 乌克 乌鲁 ' +
    '焦点 焦炭 弓箭 车站 班级 班次 仲夏 伊斯 宫颈 仇恨 暴雨 暴力 厉行 祖国 符合 刘庄 景德 詹姆 束缚 幸福 韶关 黎明 蓟县 薄膜 印度 印尼 ' +
    '印发 印花 宿舍 怀化 蒲公 从业 从而 索引 咸阳 赖氨 卓越 屠宰 蒙古 池州 乔治 苍南 闻名 翟志 劳动 劳务 姬松 冉冉 桑田 毕业 毕竟 王府 陆家 向好 温和 ' +
    '宋体 万科 万达 万豪 平安 泰康 顾家 安踏 方正 韦尔 宁德 石家 段子 邮政 郎酒 汪洋 高峰 高低 白色 黄色 蓝色 金色 时任 华润 华夏 ' +
    '华人 中华 辛亥 唐朝 宋朝 明朝 清朝 元朝 汉朝 秦朝 甘蔗 梁山 武装 武术 江浙 江东 苏南 苏北 皮肤 季风'
  ).split(' '),
);

/** Last characters that names of people do not have. */
const hanEndings =
  /[州市省县区镇村部局厅院所校厂店品料油酒肉属表版期号册卷条款项类型级率量额值比度价吨户辆次件个倍线面式制化性会节季案例报刊网系日率的了是为等币法者段式处界派组层段位]$/u;

/** Characters with which foreign names are spelled in Chinese; a word of nothing else is such a name, or a place. */
const transliteration =
  '阿埃艾安奥巴贝本比彼波伯博布达戴德丁顿多恩尔法菲费弗福夫盖格戈古哈海汉赫亨霍基吉加杰卡凯坎康考科克肯库拉莱兰朗勒雷里利丽林琳鲁伦罗洛马玛迈曼梅门蒙米密摩莫默姆穆纳奈南内尼涅纽诺欧帕佩皮珀普奇琼让瑞萨塞赛桑瑟森沙舍施史斯思丝索塔泰坦汤特提图瓦威韦维温沃乌西希谢辛休逊雅亚扬耶伊英约詹兹茨蒂迪翰庞斐莉佐厄';
const transliterated = new RegExp(`^[${transliteration}]{3,6}$`, 'u');
const transliteratedEnd = new RegExp(`[${transliteration}]{3,}$`, 'u');
const foreignPlaces = new Set(
  (
    '莫斯科 阿根廷 马来西亚 墨西哥 巴拿马 尼日利亚 意大利 奥地利 比利时 布鲁塞尔 日内瓦 达沃斯 格拉斯哥 特斯拉 诺贝尔 奥斯卡 ' +
    '阿里巴巴 亚马逊 沃尔玛 马拉松 特朗普 拉丁美 亚特兰大 西雅图 波士顿 加利福尼亚 巴西利亚 伊斯兰 阿拉伯 西伯利亚 哈尔滨 ' +
    '乌克兰 乌兰 波兰 芬兰 新西兰 爱尔兰 哥伦比亚 巴塞罗那 米兰 利马 马尼拉 雅加达 德里 孟买 伊朗 伊拉克 利比亚 埃及 肯尼亚 ' +
    '埃塞俄比亚 坦桑尼亚 西班牙 罗马尼亚 塞尔维亚 亚洲 欧洲 西亚 南亚 奥林匹克 迪拜 巴尔干 海南 西安 南海 克里米亚 雷曼兄弟 ' +
    '安哥拉 阿富汗 沙特 沙特阿拉伯 巴塞尔 马德里 里约 里斯本 内罗毕 哈萨克斯坦 巴基斯坦 德克萨斯 拉萨 乌鲁木齐 哈佛 福特 索尼 诺基亚 西门子'
  ).split(' '),
);

const hanOrganization =
  /(?:[部局委署院会厅所社办]|银行|组织|中心|公司|集团|协会|学会|基金|课题组|编写组|研究组|项目组|委员会|办公室|信通院|智库|联盟|论坛|党中央|国务院|中共中央)$/u;

/** Organizations by their form that are so general that they name nobody. */
const hanGeneralOrganization =
  /^(?:东|中|西|内|外|全|局|本|该|各|有关|主管)部$|^(?:社会|机会|大会|年会|会|部|局|院|社|所)$|[代运博峰年]会$|图|表|单位|亿|万/u;

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
    'csmar figure: table: hypothesis theorem lemma proposition definition corollary remark example assumption'
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
