/** Joins rates, multiples and changes to the two levels of the same subject from which they must follow. */

import type { Claim, Endpoints } from './claim';
import { movedOnBy } from './movingOn';

/** Levels further back than this many sentences are no longer what a rate speaks of. */
const reach = 4;

export function bindEndpoints(read: readonly Claim[]): readonly Claim[] {
  const claims = read.map((claim, index) => adoptSubject(claim, read, index));
  return claims.map((claim, index) => {
    if (!followsFromLevels.has(claim.kind) || claim.perYear) return claim;
    const [endpoints, ...otherEndpoints] = pairsAround(claim, within(claims, index), behindInSentence(claims, index));
    if (!endpoints) return claim;
    if (claim.kind === 'growth-rate') return { ...claim, endpoints, otherEndpoints };
    return { ...claim, endpoints, otherEndpoints, year: endpoints.from.year, yearEnd: endpoints.to.year };
  });
}

const followsFromLevels: ReadonlySet<Claim['kind']> = new Set([
  'average-growth-rate',
  'growth-multiple',
  'change',
  'growth-rate',
]);

/** Looked at in front of a rate; more figures than this do not stand in a few sentences. */
const mostBefore = 60;

/** The claims in front of a rate of which it can speak. */
function within(claims: readonly Claim[], index: number): readonly Claim[] {
  const sentence = claims[index]?.sentence ?? 0;
  let first = index;
  while (first > 0 && index - first < mostBefore && sentence - (claims[first - 1]?.sentence ?? 0) <= reach) first -= 1;
  return claims.slice(first, index);
}

/** "grew 155 times, from A in 1980 to B in 2023": the levels stand behind, in the same sentence. */
function behindInSentence(claims: readonly Claim[], index: number): readonly Claim[] {
  const claim = claims[index];
  return claims.slice(index + 1, index + 4).filter((other) => other.sentence === claim?.sentence);
}

/** 从A增加到B，进出口总额增长了…: levels without a subject take the one that their sentence names behind them. */
function adoptSubject(claim: Claim, claims: readonly Claim[], index: number): Claim {
  if (claim.subject.text !== '' || claim.kind !== 'level') return claim;
  const behind = claims.slice(index + 1, index + 6);
  const next = behind.find((other) => other.sentence === claim.sentence && other.subject.text !== '');
  const isAdopted = next && (next.kind !== 'level' || isBaseOf(claim, next));
  return isAdopted ? { ...claim, subject: next.subject } : claim;
}

/** 与2000年的3.9万亿元相比，2016年进出口总额已增至: the level that is measured against is of the subject that follows. */
function isBaseOf(base: Claim, next: Claim): boolean {
  return (
    base.quantity.unit === next.quantity.unit &&
    /(?:与|同|和|比|较|相比于?|compared with|relative to|against)[^，。；,;]*$/i.test(base.lead) &&
    /^\s*(?:相比|比较|相较|比起来)?[，,]/.test(next.lead)
  );
}

/** The pairs of levels that a rate can speak of, the likeliest first: the last level and the one nearest before it. */
function pairsFor(claim: Claim, before: readonly Claim[]): readonly Endpoints[] {
  if (claim.subject.key === '?' && !isOnlySubject(claim, before)) return [];
  const levels = before.filter(
    (other) =>
      (other.kind === 'level' || other.kind === 'share') &&
      other.subject.key === claim.subject.key &&
      other.year !== undefined &&
      !other.partialYear &&
      claim.sentence - other.sentence <= reach,
  );
  const to = levels.at(-1);
  const undated = undatedPair(claim, before);
  if (undated) return [undated];
  if (!to) return [];
  const wanted = claim.baseYear ?? (claim.yearEnd !== undefined ? claim.year : undefined);
  const starts = levels
    .filter((other) => other !== to && other.year !== to.year && other.quantity.unit === to.quantity.unit)
    .filter((other) => wanted === undefined || other.year === wanted || to.year === wanted)
    .reverse();
  return starts.map((from) => pairOf(from, to));
}

/** The two levels are in front of the rate, or behind it, or on both sides of it. */
function pairsAround(claim: Claim, before: readonly Claim[], behind: readonly Claim[]): readonly Endpoints[] {
  const told = toldBase(claim, before, behind);
  if (told) return [told];
  if (movedOnBy(claim.lead) !== undefined) return pairAcross(claim, before, behind);
  const inFront = pairsFor(claim, before);
  if (inFront.length > 0 || /^\s*(?:as|that|those|what)\b/i.test(claim.behind)) return inFront;
  const following = pairsFor(claim, behind);
  return following.length > 0 ? following : pairInSentence(claim, before, behind);
}

/** "From A in 2004, output grew by 267.6% to B in 2013", "B in 2013, up 267.6% from A in 2004". */
function pairInSentence(claim: Claim, before: readonly Claim[], behind: readonly Claim[]): readonly Endpoints[] {
  const inSentence = before.filter(({ sentence }) => sentence === claim.sentence);
  const level = behind.find((other) => other.kind === 'level' || other.kind === 'share');
  return level ? pairsFor(claim, [...inSentence, level]) : [];
}

/** 2022年为1891.3亿美元，随后下降13.7%至1632.5亿美元: from the last level in front to the first behind. */
function pairAcross(claim: Claim, before: readonly Claim[], behind: readonly Claim[]): readonly Endpoints[] {
  const isLevel = (other: Claim): boolean =>
    (other.kind === 'level' || other.kind === 'share') && other.subject.key === claim.subject.key;
  const from = before.filter(isLevel).at(-1);
  const to = behind.find(isLevel);
  if (!from || !to || claim.subject.key === '?' || from.quantity.unit !== to.quantity.unit) return [];
  if (claim.sentence - from.sentence > reach) return [];
  if (from.year !== undefined && to.year !== undefined) return from.year < to.year ? [pairOf(from, to)] : [];
  return claim.kind === 'average-growth-rate' ? [] : [{ from, to, periods: 1 }];
}

/** 该比重为A，升至B，上升了C: the sentence names nothing else that could be meant. */
function isOnlySubject(claim: Claim, before: readonly Claim[]): boolean {
  const near = before.filter((other) => claim.sentence - other.sentence <= reach);
  const own = near.filter(({ sentence }) => sentence === claim.sentence);
  return own.length >= 2 && near.every(({ subject }) => subject.key === '?');
}

/** 由62.4%降至55.1%，下降了7.3个百分点: two levels of one clause, of which the first has no year. Rates over years need years. */
function undatedPair(claim: Claim, before: readonly Claim[]): Endpoints | undefined {
  // 由A修订为B，增加C，增幅为p%: what is told of the pair meanwhile does not part it.
  const own = before.filter(({ kind, subject }) => !(followsFromLevels.has(kind) && subject.key === claim.subject.key));
  const [from, to] = own.slice(-2);
  if (!from || !to || claim.kind === 'average-growth-rate' || claim.subject.key === '?') return undefined;
  const isPair = [from, to].every(
    (level) =>
      (level.kind === 'level' || level.kind === 'share') &&
      level.sentence === claim.sentence &&
      level.block === claim.block &&
      level.subject.key === claim.subject.key,
  );
  if (!isPair || from.year !== undefined || from.quantity.unit !== to.quantity.unit) return undefined;
  return leaves.test(from.lead) || arrives.test(to.lead) ? inOrder(from, to) : undefined;
}

/** 104.7亿元，是2020年11.3亿元的9.3倍; "51,821 yuan, 2.39 times the 21,691 yuan of": the base is told as such, whatever it is of. */
function toldBase(claim: Claim, before: readonly Claim[], behind: readonly Claim[]): Endpoints | undefined {
  if (claim.kind !== 'growth-multiple' || claim.multiple !== 'ratio') return undefined;
  const isBehind = /^\s*the\s+[$€£¥]?\d/i.test(claim.behind);
  const [to, from] = isBehind ? [before.at(-1), behind[0]] : before.slice(-2);
  if (
    !to ||
    !from ||
    (!isBehind && !(baseLead.test(from.lead) && /^\s*的\s*(?:约|近|将近|大约)?\s*$/.test(claim.lead)))
  )
    return undefined;
  const isPair = [to, from].every(
    ({ kind, sentence, block }) => kind === 'level' && sentence === claim.sentence && block === claim.block,
  );
  if (!isPair || to.quantity.unit !== from.quantity.unit) return undefined;
  return { from, to, periods: Math.abs((to.year ?? 0) - (from.year ?? 0)) };
}

const baseLead = /^[，,\s]*(?:约|大约|分别)?(?:是|为|相当于)[^，。；,;]*$/;

/** 由A, or 增至B, B（上年A）: the words say that one level became the other. */
const leaves = /由|从|自|\bfrom\b|\bbetween\b/i;
const arrives =
  /至|到|为|成|达|是|比|较|上年|去年|前一年|上期|此前|原来|原先|过去|\b(?:to|from|than|compared|against|versus|up|down|reached|was|were|became)\b/i;

/** What a level is measured against: "to €4.6bn from €2.1bn", 19.8亿元，上年为15.1亿元. */
const measuredAgainst =
  /^[\s,，(（]*(?:(?:and\s+)?(?:up|down|risen|fallen|compared|versus|vs\.?|against|from|with|to|than)\s+)+(?:[^,;]{0,24}\s)?$|(?:上年|去年|上一年|前一年|此前|原来|原先|过去)/i;
const arrivesAt = /\bto\s+(?:[a-z]+\s+){0,3}$/i;

/** The two levels as they followed in time, where neither is dated; the second may be told first. */
function inOrder(first: Claim, second: Claim): Endpoints {
  const isTurned = measuredAgainst.test(second.lead) && !(arrivesAt.test(second.lead) && !arrivesAt.test(first.lead));
  const [from, to] = isTurned ? [second, first] : [first, second];
  return { from, to, periods: 1 };
}

function pairOf(a: Claim, b: Claim): Endpoints {
  const [from, to] = (a.year ?? 0) < (b.year ?? 0) ? [a, b] : [b, a];
  return { from, to, periods: (to.year ?? 0) - (from.year ?? 0) };
}
