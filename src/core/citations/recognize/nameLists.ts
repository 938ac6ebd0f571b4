/** Lists of names that commas set apart: 韩峰，阳立高（2020）, and Levy, F., & Murnane, R. J. (2003) as reference lists have them. */

import { isAtLeast, type KnownAuthors } from './citedNames';
import { beginsWithWord } from './hanWords';
import { nameBefore } from './nameBefore';
import { isHanOrganization, isLatinStopWord } from './notNames';

export interface NameList {
  readonly names: readonly string[];
  readonly start: number;
}

export interface CommaNames extends NameList {
  /** The list begins its sentence or clause, so that its commas can hardly set anything apart but names. */
  readonly isClause: boolean;
}

const comma = /(?<=\p{Script=Han}), ?$/u;
const clauseStart = /(?:^|[。；;:!?！？\n])\s*$/u;

/** The Han names before a comma before `start`; nothing where more than a name stands there. */
export function commaNames(text: string, start: number, known: KnownAuthors): CommaNames | undefined {
  const names: string[] = [];
  let from = start;
  while (names.length < 5) {
    const mark = comma.exec(text.slice(Math.max(0, from - 3), from));
    const left = mark ? nameBefore(text, from - mark[0].length, known) : undefined;
    if (!left || left.isCut || !isAtLeast(left.belief, 'likely')) break;
    const isPerson = !isHanOrganization(left.name) && !(left.belief === 'likely' && beginsWithWord(left.name));
    if (!isPerson) break;
    names.unshift(left.name);
    from = left.start;
  }
  if (names.length === 0) return undefined;
  return { names, start: from, isClause: clauseStart.test(text.slice(Math.max(0, from - 3), from)) };
}

const inverted =
  /(?<![\p{L}\p{M}'’-])((?:(?:van|von|de|der|den|del|di|da|du|la|le) ){0,2}\p{Lu}[\p{L}\p{M}'’-]+), ?(?:\p{Lu}\.[ -]?){1,3}$/u;
const betweenInverted = /(?:,? ?(?:&|and|和|与) ?|, ?)$/u;

/** `Kuznets, S.` before `end`, and what stands before it in the same way; surnames only. */
export function invertedNames(text: string, end: number): NameList | undefined {
  const names: string[] = [];
  let start = end;
  for (let to = end; names.length < 8; ) {
    const match = inverted.exec(text.slice(Math.max(0, to - 60), to));
    const surname = match?.[1];
    if (!match || surname === undefined || surname.split(' ').some(isLatinStopWord)) break;
    names.unshift(surname);
    start = to - match[0].length;
    const between = betweenInverted.exec(text.slice(Math.max(0, start - 8), start));
    if (!between) break;
    to = start - between[0].length;
  }
  return names.length > 0 ? { names, start } : undefined;
}
