/** Commands that a LaTeX source defines to cite: their definition hands an argument of theirs on to a command that does. */

import { isCiteCommand } from '../citeKeyList';
import type { CiteCommand, CiteCommands } from '../prose';
import { createArgumentReader } from './arguments';

interface Definition {
  readonly name: string;
  /** The arguments, a sign each, as the command table writes them. */
  readonly args: string;
  readonly body: string;
}

const defining =
  /\\(?:((?:re)?newcommand|providecommand|DeclareRobustCommand|(?:re)?newrobustcmd|providerobustcmd)|((?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand)|(Declare(?:Multi)?CiteCommand)|([egx]?def)|(let|(?:New|Renew|Declare)CommandCopy))(?![A-Za-z])\*?/g;
const defined = /\s*(?:\{\s*\\([A-Za-z@]{1,40})\s*\}|\\([A-Za-z@]{1,40})(?![A-Za-z@]))/y;
const citing = /\\([A-Za-z@]+)\*?/g;
const handedOn = /\s*\{\s*#([1-9])\s*\}/y;
const longestBody = 2000;
/** How far in front of a definition the sign of a comment may stand in its line. */
const farthestComment = 200;
/** A definition may use one that stands behind it; further than this nobody goes. */
const mostRounds = 4;

/** The arguments of `\newcommand{\x}[2][default]`. */
function countedArguments(count: string | undefined, hasDefault: boolean): string {
  const number = Math.min(9, Number(count ?? 0));
  return number === 0 ? '' : (hasDefault ? 'o' : 'm') + 'm'.repeat(number - 1);
}

/** The arguments of `\NewDocumentCommand{\x}{s O{} m}`. */
function declaredArguments(specification: string): string {
  const signs = specification.replace(/\{[^{}]*\}/g, '').match(/[smovrdtODRgG]/g) ?? [];
  return signs
    .map((sign) =>
      /[so]/.test(sign) ? sign : sign === 'O' ? 'o' : /[dDrR]/.test(sign) ? 'p' : sign === 't' ? 's' : 'm',
    )
    .join('');
}

function* definitionsIn(source: string): Iterable<Definition | CiteCommand> {
  const { closeOf, skipBlanks, skipOptional } = createArgumentReader(source, source.length);
  const braced = (at: number): { readonly text: string; readonly end: number } | undefined => {
    const open = skipBlanks(at);
    const close = source[open] === '{' && open < source.length ? closeOf(open) : undefined;
    if (close === undefined || close - open > longestBody) return undefined;
    return { text: source.slice(open + 1, close), end: close + 1 };
  };
  for (const match of source.matchAll(defining)) {
    const before = source.slice(Math.max(0, match.index - farthestComment), match.index);
    if (/(?:^|[^\\])%[^\n]*$/.test(before)) continue;
    defined.lastIndex = match.index + match[0].length;
    const head = defined.exec(source);
    const name = head?.[1] ?? head?.[2];
    if (name === undefined) continue;
    let at = defined.lastIndex;
    const [, counted, declared, cites, plain, copied] = match;
    if (cites !== undefined) {
      yield { name, before: '', repeats: cites === 'DeclareMultiCiteCommand' };
    } else if (copied !== undefined) {
      const target = /^\s*=?\s*\{?\s*(\\[A-Za-z@]+)/.exec(source.slice(at, at + 80))?.[1];
      if (target !== undefined) yield { name, args: '', body: target };
    } else if (plain !== undefined) {
      const parameters = /^(?:#\d){0,9}/.exec(source.slice(at, at + 20))?.[0] ?? '';
      const body = braced(at + parameters.length);
      if (body) yield { name, args: 'm'.repeat(parameters.length / 2), body: body.text };
    } else if (counted !== undefined) {
      const count = /^\s*\[\s*(\d)\s*\]/.exec(source.slice(at, at + 20));
      at += count?.[0].length ?? 0;
      const behind = skipOptional(skipBlanks(at));
      const hasDefault = count !== null && behind > skipBlanks(at);
      const body = braced(hasDefault ? behind : at);
      if (body) yield { name, args: countedArguments(count?.[1], hasDefault), body: body.text };
    } else if (declared !== undefined) {
      const specification = braced(at);
      const body = specification && braced(specification.end);
      if (body) yield { name, args: declaredArguments(specification.text), body: body.text };
    }
  }
}

/** How a command with this definition cites, given those that are known to; `undefined` where it does not. */
function citeCommandOf({ name, args, body }: Definition, known: CiteCommands): CiteCommand | undefined {
  const { skip } = createArgumentReader(body, body.length);
  for (const match of body.matchAll(citing)) {
    const word = match[1] ?? '';
    const own = known.get(word);
    if (!own && !isCiteCommand(word)) continue;
    const end = skip(match.index + match[0].length, own?.before ?? 'ppooo');
    // `\newcommand{\x}{\citep}`: the keys follow in the text.
    if (body.slice(0, match.index).trim() === '' && body.slice(end).trim() === '')
      return { name, before: args + (own?.before ?? ''), repeats: own?.repeats ?? word.endsWith('s') };
    handedOn.lastIndex = skip(end, 'ooo');
    const argument = Number(handedOn.exec(body)?.[1] ?? 0);
    if (argument > 0 && argument <= args.length && args[argument - 1] === 'm')
      return { name, before: args.slice(0, argument - 1), repeats: false };
  }
  return undefined;
}

/** Commands that a user names, with or without the backslash; whatever is no name of a command is passed over. */
export function namedCiteCommands(names: readonly unknown[]): CiteCommands {
  const commands = new Map<string, CiteCommand>();
  for (const written of names) {
    const name = typeof written === 'string' ? /^\s*\\?([A-Za-z@]+)\*?\s*$/.exec(written)?.[1] : undefined;
    if (name !== undefined) commands.set(name, { name, before: '', repeats: name.endsWith('s') });
  }
  return commands;
}

/** Commands by name that the source defines to cite; `known` are those that its definitions may use. */
export function readCiteDefinitions(source: string, known: CiteCommands = new Map()): CiteCommands {
  const found = new Map<string, CiteCommand>();
  if (known.size === 0 && !/[cC]ite/.test(source)) return found;
  const waiting: Definition[] = [];
  for (const definition of definitionsIn(source)) {
    if ('body' in definition) waiting.push(definition);
    else found.set(definition.name, definition);
  }
  for (let round = 0, size = -1; round < mostRounds && size !== found.size; round += 1) {
    size = found.size;
    for (const definition of waiting) {
      if (found.has(definition.name)) continue;
      const command = citeCommandOf(definition, new Map([...known, ...found]));
      if (command) found.set(command.name, command);
    }
  }
  return found;
}
