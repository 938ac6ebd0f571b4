/** The door of the judgement of claims. */

export { figureFor } from './againstReference';
export type { Held, ReferenceJudgement, Verdict } from './againstReference';
export { isNear, judgeClaims } from './judge';
export type { JudgedClaim, Working } from './judge';
export { difference, follows, negated, percentageChange, ratioOf } from './arithmetic';
