/** Completion of terms by Chinese, English or pinyin: the preferred form, and the form with its name in the other language. */

import type { Pinyin, Span } from '../base';
import { entriesOf, type Glossary, type GlossaryEntry } from '../glossary';
import { isHan, type ProseDocument } from '../text';

export interface TermChoice {
  readonly entry: GlossaryEntry;
  readonly kind: 'preferred' | 'gloss';
  readonly insert: string;
  /** Source offsets of what was typed and is replaced. */
  readonly replace: Span;
  readonly typed: string;
}

export interface TermIndex {
  readonly items: readonly IndexedTerm[];
}

interface IndexedTerm {
  readonly entry: GlossaryEntry;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Initials and whole syllables of the Chinese forms: `xzscl`, `xinzhishengchanli`. */
  readonly initials: readonly string[];
  readonly syllables: readonly string[];
}

/** The forms of all entries, ready to be searched; made once for a set of glossaries. */
export function indexTerms(glossaries: readonly Glossary[], pinyin: Pinyin): TermIndex {
  const items = entriesOf(glossaries).map((entry): IndexedTerm => {
    const zh = [entry.zh, ...entry.zhVariants].map(withoutQuotes).filter((form) => form !== '');
    const readings = zh.map((form) => pinyin.syllablesOf(form).filter((syllable) => /^[a-z0-9]+$/i.test(syllable)));
    return {
      entry,
      zh,
      en: [entry.en, ...entry.enVariants, ...entry.acronyms]
        .map((form) => form.toLowerCase())
        .filter((form) => form !== ''),
      initials: readings.map((syllables) =>
        syllables
          .map((syllable) => syllable.charAt(0))
          .join('')
          .toLowerCase(),
      ),
      syllables: readings.map((syllables) => syllables.join('').toLowerCase()),
    };
  });
  return { items };
}

function withoutQuotes(form: string): string {
  return form.replace(/[“”"「」『』]/g, '');
}

const mostChoices = 30;
const longestTyped = 60;
/** The smaller, the better a match. */
type Rank = number;

interface Ranked {
  readonly item: IndexedTerm;
  readonly rank: Rank;
  readonly length: number;
  readonly language: 'zh' | 'en';
}

/** What completes the words before a source offset; nothing in code, formulas, keys and addresses. */
export function termChoices(document: ProseDocument, offset: number, index: TermIndex): readonly TermChoice[] {
  if (!document.blocks.some(({ kind, prose }) => kind !== 'reference' && prose.toProse(offset - 1) !== undefined))
    return [];
  const before = document.source.slice(Math.max(0, offset - longestTyped), offset);
  const isChinese = isHan(before.charCodeAt(before.length - 1));
  const ranked = index.items.flatMap((item) => (isChinese ? rankHan(item, before) : rankLatin(item, before)));
  ranked.sort((a, b) => a.rank - b.rank || b.length - a.length);
  return ranked.slice(0, mostChoices).flatMap((one) => choicesOf(one, before, offset));
}

function choicesOf({ item, length, language }: Ranked, before: string, offset: number): readonly TermChoice[] {
  const { entry } = item;
  const isChinese = language === 'zh';
  const [name, other] = isChinese ? [entry.zh, entry.en] : [entry.en, entry.zh];
  const typed = before.slice(before.length - length);
  const replace = { start: offset - length, end: offset };
  if (name === '') return [];
  const capital = !isChinese && /^[A-Z][a-z]/.test(typed) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const preferred: TermChoice = { entry, kind: 'preferred', insert: capital, replace, typed };
  if (other === '') return [preferred];
  const insert = isChinese ? `${capital}（${other}）` : `${capital} (${other})`;
  return [preferred, { entry, kind: 'gloss', insert, replace, typed }];
}

/** The longest end of `before` with which a form begins; for two characters and more, also one inside of it. */
function rankHan(item: IndexedTerm, before: string): readonly Ranked[] {
  const run = /\p{Script=Han}+$/u.exec(before)?.[0] ?? '';
  for (let length = Math.min(run.length, 12); length > 0; length--) {
    const typed = run.slice(run.length - length);
    const rank = item.zh.findIndex((form) => form.startsWith(typed) && form !== typed);
    if (rank >= 0) return [{ item, rank: rank === 0 ? 0 : 1, length, language: 'zh' }];
    if (length > 1 && item.zh.some((form) => form.includes(typed) && form !== typed)) {
      return [{ item, rank: 4, length, language: 'zh' }];
    }
  }
  return [];
}

function rankLatin(item: IndexedTerm, before: string): readonly Ranked[] {
  const found: Ranked[] = [];
  const words = /[A-Za-z][A-Za-z0-9&-]*(?: [A-Za-z0-9&-]+){0,6}$/.exec(before)?.[0] ?? '';
  // The more words agree, the surer it is what is meant: the longest end of the words is tried first.
  for (let from = 0; from >= 0 && from < words.length; ) {
    const typed = words.slice(from).toLowerCase();
    if (typed.length > 1 && item.en.some((form) => form.startsWith(typed))) {
      found.push({ item, rank: item.en[0]?.startsWith(typed) ? 0 : 1, length: typed.length, language: 'en' });
      break;
    }
    const gap = words.indexOf(' ', from);
    from = gap < 0 ? -1 : gap + 1;
  }
  const word = /[A-Za-z]+$/.exec(before)?.[0] ?? '';
  const typed = word.toLowerCase();
  if (typed.length > 2 && found.length === 0 && item.en.some((form) => form.includes(` ${typed}`))) {
    found.push({ item, rank: 5, length: typed.length, language: 'en' });
  }
  if (typed.length > 1 && item.initials.some((initials) => initials.startsWith(typed))) {
    found.push({ item, rank: item.initials[0] === typed ? 2 : 3, length: typed.length, language: 'zh' });
  } else if (typed.length > 2 && item.syllables.some((syllables) => syllables.startsWith(typed))) {
    found.push({ item, rank: 2, length: typed.length, language: 'zh' });
  }
  return found;
}
