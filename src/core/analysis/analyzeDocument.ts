/**
 * The analysis of one document in two steps: what each block says on its own, with a small context carried
 * into it, and what joins the blocks (judgements, citations against entries, rules). Reads no file.
 */

import { createLineIndex, neverCancelled, runRules } from '../base';
import type { Cancellation, Finding, LineIndex, RuleSettings } from '../base';
import { citationRules, findCitations } from '../citations';
import type { BibliographyLookup, CitationMention, Library } from '../citations';
import { findTerms, termRules } from '../glossary';
import type { Glossary, TermMatcher, TermSet, TermUsage } from '../glossary';
import {
  emptyContext,
  judgeClaims,
  judgeTest,
  readClaims,
  readGrids,
  readLevelClaims,
  readTests,
  significanceLevel,
  statisticsRules,
} from '../statistics';
import type {
  Claim,
  ClaimContext,
  Grid,
  IndicatorNames,
  JudgedClaim,
  JudgedTest,
  Reference,
  StatisticsKnowledge,
  Surroundings,
} from '../statistics';
import { readProse } from '../text';
import type { Block, CiteCommands, DocumentFormat, ProseDocument } from '../text';
import { contextAfter, contextOfDocument } from './claimContext';
import { applySuppressions } from './suppressions';

/** Everything that a document is analyzed against. */
export interface Knowledge {
  readonly terms: TermSet;
  readonly reference: Reference;
  readonly indicators: IndicatorNames;
}

export interface AnalysisInput {
  readonly source: string;
  readonly format: DocumentFormat;
  /** The source as a host read it already, without `citeCommands`, to find the bibliographies; saves reading it again. */
  readonly outline?: ProseDocument;
  readonly library: Library;
  /** How the host looked for the bibliographies that the document names. */
  readonly lookups: readonly BibliographyLookup[];
  readonly rules: RuleSettings;
  /** Commands that cite beside the usual ones and those that the document defines itself. */
  readonly citeCommands?: CiteCommands;
  /** The reference data with the user's own in front; the built-in data where left out. */
  readonly data?: StatisticsKnowledge;
  /** The user's glossaries with the built-in one behind them; the built-in one where left out. */
  readonly terms?: TermSet;
  /** Captions and notes around the `\\input` by which another document takes this one in. */
  readonly aroundTables?: Surroundings;
}

export interface DocumentAnalysis {
  readonly document: ProseDocument;
  readonly lines: LineIndex;
  readonly library: Library;
  /** What the claims were judged against, the user's own data in front. */
  readonly reference: Reference;
  /** Those that the terms come from, the user's own first. */
  readonly glossaries: readonly Glossary[];
  readonly terms: readonly TermUsage[];
  readonly citations: readonly CitationMention[];
  readonly claims: readonly JudgedClaim[];
  /** Tables that hold figures. */
  readonly grids: readonly Grid[];
  /** Reported tests, in the order of the text. */
  readonly tests: readonly JudgedTest[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** What one block says; depends on its text, its kind and the context alone. */
interface BlockReading {
  readonly terms: readonly TermUsage[];
  readonly claims: readonly Claim[];
  /** What the block took over. */
  readonly context: ClaimContext;
}

export function analyzeDocument(
  builtIn: Knowledge,
  input: AnalysisInput,
  cancellation: Cancellation = neverCancelled,
): DocumentAnalysis {
  const knowledge = withOwnData(builtIn, input.data);
  const document = documentOf(input);
  const lines = createLineIndex(input.source);
  const { matcher, glossaries } = input.terms ?? knowledge.terms;
  const grids = readGrids(document, input.aroundTables);
  const readings = readBlocks(knowledge, matcher, document, cancellation);
  const terms = readings.flatMap((reading) => reading.terms);
  const claims = judgeClaims(claimsOf(document, grids, readings, knowledge), knowledge.reference);
  const tests = judgeTests(document);
  const { library, rules, lookups } = input;
  const citations = findCitations(document, library);
  const found: Finding[] = [
    ...runRules(statisticsRules, { document, judged: claims, reference: knowledge.reference, grids, tests }, rules),
    ...runRules(citationRules, { document, library, mentions: citations, lookups }, rules),
    ...runRules(termRules, { document, usages: terms, matcher }, rules),
  ];
  const findings = applySuppressions(found, document.comments, input.source, lines, rules);
  const ordered = [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const { reference } = knowledge;
  return { document, lines, library, reference, glossaries, terms, citations, claims, grids, tests, findings: ordered };
}

function documentOf({ source, format, outline, citeCommands }: AnalysisInput): ProseDocument {
  const isComplete = outline?.source === source && outline.format === format && (citeCommands?.size ?? 0) === 0;
  return isComplete ? outline : readProse(source, format, citeCommands);
}

/** The claims of the prose, and those of the tables in the place of what their cells say on their own. */
function claimsOf(
  document: ProseDocument,
  grids: readonly Grid[],
  readings: readonly BlockReading[],
  { indicators: names, reference }: Knowledge,
): readonly Claim[] {
  const contextAt = (block: number): ClaimContext => readings[block]?.context ?? emptyContext;
  const inTables = readLevelClaims(document, grids, { names, reference, contextAt });
  const inProse = readings.flatMap(({ claims }, block) => (inTables.blocks.has(block) ? [] : claims));
  return inTables.claims.length === 0 ? inProse : [...inProse, ...inTables.claims].sort((a, b) => a.block - b.block);
}

function judgeTests(document: ProseDocument): readonly JudgedTest[] {
  const tests = readTests(document);
  if (tests.length === 0) return [];
  const alpha = significanceLevel(document.source);
  return tests.map((test) => judgeTest(test, alpha));
}

/** Parts that nobody asks for stay unpacked. */
function withOwnData(builtIn: Knowledge, data: StatisticsKnowledge | undefined): Knowledge {
  if (!data) return builtIn;
  return {
    get terms() {
      return builtIn.terms;
    },
    reference: data.reference,
    indicators: data.indicators,
  };
}

function readBlocks(
  knowledge: Knowledge,
  matcher: TermMatcher,
  document: ProseDocument,
  cancellation: Cancellation,
): readonly BlockReading[] {
  let context = contextOfDocument(document.blocks);
  const readings: BlockReading[] = [];
  document.blocks.forEach((block, index) => {
    if (cancellation.isCancellationRequested) return;
    readings.push(readBlock(knowledge, matcher, block, index, context));
    context = contextAfter(block, context);
  });
  return readings;
}

function readBlock(
  knowledge: Knowledge,
  matcher: TermMatcher,
  block: Block,
  index: number,
  context: ClaimContext,
): BlockReading {
  const matches = block.kind === 'reference' ? [] : findTerms(matcher, block.prose.text);
  const terms = matches.map(
    (match): TermUsage => ({ match, block, span: block.prose.toSource(match.start, match.end) }),
  );
  const claims = block.quoted ? [] : readClaims(block, index, knowledge.indicators, knowledge.reference, context);
  return { terms, claims, context };
}
