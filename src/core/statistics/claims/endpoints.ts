/** Joins rates, multiples and changes to the two levels of the same subject from which they must follow. */

import type { Claim, Endpoints } from './claim';
import { movedOnBy } from './movingOn';

const none: readonly never[] = [];

/** Levels further back than this many sentences are no longer what a rate speaks of. */
const reach = 4;

export function bindEndpoints(read: readonly Claim[]): readonly Claim[] {
  const claims = read.map((claim, index) => adoptSubject(claim, read, index));
  return claims.map((claim, index) => {
    if (!followsFromLevels.has(claim.kind) || claim.perYear) return claim;
    const pairs = pairsAround(claim, inFrontOf(claims, index), behindInSentence(claims, index));
    const [endpoints] = pairs;
    if (!endpoints) return claim;
    const otherEndpoints = pairs.length > 1 ? pairs.slice(1) : none;
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

/** Claims from `first` on and before `end`, in the order of the text: no list is cut out for each rate. */
interface Stretch {
  readonly claims: readonly Claim[];
  readonly first: number;
  readonly end: number;
}

/** The claims in front of a rate of which it can speak. */
function inFrontOf(claims: readonly Claim[], index: number): Stretch {
  const sentence = claims[index]?.sentence ?? 0;
  let first = index;
  while (first > 0 && index - first < mostBefore && sentence - (claims[first - 1]?.sentence ?? 0) <= reach) first -= 1;
  return { claims, first, end: index };
}

/** "grew 155 times, from A in 1980 to B in 2023": the levels stand behind, in the same sentence. */
function behindInSentence(claims: readonly Claim[], index: number): Stretch {
  const sentence = claims[index]?.sentence;
  let end = index + 1;
  while (end < claims.length && end <= index + 3 && claims[end]?.sentence === sentence) end += 1;
  return { claims, first: index + 1, end };
}

function firstOf({ claims, first, end }: Stretch, accepts: (claim: Claim) => boolean): Claim | undefined {
  for (let at = first; at < end; at += 1) if (accepts(claims[at] as Claim)) return claims[at];
  return undefined;
}

function lastOf({ claims, first, end }: Stretch, accepts: (claim: Claim) => boolean): Claim | undefined {
  for (let at = end - 1; at >= first; at -= 1) if (accepts(claims[at] as Claim)) return claims[at];
  return undefined;
}

const isLevel = ({ kind }: Claim): boolean => kind === 'level' || kind === 'share';

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
function pairsFor(claim: Claim, before: Stretch): readonly Endpoints[] {
  const { key } = claim.subject;
  if (key === '?' && !isOnlySubject(claim, before)) return none;
  const undated = undatedPair(claim, before);
  if (undated) return [undated];
  const mayBeMeant = (other: Claim): boolean =>
    other.subject.key === key &&
    isLevel(other) &&
    other.year !== undefined &&
    !other.partialYear &&
    claim.sentence - other.sentence <= reach;
  const to = lastOf(before, mayBeMeant);
  if (!to) return none;
  const wanted = claim.baseYear ?? (claim.yearEnd !== undefined ? claim.year : undefined);
  const pairs: Endpoints[] = [];
  for (let at = before.end - 1; at >= before.first; at -= 1) {
    const from = before.claims[at] as Claim;
    if (from === to || !mayBeMeant(from) || from.year === to.year || from.quantity.unit !== to.quantity.unit) continue;
    if (wanted === undefined || from.year === wanted || to.year === wanted) pairs.push(pairOf(from, to));
  }
  return pairs;
}

/** The two levels are in front of the rate, or behind it, or on both sides of it. */
function pairsAround(claim: Claim, before: Stretch, behind: Stretch): readonly Endpoints[] {
  const told = toldBase(claim, before, behind);
  if (told) return [told];
  if (movedOnBy(claim.lead) !== undefined) return pairAcross(claim, before, behind);
  const inFront = pairsFor(claim, before);
  if (inFront.length > 0 || /^\s*(?:as|that|those|what)\b/i.test(claim.behind)) return inFront;
  const following = pairsFor(claim, behind);
  return following.length > 0 ? following : pairInSentence(claim, before, behind);
}

/** "From A in 2004, output grew by 267.6% to B in 2013", "B in 2013, up 267.6% from A in 2004". */
function pairInSentence(claim: Claim, { claims, first, end }: Stretch, behind: Stretch): readonly Endpoints[] {
  const level = firstOf(behind, isLevel);
  if (!level) return none;
  const around = claims.slice(first, end).filter(({ sentence }) => sentence === claim.sentence);
  around.push(level);
  return pairsFor(claim, { claims: around, first: 0, end: around.length });
}

/** 2022年为1891.3亿美元，随后下降13.7%至1632.5亿美元: from the last level in front to the first behind. */
function pairAcross(claim: Claim, before: Stretch, behind: Stretch): readonly Endpoints[] {
  const isOwnLevel = (other: Claim): boolean => isLevel(other) && other.subject.key === claim.subject.key;
  const from = lastOf(before, isOwnLevel);
  const to = firstOf(behind, isOwnLevel);
  if (!from || !to || claim.subject.key === '?' || from.quantity.unit !== to.quantity.unit) return none;
  if (claim.sentence - from.sentence > reach) return none;
  if (from.year !== undefined && to.year !== undefined) return from.year < to.year ? [pairOf(from, to)] : none;
  return claim.kind === 'average-growth-rate' ? none : [{ from, to, periods: 1 }];
}

/** 该比重为A，升至B，上升了C: the sentence names nothing else that could be meant. */
function isOnlySubject(claim: Claim, { claims, first, end }: Stretch): boolean {
  const near = claims.slice(first, end).filter((other) => claim.sentence - other.sentence <= reach);
  const own = near.filter(({ sentence }) => sentence === claim.sentence);
  return own.length >= 2 && near.every(({ subject }) => subject.key === '?');
}

/** 由62.4%降至55.1%，下降了7.3个百分点: two levels of one clause, of which the first has no year. Rates over years need years. */
function undatedPair(claim: Claim, { claims, first, end }: Stretch): Endpoints | undefined {
  const { kind, sentence, block } = claim;
  const { key } = claim.subject;
  if (kind === 'average-growth-rate' || key === '?') return undefined;
  let to: Claim | undefined;
  let from: Claim | undefined;
  for (let at = end - 1; at >= first && !from; at -= 1) {
    const other = claims[at] as Claim;
    const isOwn = other.subject.key === key;
    // 由A修订为B，增加C，增幅为p%: what is told of the pair meanwhile does not part it.
    if (isOwn && followsFromLevels.has(other.kind)) continue;
    if (!isOwn || !isLevel(other) || other.sentence !== sentence || other.block !== block) return undefined;
    if (to) from = other;
    else to = other;
  }
  if (!from || !to || from.year !== undefined || from.quantity.unit !== to.quantity.unit) return undefined;
  return leaves.test(from.lead) || arrives.test(to.lead) ? inOrder(from, to) : undefined;
}

/** 104.7亿元，是2020年11.3亿元的9.3倍; "51,821 yuan, 2.39 times the 21,691 yuan of": the base is told as such, whatever it is of. */
function toldBase(claim: Claim, before: Stretch, behind: Stretch): Endpoints | undefined {
  if (claim.kind !== 'growth-multiple' || claim.multiple !== 'ratio') return undefined;
  const isBehind = /^\s*the\s+[$€£¥]?\d/i.test(claim.behind);
  const inFront = ({ claims, first, end }: Stretch, steps: number) =>
    end - steps < first ? undefined : claims[end - steps];
  const next = behind.first < behind.end ? behind.claims[behind.first] : undefined;
  const [to, from] = isBehind ? [inFront(before, 1), next] : [inFront(before, 2), inFront(before, 1)];
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
