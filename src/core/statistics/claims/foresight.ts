/** Words by which a figure is expected or aimed at, so that it is no record: 预计, is expected to, target. */

const words =
  /假如|假设|假定|倘若|误报|误写|误作|本应|预计|预期|预测|预估|有望|力争|争取|目标(?:值|数)?(?:是|为|定|达|到)|望达|将(?:会|可|可能|要)?(?:接近|达|超|突破|增|升|降|减|扩|为|是|有)|(?:is|are|was|were)\s+(?:expected|projected|forecast|predicted|set|likely|estimated)\s+to|(?:would|could|should|might)\s+have\b|(?:will|would|should|could|may|might)\s+(?:reach|exceed|be|grow|rise|fall|hit|top)|forecasts?|projections?|targets?\b/i;

export function foresees(text: string): boolean {
  return words.test(text);
}
