/** Words by which a figure is expected, planned or aimed at, so that it is no record: 预计, 规划提出, is expected to, target. */

const words =
  /假如|假设|假定|倘若|误报|误写|误作|本应|预计|预期|预测|预估|有望|力争|争取|目标(?:值|数)?(?:是|为|定|达|到)|(?:规划|计划|纲要|方案|意见)[》〉”"]?[^，。；：《]{0,8}?(?:提出|要求|明确|确定|设定|部署|[目指]标)|(?:根据|按照|依据|按)[^，。；]{0,30}(?:规划|计划|纲要|方案)|(?:计划|规划)(?:到|于|在)|望达|将(?:会|可|可能|要)?(?:接近|达|超|突破|增|升|降|减|扩|为|是|有)|(?:is|are|was|were)\s+(?:expected|projected|forecast|predicted|set|likely|estimated)\s+to|(?:would|could|should|might)\s+have\b|(?:will|would|should|could|may|might)\s+(?:reach|exceed|be|grow|rise|fall|hit|top)|(?:is|are) to (?:reach|exceed|be|grow|rise|fall|hit|top|increase|expand)\b|\bplans? (?:calls?|provides?|aims?|sets?|envisages?|envisions?|foresees?|stipulates?|requires?|proposes?|pledges?|to\b)|under the [^,;.]{0,40}\bplan\b|(?:aims?|seeks?|pledged|vow(?:s|ed)) (?:to|for|at)\b|forecasts?|projections?|targets?\b/i;

export function foresees(text: string): boolean {
  return words.test(text);
}

/** 65%的目标, "the 65 percent goal": said behind the figure. */
const aimBehind = /^\s*(?:左右)?的[^，。；\d]{0,8}目标|^\s*(?:goals?|targets?)\b/i;

export function isAim(behind: string): boolean {
  return aimBehind.test(behind);
}
