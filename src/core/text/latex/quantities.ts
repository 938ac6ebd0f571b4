/** Numbers and units of siunitx as readers see them; only spelling is done here, no meaning is read. */

import type { ProseBuilder } from '../proseBuilder';
import type { CommandMeaning } from './commandTable';
import type { BracedRange, LatexReading } from './latexReading';

const units: Readonly<Record<string, string>> = {
  percent: '%',
  permille: '‰',
  degree: '°',
  celsius: '°C',
  degreeCelsius: '°C',
  meter: 'm',
  metre: 'm',
  gram: 'g',
  gramme: 'g',
  second: 's',
  tonne: 't',
  hectare: 'ha',
  liter: 'L',
  litre: 'L',
  hour: 'h',
  day: 'd',
  watt: 'W',
  watthour: 'Wh',
  joule: 'J',
  hertz: 'Hz',
  bit: 'bit',
  byte: 'B',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  centi: 'c',
  milli: 'm',
  micro: 'µ',
  nano: 'n',
  square: '',
  squared: '²',
  cubic: '',
  cubed: '³',
  per: '/',
  euro: '€',
  EUR: '€',
  USD: 'USD',
  CNY: 'CNY',
  RMB: 'RMB',
};

/** The unit in braces: macros spelled out, words as they stand. */
function spellUnit(text: string): string {
  return text
    .replace(/\\text(?:rm|normal)?\{([^{}]*)\}/g, '$1')
    .replace(/\\%/g, '%')
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => (Object.hasOwn(units, name) ? (units[name] ?? '') : name))
    .replace(/[{}]/g, '')
    .replace(/[~.]|\\[,;: ]/g, ' ')
    .trim();
}

/** A blank stands between number and unit, except before signs that lean on the number. */
function unitGap(unit: string): string {
  return unit === '' || /^[%‰°]/.test(unit) || /^\p{Script=Han}/u.test(unit) ? '' : ' ';
}

/** Copies the digits of `source.slice(start, end)`; `1.2e4` is spelled `1.2×10^4`. */
function addNumber(builder: ProseBuilder, source: string, start: number, end: number): void {
  const text = source.slice(start, end);
  const power = /^([^eEdD]*)[eEdD]([+-]?\d+)$/.exec(text.trim());
  if (power === null) {
    builder.copy(start, end);
    return;
  }
  const mantissa = text.indexOf(power[1] ?? '');
  const exponentAt = start + text.lastIndexOf(power[2] ?? '');
  const mantissaEnd = start + mantissa + (power[1] ?? '').length;
  if (mantissaEnd > start + mantissa) {
    builder.copy(start + mantissa, mantissaEnd);
    builder.replace('×10^', mantissaEnd, mantissaEnd + 1);
  } else builder.replace('10^', mantissaEnd, mantissaEnd + 1);
  builder.copy(exponentAt, exponentAt + (power[2] ?? '').length);
}

/** `\num`, `\SI`, `\unit` and their kin; `type` is the meaning that the command table gives. */
export function readQuantity(r: LatexReading, type: CommandMeaning['type'], at: number, after: number): void {
  const first = r.bracedRange(r.args.skip(after, 'o'));
  r.at = first?.next ?? after;
  if (first === undefined) return;
  const target = r.builder(at);
  const addUnit = (unit: BracedRange | undefined): void => {
    if (unit === undefined) return;
    const text = spellUnit(r.source.slice(unit.start, unit.end));
    if (text !== '') target.replace(unitGap(text) + text, unit.start, Math.max(unit.end, unit.start));
    r.at = unit.next;
  };
  if (type === 'unit') {
    target.replace(spellUnit(r.source.slice(first.start, first.end)), first.start, first.end);
    return;
  }
  addNumber(target, r.source, first.start, first.end);
  if (type === 'quantity') addUnit(r.bracedRange(r.args.skip(r.at, 'o')));
  if (type !== 'number-range' && type !== 'quantity-range') return;
  const second = r.bracedRange(r.at);
  if (second === undefined) return;
  target.replace('–', first.next - 1, second.start);
  addNumber(target, r.source, second.start, second.end);
  r.at = second.next;
  if (type === 'quantity-range') addUnit(r.bracedRange(r.args.skip(r.at, 'o')));
}
