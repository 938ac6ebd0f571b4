/** Reads a p as it is written: a number with its relation, or `ns`. Levels in words are read in levelWords.ts. */

import type { ProseText } from '../../text';
import { decimalsOf, execAt, relationOf } from './notation';
import type { ReportedP } from './reportedTest';

const worded = '(?:\\s?-?\\s?(?:值|values?))?';
const pName = `(?<![\\p{Script=Latin}\\p{Script=Greek}])(?:[pP](?:_\\((?<index>[^()]{1,12})\\)|_(?<letter>[A-Za-z]))?${worded}|P(?:r(?:ob)?)?\\.?\\s*\\(?\\s*>\\s*(?:chi2|χ²|χ2|F|\\|?[tz]\\|?)\\)?|Pr(?:ob)?\\.?|[Ss]ig\\.?)|显著性概率|伴随概率|相伴概率|显著性(?=\\s*(?:为|是|=)\\s*0?\\.\\d{3})`;
const tail =
  '(?:\\s*\\(?(?:two|one|2|1)\\s?-?\\s?(?:tailed|sided)\\)?|\\s*\\(?(?:双侧|双尾|单侧|单尾|双边|单边)(?:检验)?\\)?)?';
const pRelation =
  '(?<relation>=|<|>|≤|≥|≈|小于等于|大于等于|不大于|小于|大于|低于|高于|等于|为|是|:|of|less than|greater than|below|above)';
const pNumber =
  '(?<value>-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:\\s?[eE]\\s?-?\\d+|\\s?[×x*]\\s?10\\s?\\^?\\s?\\(?-?\\d+\\)?)?)(?<percent>\\s?%)?';
const probability = new RegExp(
  `(?:${pName})${tail}\\s*(?:均|都|仅|约|也|is|was)?\\s*(?:${pRelation}\\s*|(?<=值|values?)\\s*(?=0?\\.\\d))(?:${pNumber}|(?<ns>n\\.?\\s?s\\.?)(?![A-Za-z]))`,
  'uy',
);
const notSignificant = /(?<![A-Za-z])n\.?\s?s\.?(?![A-Za-z])/uy;

export interface FoundP {
  /** `undefined` where what stands there is no probability. */
  readonly p: ReportedP | undefined;
  readonly start: number;
  /** Offset behind it. */
  readonly end: number;
}

/** The p that begins at `at` of the folded `text` of `prose`. */
export function probabilityAt(text: string, at: number, prose: ProseText): FoundP | undefined {
  const match = execAt(probability, text, at) ?? execAt(notSignificant, text, at);
  if (!match) return undefined;
  const groups = match.groups ?? {};
  const end = at + match[0].length;
  const common = { text: prose.text.slice(at, end), span: prose.toSource(at, end) };
  if (groups.value === undefined)
    return { p: { ...common, relation: 'ns', value: 0, decimals: 0, bare: false, places: undefined }, start: at, end };
  const value = numberOf(groups.value) * (groups.percent === undefined ? 1 : 0.01);
  if (!Number.isFinite(value)) return { p: undefined, start: at, end };
  const numberAt = at + match[0].lastIndexOf(groups.value);
  const relationAt = at + match[0].slice(0, numberAt - at).lastIndexOf(groups.relation ?? '');
  const mantissa = /^-?[\d.]*/.exec(groups.value)?.[0] ?? '';
  const power = value === 0 ? 0 : Math.round(Math.log10(Math.abs(value / (Number(mantissa) || 1))));
  const places = {
    relation: prose.toSource(relationAt, relationAt + (groups.relation ?? '').length),
    // `p = .000***`: stars behind belong to the figure.
    number: prose.toSource(numberAt, Math.min(text.length, numberAt + groups.value.length)),
  };
  return {
    p: {
      ...common,
      relation: relationOf(groups.relation),
      value,
      decimals: Math.max(0, decimalsOf(mantissa) - power),
      bare: groups.value.startsWith('.') || groups.value.startsWith('-.'),
      places: groups.relation === undefined ? undefined : places,
    },
    start: at,
    end,
  };
}

/** `1.2e-5`, `1.2 × 10^-5`, `.03`; `NaN` for what is none. */
function numberOf(written: string): number {
  const power = /^(.*?)\s?(?:[eE]\s?|[×x*]\s?10\s?\^?\s?\(?)(-?\d+)\)?$/.exec(written);
  return power ? Number(power[1]) * 10 ** Number(power[2]) : Number(written);
}
