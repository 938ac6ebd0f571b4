/**
 * Finds the terms of glossaries in prose: every occurrence, the longest form first, borders as the script of
 * the term has them. It gives no verdict; that is for the rules.
 */

import { isDigit, isLatinLetter } from '../text';
import { isOtherAcronym } from './acronymReadings';
import { createFormAutomaton, type FormAutomaton } from './formAutomaton';
import { exactSpelling, foldText, foldUnit, lightFold } from './formKey';
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

export interface TermMatcher {
  readonly automaton: FormAutomaton;
  readonly keys: readonly string[];
  readonly forms: readonly (readonly ListedForm[])[];
}

/** Built once for a set of glossaries; those that come first win. */
export function createTermMatcher(glossaries: readonly Glossary[]): TermMatcher {
  const forms = collectForms(glossaries);
  const keys = [...forms.keys()];
  return { automaton: createFormAutomaton(keys), keys, forms: [...forms.values()] };
}

/**
 * Terms in `prose`, in order, none overlapping another. Listed forms come first, the longest of them winning;
 * covered and too common forms take what is left. Forms that are wrong only in context are left out.
 */
export function findTerms(matcher: TermMatcher, prose: string): readonly TermMatch[] {
  const candidates = findCandidates(matcher, prose, isNoContextForm);
  return withoutOverlaps(prose, candidates, isListed);
}

/** The longest term at a prose offset (the end of a term counts), covered forms included; for a card. */
export function findTermAt(matcher: TermMatcher, prose: string, offset: number): TermMatch | undefined {
  const from = Math.max(0, offset - farthestEdge);
  const around = prose.slice(from, offset + farthestEdge);
  const candidates = findCandidates(matcher, around, isNoContextForm);
  const touching = (match: TermMatch): boolean => match.start <= offset - from && offset - from <= match.end;
  const found = withoutOverlaps(around, candidates).filter(touching);
  const match = found[found.length - 1];
  return match === undefined ? undefined : { ...match, start: match.start + from, end: match.end + from };
}

/** Occurrences of forms that are wrong only as renderings of a term which the passage has in the other language. */
export function findContextForms(matcher: TermMatcher, prose: string): readonly TermMatch[] {
  return withoutOverlaps(
    prose,
    findCandidates(matcher, prose, (form) => !isNoContextForm(form)),
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

function findCandidates(matcher: TermMatcher, prose: string, wanted: (form: ListedForm) => boolean): Candidate[] {
  const { units, offsets, length } = foldText(prose);
  const candidates: Candidate[] = [];
  matcher.automaton.run(units, length, (key, stop) => {
    const from = stop - (matcher.keys[key]?.length ?? 0);
    const start = offsets[from] ?? 0;
    const end = (offsets[stop - 1] ?? 0) + 1;
    if (!hasBorders(prose, start, end)) return;
    const form = chooseForm(matcher.forms[key] ?? [], prose, start, end, wanted);
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
  const unit = foldUnit(code);
  return isLatinLetter(unit) || isDigit(unit);
}

/** A Latin edge of a term needs a border; a Han edge needs none, for Chinese has none. */
function hasBorders(prose: string, start: number, end: number): boolean {
  const before = prose.charCodeAt(start - 1);
  const after = prose.charCodeAt(end);
  return !(isWord(prose.charCodeAt(start)) && isWord(before)) && !(isWord(prose.charCodeAt(end - 1)) && isWord(after));
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

/** “硬件”互通: a mark whose partner stands inside the term belongs to it. */
function withQuotes(prose: string, start: number, end: number): { readonly start: number; readonly end: number } {
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
  candidates: Candidate[],
  isFirst: (form: ListedForm) => boolean = () => true,
): readonly TermMatch[] {
  const taken = new Uint8Array(prose.length);
  // One number a candidate says all three, so that sorting compares numbers only.
  const order = ({ start, end, form }: Candidate): number =>
    ((isFirst(form) ? 0 : longest + 1) + longest - Math.min(longest, end - start)) * 2 ** 32 + start;
  const ordered = candidates.map((candidate) => ({ candidate, key: order(candidate) })).sort((a, b) => a.key - b.key);
  const kept: Candidate[] = [];
  for (const { candidate } of ordered) {
    const { start, end } = candidate;
    // A shorter candidate may lie between chosen ones, a longer unlisted one around them.
    let free = taken[start] === 0 && taken[end - 1] === 0;
    for (let i = start + 1; free && i < end - 1; i++) free = taken[i] === 0;
    if (!free) continue;
    taken.fill(1, start, end);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start).map((candidate) => toMatch(prose, candidate));
}
