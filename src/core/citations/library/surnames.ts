/** Chinese surnames: which of them have two characters, and which are read otherwise than the character usually is. */

const compoundSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 ' +
    '慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 令狐 拓跋 完颜 淳于 单于 呼延 轩辕 端方 百里 东郭 西门 纳兰 ' +
    '耶律 梁丘 左丘 公西 贺兰 爱新 歐陽 司馬 諸葛 尉遲 鍾離 長孫 東方 獨孤'
  ).split(' '),
);

/** Surnames of one character that occur among authors today; those that are rather words (于是, 经) are left out. */
const singleSurnames = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳' +
    '鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪' +
    '舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭' +
    '洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮羿储靳邴松井段富巫乌焦巴弓牧隗谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉' +
    '戎祖武符刘景詹束龙叶幸司韶黎蓟薄印宿白怀蒲邰从鄂索咸赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂牛' +
    '寿通边扈燕冀浦尚农温庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴沃利蔚越隆师巩厍聂晁' +
    '勾敖融冷訾辛阚那简饶曾沙乜养鞠须丰巢关蒯相查荆红游竺权逯盖益桓公牟岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦商佘佴伯赏墨' +
    '哈谯笪年爱阳佟言福区覃迟冼车麦肖仝仉苑朴晋海候邸闪逯苟占付练植楼战门丛岩撒原户母银由戈敬揭舍亓辜练降底茆漆旷青隋郅钊' +
    '趙錢孫吳鄭馮陳褚衛蔣韓楊許呂張嚴華薑謝鄒蘇範魯韋馬鳳兪賀湯羅畢鄔樂傅齊顧黃蕭貝計談龐紀項賈婁顏鍾駱萬盧繆應單諸龔陸榮' +
    '儲段焦車甯劉葉龍黎喬陰聞譚勞鄺桑邊連習魚廖終滿匡國廣闕東師鞏聶關荊遊權蓋',
);

/** Characters that open a word far more often than a name; a name that begins so is believed only where a library has it. */
const doubtfulSurnames = new Set(
  '元明强计支通从有相法年全国广东公那由户门家母银都越利益双须养言红况海植占底青和'.split(''),
);

/** Surnames so frequent that a word of theirs that a dictionary has (周文) may well be a name. */
const frequentSurnames = new Set('张王李赵刘陈杨周吴徐孙朱胡郭林何梁郑罗宋谢韩唐许邓冯曹彭曾肖蔡潘袁董毛'.split(''));

const japaneseSurnames = new Set(
  (
    '佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐 松本 井上 木村 青木 斋藤 清水 山崎 池田 桥本 石川 前田 藤田 后藤 ' +
    '冈田 村上 近藤 石井 坂本 远藤 藤井 西村 福田 太田 三浦 藤原 冈本 松田 中岛 中川 小野 竹内 金子 石田 上田 森田 小岛 大野 ' +
    '速水 奥野 野口 大前 都留 植草 榊原 宫崎 高木 关满 丸川 丸山 末广 今井 野中 竹中 伊丹 宇泽 宇野 小宫 安场 梅棹 森岛 赤松 河上 广松 内田'
  ).split(' '),
);

/** 青木昌彦, 野口悠纪雄, 小岛清: by their surname; a name of three characters that begins with a Chinese one is taken for Chinese. */
export function isJapaneseName(name: string): boolean {
  if (!japaneseSurnames.has(name.slice(0, 2))) return false;
  return name.length === 4 || name.length === 5 || (name.length === 3 && !singleSurnames.has(name.charAt(0)));
}

/** Readings of a character as a surname, the usual one first. */
const surnameReadings = new Map<string, readonly string[]>(
  (
    '单 shan,解 xie,仇 qiu,区 ou,查 zha,朴 piao,尉迟 yuchi,万俟 moqi,缪 miao,员 yun,乐 yue le,盖 ge gai,曾 zeng,任 ren,' +
    '翟 zhai di,覃 qin tan,冼 xian,种 chong,繁 po,折 she,黑 he,宓 mi fu,逄 pang,郇 xun huan,那 na,牟 mou mu,谌 chen shen,' +
    '卜 bu,召 shao,葛 ge,隗 wei kui,祭 zhai,晁 chao,宁 ning,燕 yan,应 ying,华 hua,纪 ji,过 guo,哈 ha,石 shi,都 du,' +
    '令狐 linghu,长孙 zhangsun,澹台 tantai,沈 shen,贾 jia,车 che,佴 nai,阚 kan,褚 chu,乜 nie,句 gou,瞿 qu,郗 xi chi,' +
    '尉 wei yu,贲 ben,訾 zi,曲 qu,盛 sheng,相 xiang,行 xing,冯 feng,宿 su,费 fei,薄 bo,柏 bai bo,钭 tou,夏 xia,' +
    '吕 lv lu lyu,闾丘 lvqiu luqiu,单于 chanyu,鲜于 xianyu,呼延 huyan,尹 yin,俞 yu,秘 bi,臧 zang,召 shao,重 chong,适 kuo,' +
    '洗 xian,仝 tong,仉 zhang,逯 lu,阙 que,殷 yin,要 yao,占 zhan,降 xiang jiang,撒 sa,戚 qi,晟 cheng,麦 mai,亓 qi,肖 xiao'
  )
    .split(',')
    .map((line) => {
      const [surname = '', ...readings] = line.split(' ');
      return [surname, readings] as const;
    }),
);

/** Length in characters of the surname with which `name` begins: 2 for a compound one, 1 for a known one, else 0. */
export function surnameLength(name: string): 0 | 1 | 2 {
  if (compoundSurnames.has(name.slice(0, 2)) && name.length > 2) return 2;
  return singleSurnames.has(name.slice(0, 1)) ? 1 : 0;
}

export function isDoubtfulSurname(character: string): boolean {
  return doubtfulSurnames.has(character);
}

export function isFrequentSurname(character: string): boolean {
  return frequentSurnames.has(character);
}

/** How a surname is read where that differs from its character's usual reading; `undefined` where it does not. */
export function readingsOfSurname(surname: string): readonly string[] | undefined {
  return surnameReadings.get(surname);
}
