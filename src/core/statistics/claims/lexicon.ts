/** What the claim reader needs to know of a language: which words carry a figure, which change nothing. */

/** All expressions are used with `test` or `replace` on short stretches of text; none nests quantifiers. */
export interface Lexicon {
  /** Years stand behind their figures as often as in front of them. */
  readonly yearsFollow: boolean;
  /** Years, numbers, and words that may stand between a subject and its figure without changing the subject; global. */
  readonly known: RegExp;
  /** Words directly in front of an indicator that do not narrow it; anchored at the end. */
  readonly neutralBefore: RegExp;
  /** Words in front of an indicator behind which its noun phrase begins (显示, 随着, that); anchored at the end. */
  readonly phraseBorder: RegExp;
  /** 增至, 上升到, reached: the figure is the level arrived at. Anchored at the end, hedges already cut. */
  readonly levelTo: RegExp;
  /** 增长, grew: the figure is the change itself. */
  readonly growth: RegExp;
  /** As `growth`, right in front of the figure: 减少, "rose", "up by". */
  readonly growthEnds: RegExp;
  readonly decline: RegExp;
  readonly average: RegExp;
  /** Words that make a percentage a share. */
  readonly share: RegExp;
  /** 占, 在: what follows is the whole. Anchored at the end. */
  readonly wholeComes: RegExp;
  /** 中的比重: what stood before was the whole. */
  readonly shareFollows: RegExp;
  readonly respectively: RegExp;
  /** 由, 从, from: the first of two levels follows. */
  readonly from: RegExp;
  /** The words of `from` themselves, anywhere. */
  readonly fromWord: RegExp;
  /** How a clause begins that only sets the scene (根据…) and leaves the carried subject alone. */
  readonly sceneBegins: RegExp;
  /** How such a clause ends (…显示); tried on its last `longestSceneEnd` units. */
  readonly sceneEnds: RegExp;
  /** As `known`, with words that such clauses hold beside. */
  readonly knownInScene: RegExp;
  /** 同期, in the same period: the two years told before hold for the two levels that follow. */
  readonly samePeriod: RegExp;
  /** Conjunctions between subjects of a list. */
  readonly listJoin: RegExp;
}

export const longestSceneEnd = 16;

const years = '(?:18|19|20)\\d\\d\\s*(?:年|(?=\\D|$))';
const spansOfYears = '[\\d一二两三四五六七八九十百几数]+(?:多|余)?个?年[代间来里内]?';
/** A month stands beside its year: 2023年12月. */
const numbers = '\\d+(?:\\.\\d+)?(?:月(?:份|末|底)?)?';

/** The expression for `Lexicon.known`: the language's `fillers`, which years and numbers go before. */
export function knownWords(fillers: string, flags: string): RegExp {
  return new RegExp([years, spansOfYears, numbers, fillers].join('|'), flags);
}
