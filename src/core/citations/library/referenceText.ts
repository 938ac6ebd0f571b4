/**
 * Reads one printed reference — GB/T 7714, the style of Chinese economics journals, or APA — back into
 * its parts. What it cannot tell apart stays empty; the first author and the year are what matters.
 */

import { readNameList } from './bibtexNames';
import type { WorkType } from './entry';
import { type AuthorName, corporate, person, readHanName, scriptOf } from './personNames';

export interface ReferenceParts {
  readonly authors: readonly AuthorName[];
  readonly etAl: boolean;
  readonly year: number | undefined;
  readonly suffix: string;
  readonly title: string;
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly doi: string;
  readonly type: WorkType;
}

const typeOfMark: Readonly<Record<string, WorkType>> = {
  J: 'article-journal',
  M: 'book',
  C: 'paper-conference',
  G: 'book',
  D: 'thesis',
  R: 'report',
  S: 'standard',
  P: 'patent',
  N: 'article-newspaper',
  DB: 'dataset',
  DS: 'dataset',
  CP: 'software',
  EB: 'webpage',
  A: 'chapter',
};

const yearText = /(?<![\d/.])((?:1[5-9]|20)\d\d)([a-z](?![a-z]))?(?!\d)/g;
const listTail = /[\s,，、]*(?:等|et\.? ?al\.?|and others)[.,，\s]*$/i;
/** `SMITH J A` and `Smith J. A.`: the family name, then initials. */
const initialsBehind = /^([\p{L}'’ -]{2,40}?)[ ,]{1,2}((?:\p{Lu}(?:\.[ -]?|[ -]|(?=\p{Lu}|$))){1,4})$/u;

/** `J. Van Reenen`: a particle with a capital is part of the family name. */
const particleBefore =
  /^(\p{Lu}[\p{L}'’. -]*?)\s((?:Van|Von|De|Del|Della|Di|Da|Du|Le|La)(?:\s(?:den|der|la))?\s\p{Lu}[\p{L}'’-]+)$/iu;

function readOneName(text: string): AuthorName {
  if (scriptOf(text) === 'han' && !/[·•・‧]/u.test(text))
    return [...text.replace(/\s/g, '')].length <= 4 ? readHanName(text) : corporate(text);
  if (scriptOf(text) === 'han') return readHanName(text);
  const match = initialsBehind.exec(text);
  if (match) return person((match[1] ?? '').trim(), (match[2] ?? '').trim());
  const particled = particleBefore.exec(text);
  if (particled) return person((particled[2] ?? '').trim(), (particled[1] ?? '').trim());
  return readNameList(text).names[0] ?? corporate(text);
}

/** The names at the head of a reference, separated by commas, 、, `and`, `&` or 和. */
function readHead(head: string): { readonly authors: readonly AuthorName[]; readonly etAl: boolean } {
  const kept = head.replace(listTail, '');
  // `Hsieh, Chang-Tai and Klenow, Peter J`: every name turned round.
  const turned = kept.split(/ and /);
  if (turned.length > 1 && turned.every((name) => /^\p{Lu}[\p{L}'’ -]+, \p{Lu}[\p{L}'’. -]+$/u.test(name)))
    return { authors: readNameList(kept).names, etAl: kept.length < head.length };
  const pieces = kept
    .split(/\s*[,，、;；&]\s*(?:and\s+|&\s*)?|\s+and\s+|(?<=\p{Script=Han}{2})(?:[和与]|\s+)(?=\p{Script=Han}{2})/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const names: string[] = [];
  for (const piece of pieces) {
    const last = names.at(-1);
    const isInitials = /^(?:\p{Lu}(?:\.[ -]?|[ -]|$)){1,4}$/u.test(piece);
    // `Solow, Robert M.`: only the first author of a list is turned round.
    const isGiven =
      names.length === 1 &&
      /^\p{Lu}[\p{L}'’-]+$/u.test(last ?? '') &&
      /^\p{Lu}[\p{Ll}-]+(?:\p{Lu}\p{Ll}+)?(?: \p{Lu}\.?)?$/u.test(piece);
    if ((isInitials || isGiven) && last !== undefined && scriptOf(last) === 'latin') {
      names[names.length - 1] = isGiven ? `${last}, ${piece}` : `${last} ${piece}`;
    } else names.push(piece);
  }
  return {
    authors: names.map((name) => readOneName(name.replace(/^[[［(（][^\])）］]{1,4}[\])］）]\s?/, ''))),
    etAl: kept.length < head.length,
  };
}

/** The end of the names before a title in quotation marks: S. Kuznets, “Modern economic growth,” 1973. */
const quotedTitle = /^([^“"《\d]{2,300}?)[,，.：:]\s{0,2}(?=[“"])/u;
/**
 * The end of the names elsewhere. A full stop behind an initial ends them only where a title follows, and not in
 * `and M. Delgado` or `and James A. Robinson`.
 */
const headEnd =
  /(?<!(?:^|[\s.-])\p{Lu})[.．。]\s?|(?<=\p{L}{2}[ ,]{1,2}(?:\p{Lu}[. -]{0,2}){0,3}\p{Lu})(?<!(?:\band|&) (?:\p{Lu}\p{Ll}+ )?\p{Lu})\.\s(?=\p{Lu}?\p{Ll}{2}|An?\s\p{L}{2})|[:：]|(?=《)/u;

/** Reads a reference without its number. */
export function readReferenceText(text: string): ReferenceParts {
  const mark = /[[［]([A-Z]{1,2})(?:\/[A-Z]{2})?[\]］]/.exec(text);
  const doi = /(?:doi[:\s.]*(?:org\/)?|doi\.org\/)(10\.\d{4,9}\/[^\s，。,]{1,200})/i.exec(text)?.[1] ?? '';
  const headYear = /^(.{2,200}?)[,，.\s]{0,3}[(（]?((?:1[5-9]|20)\d\d)([a-z])?[)）]?\s{0,2}[.．:：,，]/.exec(text);
  const stop = /[.．。](?:\s|(?=\p{Script=Han}))|(?<=\p{Script=Han})[.．。:：]|[,，]?[《“"]/u;
  const yearFirst = headYear && !stop.test(headYear[1]?.replace(/\b\p{Lu}\./gu, '') ?? '') ? headYear : undefined;
  let head = yearFirst?.[1] ?? '';
  let rest = yearFirst ? text.slice(yearFirst[0].length) : text;
  if (!yearFirst) {
    const end = quotedTitle.exec(text) ?? headEnd.exec(text);
    const from = end?.[1]?.length ?? end?.index ?? 0;
    head = text.slice(0, from);
    rest = text.slice((end?.index ?? 0) + (end?.[0].length ?? 0));
  }
  const titled = /《([^《》]{1,200})》/.exec(rest);
  const markAt = mark ? rest.indexOf(mark[0]) : -1;
  const untilStop = /^\s*(.{2,300}?)(?:[.．。](?:\s|$)|$)/u.exec(rest)?.[1] ?? '';
  const quoted = /^\s*[“"]([^“”"]{1,300}?)[,.]?[”"]/u.exec(rest)?.[1];
  const title =
    quoted !== undefined && markAt < 0
      ? quoted
      : titled && markAt < 0
        ? (titled[1] ?? '')
        : markAt > 0
          ? rest.slice(0, markAt)
          : untilStop;
  const behind =
    markAt > 0 ? rest.slice(markAt + (mark?.[0].length ?? 0)) : rest.slice(rest.indexOf(title) + title.length);
  const years = [...text.matchAll(yearText)];
  const year = yearFirst ? Number(yearFirst[2]) : years.length > 0 ? Number(years[0]?.[1]) : undefined;
  const volume = /(\d{1,4})\s?[(（](\d{1,3}(?:[-/–]\d{1,3})?)[)）](?:\s?[:：,]\s?([\d+–—-]{1,15}))?/.exec(behind);
  const { authors, etAl } = readHead(head.trim().replace(/[.．。,，:：]$/, ''));
  const hasContainer = mark === null || /[JNCA]/.test(mark[1] ?? '');
  const container =
    /(?:^[.．。\s]*|《)([^.．。,，《》:：\d[\]]{2,80})/u.exec(behind.replace(/^》?[，,]?/, ''))?.[1] ?? '';
  return {
    authors,
    etAl,
    year,
    suffix: yearFirst?.[3] ?? years[0]?.[2] ?? '',
    title: title.trim().replace(/^[,，.\s]+/, ''),
    container: hasContainer ? container.trim() : '',
    volume: volume && Number(volume[1]) < 1500 ? (volume[1] ?? '') : '',
    issue: volume?.[2] ?? '',
    pages: volume?.[3] ?? '',
    doi: doi.replace(/\.$/, ''),
    type: typeOfMark[mark?.[1] ?? ''] ?? 'document',
  };
}
