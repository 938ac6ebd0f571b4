/**
 * Finds the terms of glossaries in prose: every occurrence, the longest form first, borders as the script of
 * the term has them. It gives no verdict; that is for the rules.
 */

import { isDigit, isLatinLetter } from '../text';
import { isOtherAcronym } from './acronymReadings';
import { exactSpelling, foldText, foldUnit, lightFold } from './formKey';
import { createFormTree, type FormTree } from './formTree';
import type { DiscouragedForm, Glossary, GlossaryEntry, TermLanguage } from './glossary';
import { collectForms, type FormKind, type ListedForm } from './listedForms';

export interface TermMatch {
  /** Prose offsets. */
  readonly start: number;
  readonly end: number;
  readonly entry: GlossaryEntry;
  /** As written, and as the glossary lists it. */
  readonly form: string;
  readonly canonical: string;
  readonly formKind: FormKind;
  readonly language: TermLanguage;
  /** False for forms that are too common or too short to have a card. */
  readonly hoverable: boolean;
  /** False for what is no occurrence of the term itself: covered and too common forms. */
  readonly listed: boolean;
  /** Where `formKind` is `discouraged`: what the glossary says of the form. */
  readonly discouraged: DiscouragedForm | undefined;
}

interface FormIndex {
  readonly tree: FormTree;
  /** By the tree's keys. */
  readonly forms: readonly (readonly ListedForm[])[];
}

export interface TermMatcher {
  readonly all: FormIndex;
  /** Forms that are wrong only in context: so few that most prose is passed over at once. */
  readonly inContext: FormIndex;
}

/** Built once for a set of glossaries; those that come first win. */
export function createTermMatcher(glossaries: readonly Glossary[]): TermMatcher {
  const forms = [...collectForms(glossaries)];
  return {
    all: indexOf(forms),
    inContext: indexOf(forms.filter(([, listed]) => !listed.every(isNoContextForm))),
  };
}

function indexOf(forms: readonly (readonly [key: string, listed: readonly ListedForm[]])[]): FormIndex {
  return { tree: createFormTree(forms.map(([key]) => key)), forms: forms.map(([, listed]) => listed) };
}

/**
 * Terms in `prose`, in order, none overlapping another. Listed forms come first, the longest of them winning;
 * covered and too common forms take what is left. Forms that are wrong only in context are left out.
 */
export function findTerms(matcher: TermMatcher, prose: string): readonly TermMatch[] {
  const candidates = findCandidates(matcher.all, prose, isNoContextForm);
  return withoutOverlaps(prose, candidates, isListed);
}

/** The longest term at a prose offset (the end of a term counts), covered forms included; for a card. */
export function findTermAt(matcher: TermMatcher, prose: string, offset: number): TermMatch | undefined {
  const from = Math.max(0, offset - farthestEdge);
  const around = prose.slice(from, offset + farthestEdge);
  const candidates = findCandidates(matcher.all, around, isNoContextForm);
  const touching = (match: TermMatch): boolean => match.start <= offset - from && offset - from <= match.end;
  const found = withoutOverlaps(around, candidates).filter(touching);
  const match = found[found.length - 1];
  return match === undefined ? undefined : { ...match, start: match.start + from, end: match.end + from };
}

/** Occurrences of forms that are wrong only as renderings of a term which the passage has in the other language. */
export function findContextForms(matcher: TermMatcher, prose: string): readonly TermMatch[] {
  return withoutOverlaps(
    prose,
    findCandidates(matcher.inContext, prose, (form) => !isNoContextForm(form)),
  );
}

/** Farther than the longest form of any glossary reaches. */
const farthestEdge = 400;
/** Longer matches count as equally long. */
const longest = 4095;

interface Candidate {
  start: number;
  end: number;
  readonly form: ListedForm;
}

function isNoContextForm(form: ListedForm): boolean {
  return form.discouraged?.severity !== 'context';
}

function isListed(form: ListedForm): boolean {
  return form.kind !== 'covers' && form.hoverable;
}

function findCandidates(index: FormIndex, prose: string, wanted: (form: ListedForm) => boolean): Candidate[] {
  const folded = foldText(prose);
  const { offsets } = folded;
  const candidates: Candidate[] = [];
  index.tree.run(folded, (key, from, stop) => {
    const start = offsets[from] ?? 0;
    const end = (offsets[stop - 1] ?? 0) + 1;
    if (!hasBorders(prose, start, end)) return;
    const form = chooseForm(index.forms[key] ?? [], prose, start, end, wanted);
    if (form !== undefined) candidates.push({ start, end, form });
  });
  return candidates;
}

function toMatch(prose: string, candidate: Candidate): TermMatch {
  const { form } = candidate;
  const { start, end } = withQuotes(prose, candidate.start, candidate.end);
  return {
    start,
    end,
    entry: form.entry,
    form: prose.slice(start, end),
    canonical: form.canonical,
    formKind: form.kind,
    language: form.language,
    hoverable: form.hoverable,
    listed: isListed(form),
    discouraged: form.discouraged,
  };
}

function isWord(code: number): boolean {
  if (code >= 0x2e80 && code <= 0x9fff) return false;
  const unit = foldUnit(code);
  return isLatinLetter(unit) || isDigit(unit);
}

/** A Latin edge of a term needs a border; a Han edge needs none, for Chinese has none. */
function hasBorders(prose: string, start: number, end: number): boolean {
  if (isWord(prose.charCodeAt(start)) && isWord(prose.charCodeAt(start - 1))) return false;
  return !(isWord(prose.charCodeAt(end - 1)) && isWord(prose.charCodeAt(end)));
}

function chooseForm(
  forms: readonly ListedForm[],
  prose: string,
  start: number,
  end: number,
  wanted: (form: ListedForm) => boolean,
): ListedForm | undefined {
  const only = forms.length === 1 ? forms[0] : undefined;
  if (only !== undefined && only.exact === undefined) return wanted(only) ? only : undefined;
  const written = prose.slice(start, end);
  let chosen: ListedForm | undefined;
  let light: string | undefined;
  for (const form of forms) {
    if (!wanted(form)) continue;
    if (form.exact !== undefined && (form.exact !== exactSpelling(written) || isOtherAcronym(prose, start, end)))
      continue;
    if (forms.length === 1) return form;
    light ??= lightFold(written);
    // Forms with one key differ in hyphens or marks: the one that is written so is meant.
    if (form.light === light) return form;
    chosen ??= form;
  }
  return chosen;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };
const opening: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '」': '「', '』': '『' };

function mayQuote(code: number): boolean {
  return code === 0x22 || (code >= 0x2018 && code <= 0x201d) || (code >= 0x300c && code <= 0x300f);
}

/** “硬件”互通: a mark whose partner stands inside the term belongs to it. */
function withQuotes(prose: string, start: number, end: number): { readonly start: number; readonly end: number } {
  if (!mayQuote(prose.charCodeAt(start - 1)) && !mayQuote(prose.charCodeAt(end))) return { start, end };
  const before = prose[start - 1] ?? '';
  const closer = Object.hasOwn(closing, before) ? closing[before] : undefined;
  if (
    closer !== undefined &&
    count(prose, closer, start, end) > (before === closer ? 0 : count(prose, before, start, end))
  ) {
    return { start: start - 1, end };
  }
  const after = prose[end] ?? '';
  const opener = Object.hasOwn(opening, after) ? opening[after] : undefined;
  const isPartner = opener !== undefined && count(prose, opener, start, end) > count(prose, after, start, end);
  return { start, end: isPartner ? end + 1 : end };
}

function count(text: string, unit: string, start: number, end: number): number {
  let found = 0;
  for (let i = start; i < end; i++) if (text[i] === unit) found++;
  return found;
}

/** What `isFirst` prefers, then the longest, then the leftmost; what overlaps a chosen one is dropped. */
function withoutOverlaps(
  prose: string,
  candidates: readonly Candidate[],
  isFirst: (form: ListedForm) => boolean = () => true,
): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  // Candidates come by start, so that those which touch no other one, nearly all of them, need no choice.
  for (let at = 0; at < candidates.length; ) {
    const cluster: Candidate[] = [];
    let reach = -1;
    for (let next = candidates[at]; next && (reach === -1 || next.start < reach); next = candidates[++at]) {
      cluster.push(next);
      reach = Math.max(reach, next.end);
    }
    const chosen = cluster.length === 1 ? cluster : chooseApart(cluster, isFirst);
    for (const candidate of chosen) matches.push(toMatch(prose, candidate));
  }
  return matches;
}

/** Of candidates that overlap, those that stay; in order. */
function chooseApart(cluster: readonly Candidate[], isFirst: (form: ListedForm) => boolean): readonly Candidate[] {
  const base = cluster[0]?.start ?? 0;
  // One number a candidate says all three, so that sorting compares numbers only.
  const order = ({ start, end, form }: Candidate): number =>
    ((isFirst(form) ? 0 : longest + 1) + longest - Math.min(longest, end - start)) * 2 ** 32 + start;
  const ordered = cluster.map((candidate) => ({ candidate, key: order(candidate) })).sort((a, b) => a.key - b.key);
  const taken = new Uint8Array(cluster.reduce((reach, { end }) => Math.max(reach, end), base) - base);
  const kept: Candidate[] = [];
  for (const { candidate } of ordered) {
    const { start, end } = candidate;
    // A shorter candidate may lie between chosen ones, a longer unlisted one around them.
    let free = taken[start - base] === 0 && taken[end - 1 - base] === 0;
    for (let i = start - base + 1; free && i < end - base - 1; i++) free = taken[i] === 0;
    if (!free) continue;
    taken.fill(1, start - base, end - base);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
