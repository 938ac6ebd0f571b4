/** Everything that can be said of one claim, in one place, for rules, hovers, charts and the `claims` command. */

import type { Claim, Endpoints } from '../claims';
import type { Reference } from '../reference';
import { judgeAgainstReference } from './againstReference';
import type { ReferenceJudgement, Verdict } from './againstReference';
import { compoundAnnualGrowthRate, follows, followsExactly, ratioOf, shareOf, shift } from './arithmetic';
import type { Derived } from './arithmetic';

export interface Working {
  readonly kind: 'growth-multiple' | 'ratio' | 'average-growth-rate' | 'share';
  readonly from: Claim;
  readonly to: Claim;
  readonly periods: number;
  readonly expected: Derived;
  readonly follows: boolean;
  /** 增长了N倍 where N is the ratio, so that N−1 is meant, or the reverse. */
  readonly ratioForIncrease: boolean;
}

export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly reference: ReferenceJudgement;
  readonly working: Working | undefined;
}

/** Judges the claims of a document; `claims` are all of it, in order. */
export function judgeClaims(claims: readonly Claim[], reference: Reference): readonly JudgedClaim[] {
  const levels = levelsOf(claims);
  return claims.map((claim, index) => {
    const judgement = judgeAgainstReference(claim, reference);
    const working =
      workingOf(claim, levels) ?? (claim.quantity.unit === '%' ? shareWorkingNear(claims, index) : undefined);
    return { claim, verdict: verdictOf(judgement, working), reference: judgement, working };
  });
}

/** A share of the figures beside it. */
function shareWorkingNear(claims: readonly Claim[], index: number): Working | undefined {
  const claim = claims[index];
  if (!claim) return undefined;
  const near = tellsShare(claim)
    ? nearShareWorking(claim, pairBefore(claims.slice(Math.max(0, index - 12), index)))
    : undefined;
  return near ?? shareOfNext(claim, claims[index - 1], claims[index + 1]);
}

/** The levels of one subject and year in a block, in which shares look for their part and whole. */
type Levels = (block: number, year: number, subject: string) => readonly Claim[];

const noLevels: readonly Claim[] = [];

/** Gathered where the first share asks: many texts have none. */
function levelsOf(claims: readonly Claim[]): Levels {
  let known: KnownLevels | undefined;
  return (block, year, subject) => (known ??= groupedLevels(claims)).get(block)?.get(year)?.get(subject) ?? noLevels;
}

/** By block, year and key of the subject. */
type KnownLevels = Map<number, Map<number, Map<string, Claim[]>>>;

function groupedLevels(claims: readonly Claim[]): KnownLevels {
  const blocks: KnownLevels = new Map();
  for (const claim of claims) {
    if (claim.kind !== 'level' || claim.year === undefined || claim.partialYear) continue;
    let years = blocks.get(claim.block);
    if (!years) blocks.set(claim.block, (years = new Map()));
    let subjects = years.get(claim.year);
    if (!subjects) years.set(claim.year, (subjects = new Map()));
    const levels = subjects.get(claim.subject.key);
    if (levels) levels.push(claim);
    else subjects.set(claim.subject.key, [claim]);
  }
  return blocks;
}

function verdictOf(judgement: ReferenceJudgement, working: Working | undefined): Verdict {
  const isOpen = judgement.verdict === 'not-checked' || judgement.verdict === 'no-reference';
  if (working && isOpen) return working.follows ? 'match' : 'mismatch';
  return isNear(judgement) ? 'match' : judgement.verdict;
}

/** Within the usual revisions of the one value that is known: nobody can say that it is wrong. */
export function isNear(judgement: ReferenceJudgement): boolean {
  return judgement.verdict === 'mismatch' && judgement.allowed && judgement.vintages <= 1;
}

function workingOf(claim: Claim, levels: Levels): Working | undefined {
  switch (claim.kind) {
    case 'growth-multiple':
      return firstFitting(claim, multipleWorking);
    case 'average-growth-rate':
      return firstFitting(claim, averageWorking);
    case 'share':
      return shareWorking(claim, levels);
    default:
      return undefined;
  }
}

/** The working of the first pair of levels that it follows from; where several could be meant and none fits, nothing is said. */
function firstFitting(
  claim: Claim,
  workingOfPair: (claim: Claim, endpoints: Endpoints) => Working | undefined,
): Working | undefined {
  if (!claim.endpoints) return undefined;
  const first = workingOfPair(claim, claim.endpoints);
  if (first?.follows || claim.otherEndpoints.length === 0) return first;
  const workings = first ? [first] : [];
  for (const endpoints of claim.otherEndpoints) {
    const working = workingOfPair(claim, endpoints);
    if (working?.follows) return working;
    if (working) workings.push(working);
  }
  const swapped = workings.find((working) => working.ratioForIncrease);
  return swapped ?? (workings.length === 1 ? workings[0] : undefined);
}

function multipleWorking(claim: Claim, { from, to, periods }: Endpoints): Working | undefined {
  const { multiple } = claim;
  const ratio = ratioOf(from, to);
  if (!ratio || !multiple || claim.direction < 0) return undefined;
  const increase = shift(ratio, -1);
  const expected = multiple === 'increase' ? increase : ratio;
  const rival = multiple === 'increase' ? ratio : increase;
  const isSwap =
    followsExactly(claim, rival) &&
    !followsExactly(claim, expected) &&
    (claim.quantity.step <= 0.1 || !follows(claim, expected));
  return {
    kind: multiple === 'increase' ? 'growth-multiple' : 'ratio',
    from,
    to,
    periods,
    expected,
    follows: !isSwap && follows(claim, expected),
    ratioForIncrease: isSwap,
  };
}

function averageWorking(claim: Claim, { from, to, periods }: Endpoints): Working | undefined {
  const rate = compoundAnnualGrowthRate(from, to, periods);
  if (!rate) return undefined;
  const signed =
    claim.direction < 0 ? { value: -rate.value, range: { low: -rate.range.high, high: -rate.range.low } } : rate;
  return {
    kind: 'average-growth-rate',
    from,
    to,
    periods,
    expected: signed,
    follows: follows(claim, signed),
    ratioForIncrease: false,
  };
}

/** The two levels in front of a share; behind 其中 the whole may stand further back, with other parts and shares between. */
function pairBefore(before: readonly Claim[]): readonly Claim[] {
  const part = before.at(-1);
  if (part?.kind !== 'level') return [];
  const sentence = before.filter((claim) => claim.block === part.block && claim.sentence === part.sentence);
  const first = sentence.findIndex((claim, index) => index > 0 && ofWhich.test(claim.lead));
  const whole = first > 0 ? sentence[first - 1] : before.at(-2);
  if (!whole) return [];
  // The part takes over the words that make it one.
  return first > 0 && sentence[first] !== part
    ? [whole, { ...part, lead: sentence[first]?.lead ?? '' }]
    : [whole, part];
}

const ofWhich = /其中|中|内|of which|including/i;
/** 占, 占比为, 占总数的, "or", "a share of": the share is of the two figures right in front of it. */
const onlyShare =
  /^[\s，,、；;（(]*(?:约|大约)?(?:占比?|比重|所占比重|占总(?:数|额|量|值)的?|占(?:全部|其)的?)(?:比重|比例)?(?:为|是|达|达到|约|约为|近)*\s*$|^[\s,(]*(?:or|i\.e\.,?|that is,?|a share of|accounting for|equal to)?(?:\s*(?:about|some|roughly|nearly))?\s*$/i;

/** 占营业收入的: the whole by the name under which it was just told. */
const namedWhole =
  /^[\s，,]*占(?:其|该|全部)?([\u3400-\u9fff]{2,12}?)(?:总额|总量|总数)?的(?:比重|比例)?(?:为|达)?\s*$/;

const toldOutright =
  /(?:a share of|account(?:s|ed|ing) for|made up|mak(?:es?|ing) up|represent(?:s|ed|ing)?|constitut(?:es?|ed|ing))\s*(?:about|some|roughly|nearly)?\s*$/i;

/** "of the total" at most: the share is of nothing that is named behind it. */
const ofNothingElse = /^(?!\s*(?:of|in)\b)|^\s*of\s+(?:the|its|their)\s+(?:total|whole|sum)\b/i;

/** The words in front of the share allow it to be one of the figures before. */
const ofTheTotal = /^\s*of\s+(?:the|its|their)\s+(?:total|whole|sum)\b/i;

function tellsShare({ lead, behind }: Claim): boolean {
  if (!ofNothingElse.test(behind)) return false;
  return (
    onlyShare.test(lead) || toldOutright.test(lead) || namedWhole.test(lead) || /^\s*的\s*(?:约|近)?\s*$/.test(lead)
  );
}

/** 总产值1520亿元，其中电子信息680亿元，占54.7%: the two levels in front of a bare share, the whole named as such. */
function nearShareWorking(claim: Claim, before: readonly Claim[]): Working | undefined {
  const [first, second] = before;
  if (claim.quantity.unit !== '%' || !first || !second) return undefined;
  const named = namedWhole.exec(claim.lead)?.[1];
  const isNamed = named !== undefined && first.subject.text.endsWith(named);
  const isOfNext = /^\s*的/.test(claim.lead);
  if (isOfNext && !/^[，,、]?\s*(?:约|大约)?占(?!.*(?:占|其中))[^，。；,;]*$/.test(second.lead)) return undefined;
  const isBare = onlyShare.test(claim.lead) || isNamed || isOfNext;
  if (!isBare && !toldOutright.test(claim.lead)) return undefined;
  const isPair =
    first.kind === 'level' &&
    second.kind === 'level' &&
    first.sentence === claim.sentence &&
    second.sentence === claim.sentence &&
    first.block === claim.block &&
    first.quantity.unit === second.quantity.unit;
  if (!isPair) return undefined;
  const isWholeSecond = isOfNext || /\bof\s+(?:the\s+|its\s+|a total of\s+)?$/i.test(second.lead);
  const isWholeFirst =
    !isWholeSecond &&
    (isNamed ||
      ofTheTotal.test(claim.behind) ||
      ofWhich.test(second.lead) ||
      /\bof\s+(?:the\s+|all\s+)?$/i.test(first.lead));
  if (!isWholeFirst && !isWholeSecond) return undefined;
  const [part, whole] = isWholeSecond ? [first, second] : [second, first];
  if (part.quantity.value > whole.quantity.value) return undefined;
  const share = shareOf(part, whole);
  return (
    share && {
      kind: 'share',
      from: part,
      to: whole,
      periods: 0,
      expected: share,
      follows: follows(claim, share),
      ratioForIncrease: false,
    }
  );
}

const ofAmount =
  /^\s*of\s+(?:the\s+|its\s+|a\s+|all\s+)?(?:national\s+|overall\s+)?(?:total\s+[\w\s]{0,30}?)?(?:of\s+)?$/i;

/** "sales of $1.02 billion represented 34% of total revenue of $4.25 billion": the whole stands behind the share. */
function shareOfNext(claim: Claim, part: Claim | undefined, whole: Claim | undefined): Working | undefined {
  if (claim.kind !== 'share' || part?.kind !== 'level' || whole?.kind !== 'level' || !ofAmount.test(whole.lead))
    return undefined;
  const isOneSentence = [part, whole].every(
    (level) => level.block === claim.block && level.sentence === claim.sentence,
  );
  if (!isOneSentence || part.quantity.unit !== whole.quantity.unit || part.quantity.value > whole.quantity.value)
    return undefined;
  const share = shareOf(part, whole);
  return (
    share && {
      kind: 'share',
      from: part,
      to: whole,
      periods: 0,
      expected: share,
      follows: follows(claim, share),
      ratioForIncrease: false,
    }
  );
}

/** Part and whole of the same year, each stated once and in one unit, in the paragraph of the share. */
function shareWorking(claim: Claim, levels: Levels): Working | undefined {
  const { part, whole } = claim.subject;
  if (!part || !whole || claim.year === undefined) return undefined;
  const { block, year } = claim;
  const levelOf = (key: string): Claim | undefined => {
    const found = levels(block, year, key);
    return found.length === 1 ? found[0] : undefined;
  };
  const upper = levelOf(part.key);
  const lower = levelOf(whole.key);
  if (!upper || !lower || upper.quantity.unit !== lower.quantity.unit) return undefined;
  const share = shareOf(upper, lower);
  if (!share) return undefined;
  return {
    kind: 'share',
    from: upper,
    to: lower,
    periods: 0,
    expected: share,
    follows: follows(claim, share),
    ratioForIncrease: false,
  };
}
