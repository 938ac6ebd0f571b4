/** The door of the judgement of claims. */

export type { ReferenceJudgement, Verdict } from './againstReference';
export { figureFor } from './candidates';
export type { Held } from './candidates';
export { isNear, judgeClaims } from './judge';
export type { JudgedClaim, Working } from './judge';
export { difference, follows, negated, percentageChange, ratioOf } from './arithmetic';
