/** What can be drawn, as plain data in one language: series with claims, shares, works in time, terms, an argument's map. */

/** How a claim was judged, by the mark that stands for it. */
export type ChartVerdict = 'match' | 'older' | 'mismatch' | 'unknown';

/** Where something stands in the document. */
export interface ChartPlace {
  /** Source offsets. */
  readonly start: number;
  readonly end: number;
  /** One-based. */
  readonly line: number;
}

export interface ChartPoint {
  readonly year: number;
  /** Newest value, in the unit of the view. */
  readonly value: number;
  /** Lowest and highest of all vintages of the year. */
  readonly low: number;
  readonly high: number;
  /** Publisher and vintage of the newest value. */
  readonly source: string;
}

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartClaim extends ChartPlace {
  /** Index of the claim among those of the document. */
  readonly id: number;
  /** Id of the series it lies on. */
  readonly series: string;
  readonly year: number;
  /** In the unit of the view. */
  readonly value: number;
  readonly verdict: ChartVerdict;
  /** What was read and how it was judged, as a sentence. */
  readonly description: string;
  /** The figure as printed. */
  readonly text: string;
}

/** One concept with the series that measure it and the claims about it; or series that a reader put together. */
export interface ChartView {
  readonly id: string;
  readonly label: string;
  /** Empty where the series have several. */
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly claims: readonly ChartClaim[];
}

/** Parts of a whole over time: the shares of the sectors. Its claims lie on the part that they speak of. */
export interface ShareView {
  readonly label: string;
  readonly unit: string;
  /** From the ground up. */
  readonly parts: readonly ChartSeries[];
  readonly claims: readonly ChartClaim[];
}

export type CitationStanding = 'found' | 'ambiguous' | 'missing';

/** A work that the document cites. */
export interface CitedWorkMark {
  readonly id: string;
  readonly label: string;
  /** Unknown where nothing that was found says it. */
  readonly year: number | undefined;
  readonly standing: CitationStanding;
  /** The reference, or what the citation names, as a sentence. */
  readonly description: string;
  readonly places: readonly ChartPlace[];
}

export interface TimelineView {
  readonly works: readonly CitedWorkMark[];
}

export type TermStanding = 'preferred' | 'variant' | 'discouraged';

export interface TermRow {
  readonly id: string;
  readonly label: string;
  readonly uses: readonly (ChartPlace & { readonly form: string; readonly standing: TermStanding })[];
}

/** How often which term is used where; places are measured along the length of the source. */
export interface TermUseView {
  readonly length: number;
  readonly sections: readonly (ChartPlace & { readonly label: string })[];
  /** The most frequent first. */
  readonly rows: readonly TermRow[];
}

export interface ConceptPart {
  readonly id: string;
  readonly parent: string | undefined;
  readonly label: string;
  /** The point that is made there, in one sentence. */
  readonly says: string;
  readonly terms: readonly { readonly id: string; readonly label: string; readonly places: readonly ChartPlace[] }[];
}

/** An argument as a tree, with what of it the document speaks of; a parent stands before its parts. */
export interface ConceptView {
  readonly label: string;
  readonly parts: readonly ConceptPart[];
}
