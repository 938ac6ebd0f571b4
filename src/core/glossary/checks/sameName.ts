/** Whether two forms of a term are one name: number, spelling, word order and short forms make no second name. */

import { furtherSpellings } from '../englishForms';
import { foldForm } from '../formKey';
import type { TermLanguage } from '../glossary';

const lightWords = new Set(['of', 'the', 'a', 'an', 'and', 'in', 'for', 'to', 'on']);

function contentWords(form: string): string {
  return foldForm(form)
    .split(/[^a-z0-9&+']+/)
    .filter((word) => word !== '' && !lightWords.has(word))
    .map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''))
    .sort()
    .join(' ');
}

/** Particles that part no two names: 商品和要素的流动, 商品与要素流动. */
const particles = /[的和与及、]/g;

/** True where the units of `short` stand in `long` in the same order: 世贸组织 in 世界贸易组织. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++;
  return at === short.length;
}

function isOneWay(a: string, b: string, language: TermLanguage): boolean {
  const [short, long] = [foldForm(a), foldForm(b)];
  if (long.includes(short)) return true;
  if (language === 'zh') return isSubsequence(short.replace(particles, ''), long);
  return furtherSpellings(a, false).some((spelling) => long.includes(foldForm(spelling)));
}

const acronym = /(?<![A-Za-z])[A-Z]{2,}s?(?![A-Za-z])/;

/** True where `a` is `b` with an acronym in it, 绿色TFP, embodied AI, or in Chinese a name in Latin letters, Moran's I. */
function isAbbreviated(a: string, b: string, language: TermLanguage): boolean {
  if (language === 'zh' && !/\p{Script=Han}/u.test(a)) return /\p{Script=Han}/u.test(b);
  const rest = a.replace(acronym, '').trim();
  if (rest === a || rest === '') return false;
  if (language === 'zh') return isSubsequence(rest, b);
  const words = contentWords(b).split(' ');
  return contentWords(rest)
    .split(' ')
    .every((word) => words.includes(word));
}

export function isSameName(a: string, b: string, language: TermLanguage): boolean {
  if (isAbbreviated(a, b, language) || isAbbreviated(b, a, language)) return true;
  if (isOneWay(a, b, language) || isOneWay(b, a, language)) return true;
  return language === 'en' && contentWords(a) === contentWords(b);
}
