/** Places and groups for which the national reference data do not speak; their mention turns a claim's scope. */

import { addPair, characterSet, createPairSet, holdsOneOf, isOneOf, mayHoldPair } from '../../text';

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|深圳|广州|杭州|苏州|南京|成都|武汉|西安|青岛|宁波|厦门|大连|郑州|长沙|合肥|天津市|东莞|佛山|无锡|义乌';
const areas =
  '东部|中部|西部|东北|东部地区|中部地区|西部地区|东北地区|沿海地区|长三角|长江三角洲|珠三角|粤港澳大湾区|大湾区|京津冀|成渝|长江经济带|黄河流域|自贸试验区|自由贸易试验区|自贸港|高新区|开发区|园区|经济特区|雄安新区|浦东';
const groups =
  '县级市|地级市|这座城|这个县|该区|该镇|该村|全镇|全村|该企业|某企业|本企业|这家企业|全省|全市|全县|全区|全州|我省|我市|我县|我区|该省|该市|该县|本省|本市|各省|省内|市内|公司|集团|样本企业|上市公司';
const countries =
  '美国|日本|德国|英国|法国|意大利|加拿大|印度|俄罗斯|巴西|南非|韩国|越南|泰国|马来西亚|新加坡|印度尼西亚|印尼|菲律宾|澳大利亚|墨西哥|土耳其|沙特|阿联酋|荷兰|瑞士|瑞典|西班牙|波兰|以色列|欧盟|东盟|非洲|拉美|拉丁美洲|中亚|中东|欧洲|北美|发达国家|发达经济体|发展中国家|新兴经济体|新兴市场|二十国集团|G20|金砖国家|OECD|经合组织|RCEP';
const english =
  'United States|U\\.S\\.|US(?!\\s*(?:dollars?|\\$))|America|Japan|Germany|Britain|United Kingdom|UK|France|Italy|Canada|India|Russia|Brazil|South Africa|Korea|Vietnam|Thailand|Malaysia|Singapore|Indonesia|Australia|Mexico|Turkey|European Union|EU|ASEAN|Africa|Latin America|Europe|OECD|G20|Guangdong|Zhejiang|Jiangsu|Shandong|Fujian|Sichuan|Henan|Hubei|Hunan|Anhui|Hebei|Shanghai|Beijing|Shenzhen|Chongqing|Tianjin|Hong Kong|Macao|Taiwan|Hainan|Yunnan|Guangxi|Xinjiang|Tibet|provinces?|provincial|municipality|the province|the city|[Tt]he company|Company|[Tt]he group|[Tt]he firm';

const elsewhereWords = `${provinces}|${areas}|${groups}|${countries}`;
const elsewhere = new RegExp(`${elsewhereWords}|\\b(?:${english})\\b`, 'y');
/** Where the expression need be tried: most pairs of characters of Chinese text begin none of its names. */
const beginsChinese = createPairSet();
for (const name of elsewhereWords.split('|')) addPair(beginsChinese, name.charCodeAt(0), name.charCodeAt(1));
const beginsLatin = characterSet(
  `${elsewhereWords}|${english}`
    .split('|')
    .map((name) => name.charAt(0))
    .join(''),
);

/** Names in which a place word does not stand for the place: 上海合作组织, 北京冬奥会, 中东欧. */
const institutions =
  /(?:北京|上海|海南|博鳌|杭州|深圳)(?:合作组织|冬奥会|论坛|共识|证券交易所|进博会|大学|峰会|会议)|(?:高新区|开发区|自贸试验区|自由贸易试验区|经济特区)(?:建设|政策)|(?:U\.?S\.?|美国)\s*(?:dollars?|美元)/g;
const countryWords =
  /中国|我国|全国|中华人民共和国|国家统计局|海关总署|商务部|\bChin(?:a|ese)\b|\bnational(?:ly)?\b|\bnationwide\b/;
/** One of them stands in every name of the country. */
const countryLetters = characterSet('国署商hHnN');
const worldWords = /全球|世界(?!贸易组织|银行|知识产权)|\b(?:global|world)\b/i;

/** True where the words name a place or group other than the country as a whole. */
export function namesElsewhere(text: string): boolean {
  return holdsElsewhere(text) && holdsElsewhere(text.replace(institutions, ''));
}

function holdsElsewhere(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const begins =
      code < 0x80 ? isOneOf(beginsLatin, text, at) : mayHoldPair(beginsChinese, code, text.charCodeAt(at + 1));
    if (!begins) continue;
    elsewhere.lastIndex = at;
    if (elsewhere.test(text)) return true;
  }
  return false;
}

export function namesCountry(text: string): boolean {
  return holdsOneOf(countryLetters, text) && countryWords.test(text);
}

export function namesWorld(text: string): boolean {
  return worldWords.test(text);
}
