/** Words around a name that speak of it as of an author: what follows 金碚（2019） and Smith (2020), and what stands before. */

const adverbs =
  '(?:也|亦|还|则|均|都|曾|又|即|就|较早|最早|首次|首先|率先|随后|后来|最近|近期|进一步|系统|同样|明确|深入|专门|详细)*';
/** What only somebody does who writes; events and places do not. */
const written =
  '认为|指出|发现|研究|强调|主张|分析|探讨|考察|检验|测算|测度|估算|计算|估计|比较|讨论|论述|论证|阐述|阐释|归纳|总结|梳理|综述|界定|定义|关注|编制|推断|推导|解释|描述|刻画|识别|验证|区分|划分|预测|展望|反思|批评|质疑|倡导|呼吁|回顾|评述|概括|持(?:此|相|不|类|同)|有所(?:论|讨|涉)|作(?:了|过|出)|' +
  '的基础上|为代表的[^。；;]{0,12}?(?:理论|文献|学者|研究|观点|学派|模型)';
/** What can be said of a reform or a crisis too, so that a name has to stand by itself before it. */
const told =
  '的[\\p{Script=Han}“”‘’\\w-]{0,8}?(?:研究|方法|做法|思路|观点|模型|框架|测算|测度|定义|分类|划分|论述|分析|结论|发现|文献|指标|设定|理论|看法|界定|成果|论文|著作|文章|工作|估计|证据|解释|数据|建议|综述|论断|主张)|' +
  '提出|证明|证实|表明|显示|构建|建立|开创|首创|奠定|采用|使用|利用|运用|基于|通过|用(?=\\p{Script=Han})|揭示|开发|发布|公布|报告|给出|得出|得到|借助|引入|扩展|拓展|改进|' +
  '对[^。；;]{1,40}?(?:进行|作|做|展开|加以|给出|提出|开展)|从[^。；;,]{1,24}?(?:角度|视角|层面|维度|方面|视野|出发|入手|切入|来看|分析|研究)|以[^。；;,]{1,24}?(?:为|作)|' +
  '[将把][^。；;]{1,40}?(?:分为|分成|划分|区分|作为|定义|界定|归|纳入|引入|视|看|当作|称|概括|扩展|拓展|分解|用于|应用|解释|理解|置于|推广|嵌入|刻画)';
const writtenBehind = new RegExp(`^\\s?${adverbs}(?:${written})`, 'u');
const toldBehind = new RegExp(`^\\s?${adverbs}(?:${told})`, 'u');
const verbBehindLatin =
  /^(?:,? ?(?:also|further|later|first|recently|both|have|has|had|who|for example|for instance|in particular|among others),? ?)?\s?(?:argu|show|find|found|suggest|propos|report|demonstrat|develop|estimat|examin|study|studi|stud|document|introduc|use|using|emphasi|conclud|claim|not(?:e|ed|es)\b|observ|point|provid|present|discuss|explor|investigat|analy|define|describ|establish|extend|build|built|construct|compar|test|stress|highlight|identif|model|measure|calculat|review|consider|confirm|reveal|trace|view|treat|see\b|sees\b|saw\b|write|wrote|call|obtain|prove|offer|state|adopt|apply|applied|employ|link|attribut|derive|assum|maintain|contend|assert|believe|explain|regard|quip|remark|coin|famously|put forward|set out|lay out|laid out|lays out|summari[sz]|calibrat|simulat|formali[sz]|generali[sz]|revisit|critici|question|challeng|quantif|decompos|classif|distinguish|disagree|agree|concur|allows? for)/iu;
const cueBeforeHan =
  /(?:学者|教授|院士|研究员|参考了?|借鉴了?|参照了?|根据|按照|依据|沿用了?|遵循|[正又再]如|例如|比如|譬如|诸如|参见|详见|见|引用了?|转引自|采用了?|仿照|效仿|继|不同于|类似于|有别于|较之|相较于|延续了?|承袭|拓展了|扩展了|改进了|作者|(?:文献|研究|学者|成果|论文|著作)(?:包括|主要有|有|中)|[,;(。]如)\s?$/u;
/** 按Balassa（1965）的指数. */
const wordBeforeLatin = /[按据]\s?$/u;
const cueBeforeLatin =
  /\b(?:by|following|follow|see|see also|e\.g\.,?|cf\.|according to|due to|of|from|in line with|unlike|like|as in|than|per|(?<!\) )and|professor|prof\.|extends?|extending|building on|based on|consistent with) ?(?:the )?$/iu;

/** `behind` is the offset after the closing bracket. A name that is cut off the end of a longer run needs what only writers do. */
export function hasCue(text: string, start: number, behind: number, isCut: boolean): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(behind, behind + 60);
  if (writtenBehind.test(after)) return true;
  if (isCut) return false;
  if (/\p{Script=Latin}/u.test(text.charAt(start)) && wordBeforeLatin.test(before)) return true;
  return (
    toldBehind.test(after) || verbBehindLatin.test(after) || cueBeforeHan.test(before) || cueBeforeLatin.test(before)
  );
}
