/** Reads the words of the command line into a request; says what is wrong with them, does nothing. */

import { availableParallelism } from 'node:os';
import { type DocumentFormat, type Locale, localeOf, type RuleSettings, type SeveritySetting } from '../core';
import { type CommandProblem, problem, problemTexts } from './problem';

export const analyzingCommands = ['check', 'claims', 'terms', 'citations'] as const;
export const askingCommands = ['define', 'cite', 'series'] as const;
export const outputFormats = ['pretty', 'json', 'ndjson', 'sarif'] as const;

export type AnalyzingCommand = (typeof analyzingCommands)[number];
export type AskingCommand = (typeof askingCommands)[number];
export type OutputFormat = (typeof outputFormats)[number];

export interface Options {
  readonly format: OutputFormat;
  readonly bibliographies: readonly string[];
  /** Files of `--glossary`. */
  readonly glossaries: readonly string[];
  /** Files of `--data`. */
  readonly data: readonly string[];
  readonly rules: RuleSettings;
  readonly locale: Locale;
  readonly jobs: number;
  readonly stdinFormat: DocumentFormat | undefined;
  readonly fix: 'no' | 'dry-run' | 'write';
  /** File of `-o`; standard output where there is none. */
  readonly output: string | undefined;
}

export type Request =
  | {
      readonly kind: 'analyze';
      readonly command: AnalyzingCommand;
      readonly paths: readonly string[];
      readonly options: Options;
    }
  | { readonly kind: 'report'; readonly path: string; readonly options: Options }
  | { readonly kind: 'ask'; readonly command: AskingCommand; readonly query: string; readonly options: Options }
  | { readonly kind: 'show'; readonly what: 'help' | 'version'; readonly options: Options }
  | { readonly kind: 'invalid'; readonly problems: readonly CommandProblem[]; readonly options: Options };

const severities: readonly SeveritySetting[] = ['error', 'warning', 'information', 'hint', 'off'];
const ruleGroups = ['statistics', 'citations', 'terms', 'suppression'];
const valued = new Set([
  '--format',
  '--bib',
  '--glossary',
  '--data',
  '--rule',
  '--locale',
  '--jobs',
  '--stdin-format',
  '-o',
  '--output',
]);
const bare = new Set(['--fix', '--fix-dry-run', '--help', '-h', '--version', '-v']);

function includes<Item extends string>(list: readonly Item[], word: string): word is Item {
  return list.some((item) => item === word);
}

/** The locale that the environment asks for, in the order in which POSIX looks. */
function environmentLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: language } = environment;
  return localeOf([all, messages, language].find((value) => value !== undefined && value !== ''));
}

interface Words {
  readonly plain: readonly string[];
  readonly values: readonly (readonly [name: string, value: string])[];
  readonly switches: ReadonlySet<string>;
  readonly problems: readonly CommandProblem[];
}

function splitWords(words: readonly string[]): Words {
  const plain: string[] = [];
  const values: (readonly [string, string])[] = [];
  const switches = new Set<string>();
  const problems: CommandProblem[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') {
      plain.push(...words.slice(index + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      plain.push(word);
      continue;
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    if (bare.has(name) && equals < 0) switches.add(name);
    else if (!valued.has(name)) problems.push(problem(problemTexts.unknownOption, { name }));
    else {
      const value = equals < 0 ? words[index + 1] : word.slice(equals + 1);
      const isOption = equals < 0 && value !== undefined && /^--[a-z]/.test(value);
      if (value === undefined || isOption) problems.push(problem(problemTexts.noValue, { name }));
      else {
        values.push([name, value]);
        if (equals < 0) index += 1;
      }
    }
  }
  return { plain, values, switches, problems };
}

function readRule(value: string, ruleIds: ReadonlySet<string>, problems: CommandProblem[]): RuleSettings {
  const [id = '', severity = ''] = value.split('=', 2);
  const isGroup = /^[a-z]+\/\*$/.test(id) && ruleGroups.includes(id.slice(0, -2));
  if (!includes(severities, severity)) {
    problems.push(problem(problemTexts.badValue, { name: '--rule', value, allowed: `ID=${severities.join('|')}` }));
    return {};
  }
  if (id === '*') return Object.fromEntries(ruleGroups.map((group) => [`${group}/*`, severity]));
  if (!isGroup && !ruleIds.has(id)) problems.push(problem(problemTexts.unknownRule, { name: id }));
  return { [id]: severity };
}

/** Reads the words behind `nqpf`. `ruleIds` are the rules there are. */
export function readArguments(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  ruleIds: ReadonlySet<string>,
): Request {
  const { plain, values, switches, problems: wordProblems } = splitWords(words);
  const problems = [...wordProblems];
  const last = (name: string): string | undefined => values.filter(([option]) => option === name).at(-1)?.[1];
  const oneOf = <Item extends string>(name: string, allowed: readonly Item[]): Item | undefined => {
    const value = last(name);
    if (value === undefined || includes(allowed, value)) return value;
    problems.push(problem(problemTexts.badValue, { name, value, allowed: allowed.join(', ') }));
    return undefined;
  };
  const jobs = last('--jobs');
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) {
    problems.push(problem(problemTexts.badValue, { name: '--jobs', value: jobs, allowed: '1–999' }));
  }
  const rules = values
    .filter(([name]) => name === '--rule')
    .reduce<RuleSettings>((all, [, value]) => ({ ...all, ...readRule(value, ruleIds, problems) }), {});
  const options: Options = {
    format: oneOf('--format', outputFormats) ?? 'pretty',
    bibliographies: values.filter(([name]) => name === '--bib').map(([, value]) => value),
    glossaries: values.filter(([name]) => name === '--glossary').map(([, value]) => value),
    data: values.filter(([name]) => name === '--data').map(([, value]) => value),
    rules,
    locale: oneOf<Locale>('--locale', ['en', 'zh-cn']) ?? environmentLocale(environment),
    jobs: jobs === undefined ? availableParallelism() : Number(jobs) || 1,
    stdinFormat: oneOf<DocumentFormat>('--stdin-format', ['markdown', 'latex']),
    fix: switches.has('--fix-dry-run') ? 'dry-run' : switches.has('--fix') ? 'write' : 'no',
    output: values.filter(([name]) => name === '-o' || name === '--output').at(-1)?.[1],
  };
  const [command = '', ...rest] = plain;
  if (switches.has('--version') || switches.has('-v')) return { kind: 'show', what: 'version', options };
  if (switches.has('--help') || switches.has('-h') || command === 'help')
    return { kind: 'show', what: 'help', options };
  if (command === '') problems.push(problem(problemTexts.noCommand));
  if (options.fix !== 'no' && command !== 'check' && command !== '') {
    problems.push(
      problem(problemTexts.noOptionHere, { name: options.fix === 'write' ? '--fix' : '--fix-dry-run', command }),
    );
  }
  if (options.output !== undefined && command !== 'report' && command !== '') {
    problems.push(problem(problemTexts.noOptionHere, { name: '-o', command }));
  }
  if (includes(analyzingCommands, command)) {
    if (rest.length === 0) problems.push(problem(problemTexts.noPath));
    if (rest.includes('-') && options.stdinFormat === undefined) problems.push(problem(problemTexts.stdinFormat));
    if (problems.length === 0) return { kind: 'analyze', command, paths: rest, options };
  } else if (includes(askingCommands, command)) {
    const query = rest.join(' ').trim();
    if (query === '') problems.push(problem(problemTexts.noQuery, { command }));
    if (problems.length === 0) return { kind: 'ask', command, query, options };
  } else if (command === 'report') {
    const [path, ...others] = rest;
    if (path === undefined) problems.push(problem(problemTexts.noPath));
    if (others.length > 0) problems.push(problem(problemTexts.oneFile, { command }));
    if (path === '-' && options.stdinFormat === undefined) problems.push(problem(problemTexts.stdinFormat));
    if (path !== undefined && problems.length === 0) return { kind: 'report', path, options };
  } else if (command !== '') problems.push(problem(problemTexts.unknownCommand, { name: command }));
  return { kind: 'invalid', problems, options };
}
