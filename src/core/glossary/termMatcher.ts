/**
 * Finds the terms of glossaries in prose: every occurrence, the longest form first, borders as the script of
 * the term has them. It gives no verdict; that is for the rules.
 */

import { isDigit, isLatinLetter } from '../text';
import { createFormAutomaton, type FormAutomaton } from './formAutomaton';
import { foldText, foldUnit, isDash, lightFold } from './formKey';
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

/** Terms in `prose`, in order, none overlapping another. Forms that are wrong only in context are left out. */
export function findTerms(matcher: TermMatcher, prose: string): readonly TermMatch[] {
  return findForms(matcher, prose, (form) => form.discouraged?.severity !== 'context');
}

/** Occurrences of forms that are wrong only as renderings of a term which the passage has in the other language. */
export function findContextForms(matcher: TermMatcher, prose: string): readonly TermMatch[] {
  return findForms(matcher, prose, (form) => form.discouraged?.severity === 'context');
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly form: ListedForm;
}

function findForms(matcher: TermMatcher, prose: string, wanted: (form: ListedForm) => boolean): readonly TermMatch[] {
  const { units, offsets, length } = foldText(prose);
  const candidates: Candidate[] = [];
  matcher.automaton.run(units, length, (key, stop) => {
    const from = stop - (matcher.keys[key]?.length ?? 0);
    const start = offsets[from] ?? 0;
    const end = (offsets[stop - 1] ?? 0) + 1;
    if (!hasBorders(prose, start, end)) return;
    const form = chooseForm(matcher.forms[key] ?? [], prose.slice(start, end), wanted);
    if (form !== undefined) candidates.push({ ...withQuotes(prose, start, end), form });
  });
  return withoutOverlaps(candidates, prose.length).map(({ start, end, form }) => ({
    start,
    end,
    entry: form.entry,
    form: prose.slice(start, end),
    canonical: form.canonical,
    formKind: form.kind,
    language: form.language,
    hoverable: form.hoverable,
    listed: form.kind !== 'covers' && form.hoverable,
    discouraged: form.discouraged,
  }));
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

/** Spelling with case, full-width letters narrowed, all dashes alike: what an acronym is compared by. */
function exactSpelling(text: string): string {
  let spelled = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDash(code)) spelled += '-';
    else spelled += String.fromCharCode(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
  }
  return spelled.replace(/\s+/g, ' ');
}

function chooseForm(
  forms: readonly ListedForm[],
  written: string,
  wanted: (form: ListedForm) => boolean,
): ListedForm | undefined {
  let chosen: ListedForm | undefined;
  let light: string | undefined;
  for (const form of forms) {
    if (!wanted(form)) continue;
    if (form.exact !== undefined && exactSpelling(form.exact) !== exactSpelling(written)) continue;
    if (forms.length === 1) return form;
    light ??= lightFold(written);
    // Forms with one key differ in hyphens or marks: the one that is written so is meant.
    if (form.light === light) return form;
    chosen ??= form;
  }
  return chosen;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };

/** “硬件”互通: a mark whose partner stands inside the term belongs to it. */
function withQuotes(prose: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const opener = prose[start - 1] ?? '';
  const closer = Object.hasOwn(closing, opener) ? closing[opener] : undefined;
  if (
    closer !== undefined &&
    count(prose, closer, start, end) > (opener === closer ? 0 : count(prose, opener, start, end))
  ) {
    return { start: start - 1, end };
  }
  for (const [open, close] of Object.entries(closing)) {
    const isPartner = open !== close && prose[end] === close;
    if (isPartner && count(prose, open, start, end) > count(prose, close, start, end)) return { start, end: end + 1 };
  }
  return { start, end };
}

function count(text: string, unit: string, start: number, end: number): number {
  let found = 0;
  for (let i = start; i < end; i++) if (text[i] === unit) found++;
  return found;
}

/** The longest first, then the leftmost; what overlaps a chosen one is dropped. */
function withoutOverlaps(candidates: readonly Candidate[], length: number): readonly Candidate[] {
  const taken = new Uint8Array(length);
  const ordered = [...candidates].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Candidate[] = [];
  for (const candidate of ordered) {
    if (taken[candidate.start] || taken[candidate.end - 1]) continue;
    taken.fill(1, candidate.start, candidate.end);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
