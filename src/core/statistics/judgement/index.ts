/** The door of the judgement of claims. */

export { figureFor } from './againstReference';
export type { Held, ReferenceJudgement, Verdict } from './againstReference';
export { judgeClaims } from './judge';
export type { JudgedClaim, Working } from './judge';
