/** Two names of one concept that an author sets side by side: a gloss in brackets, or a second name that is introduced. */

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What may stand between a term and its rendering, and behind the rendering. */
const opening = /^[”’"'」*]?\s*[（([]\s*(?:简称|英文[为：:]?|英文名[为：:]?|in Chinese|Chinese[:：]?|即)?\s*[“‘"'「]?$/;
const closing = /^[”’"'」]?\s*(?:[）)\],，;；]|$)/;
const farthest = 24;

/** True where `second` stands in brackets right behind `first`. */
export function isGloss(text: string, first: Range, second: Range): boolean {
  if (second.start < first.end || second.start - first.end > farthest) return false;
  return opening.test(text.slice(first.end, second.start)) && closing.test(text.slice(second.end, second.end + 4));
}

const besides =
  /^[”’"'」*]{0,2}(?:\s?[（([][^（()）[\]]{0,60}|[，,]?\s?(?:即|也就是|英文[译名]?[为作]?|简称|or|i\.e\.,?|that is,?)[\s“"'：:]*)$/u;

/** True where `second` stands in a bracket right behind `first`, whatever else is in it, (NQPF; 新质生产力), or behind 即. */
export function isNamedBehind(text: string, first: Range, second: Range): boolean {
  return second.start > first.end && besides.test(text.slice(first.end, second.start));
}

const introducing =
  /[（([]|简称|又称|亦称|也称|或称|又叫|也叫|又名|亦即|即|也就是|下称|\b(?:or|also|hereafter|hereinafter|i\.e\.|that is|known as|called|namely)\b/i;

/** True where the text between the two introduces the second as another name of the first. */
export function isIntroduced(text: string, first: Range, second: Range): boolean {
  const gap = second.start - first.end;
  return gap >= 0 && gap <= farthest && introducing.test(text.slice(first.end, second.start));
}
