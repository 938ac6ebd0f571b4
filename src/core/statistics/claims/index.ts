/** The door of the claim reader. */

export type { Claim, ClaimKind, Endpoints, Scope, Subject } from './claim';
export { createIndicatorNames } from './indicatorNames';
export type { IndicatorMention, IndicatorNames } from './indicatorNames';
export { unitFitsSeries } from './kinds';
export { setsOtherWhole } from './otherWhole';
export { partIn } from './partTopic';
export { namesElsewhere } from './places';
export { emptyContext, longestSentence, readClaims } from './readClaims';
export type { ClaimContext } from './readClaims';
