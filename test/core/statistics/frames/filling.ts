/** Fills frames with official values, chosen by a seed, printed as the source rounds them. */

import type { Reference, ReferenceValue, Series } from '../../../../src/core';
import type { Frames } from './frames';

export interface Filled {
  readonly text: string;
  /** The same, with another value for the first year. */
  readonly wrong: string;
  readonly concept: string;
  readonly year: number;
}

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** How far a wrong value lies from the right one. */
const wrongBy = 1.37;

const scales = {
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ],
  en: [
    [1e12, ' trillion '],
    [1e9, ' billion '],
    [1e6, ' million '],
    [1, ' '],
  ],
} as const;

const counted: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  USD: { zh: '美元', en: 'US dollars' },
  CNY: { zh: '元', en: 'yuan' },
  persons: { zh: '人', en: 'people' },
  vehicles: { zh: '辆', en: 'vehicles' },
};

/** The value of a series as prose prints it; `undefined` for units that need words of their own. */
function printed(series: Series, { value, step }: ReferenceValue, by: number, language: 'zh' | 'en') {
  const digits = (size: number): number => Math.max(0, Math.min(6, Math.round(-Math.log10(size))));
  if (series.counts === '%') return `${(value * by).toFixed(digits(step))}%`;
  const unit = counted[series.counts];
  if (!unit || value <= 0) return undefined;
  const amount = value * series.factor;
  const [scale, word] = scales[language].find(([size]) => amount >= size) ?? [1, ''];
  return `${((amount * by) / scale).toFixed(digits((step * series.factor) / scale))}${word}${unit[language]}`;
}

interface Chosen {
  readonly series: Series;
  readonly name: string;
}

/** `count` fillings of a frame; fewer where chance finds no series with the years. */
export function filled(
  reference: Reference,
  { language, kind }: Frames,
  sentence: string,
  count: number,
  random: () => number,
): readonly Filled[] {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const choose = (wanted: Frames['kind'], years: readonly number[]): Chosen | undefined => {
    const series = pick(
      reference.series.filter((candidate) => {
        const concept = reference.concept(candidate.concept);
        const isMain = concept?.series.some(({ id, clears }) => id === candidate.id && !clears) === true;
        const hasYears = years.every((year) => reference.valuesOf(candidate.id, year).length > 0);
        return isMain && hasYears && concept.kind === wanted && concept.region === 'CHN';
      }),
    );
    const name = series && pick(reference.concept(series.concept)?.names[language] ?? []);
    return series && name ? { series, name } : undefined;
  };
  const found: Filled[] = [];
  for (let attempt = 0; attempt < count * 20 && found.length < count; attempt += 1) {
    const one = choose(kind, []);
    const years = one && threeYears(one.series, random);
    const other = years && choose('level', years.slice(0, 2));
    if (!one || !years || !other || one.series.concept === other.series.concept) continue;
    const texts = [1, wrongBy].map((by) => fill(reference, sentence, language, one, other, years, by));
    const [text, wrong] = texts;
    if (text && wrong) found.push({ text, wrong, concept: one.series.concept, year: years[0] });
  }
  return found;
}

/** Three years with rising values, so that words of growth are true. */
function threeYears({ values }: Series, random: () => number): readonly [number, number, number] | undefined {
  const years = [...new Set(values.map(({ year }) => year))];
  const first = Math.floor(random() * (years.length - 2));
  const second = first + 1 + Math.floor(random() * (years.length - first - 2));
  const third = second + 1 + Math.floor(random() * (years.length - second - 1));
  const [a, b, c] = [years[first], years[second], years[third]];
  const newest = (year: number): number => values.filter((value) => value.year === year).at(-1)?.value ?? 0;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return newest(a) > 0 && newest(b) > newest(a) * 1.05 && newest(c) > newest(b) * 1.05 ? [a, b, c] : undefined;
}

function fill(
  reference: Reference,
  sentence: string,
  language: 'zh' | 'en',
  one: Chosen,
  other: Chosen,
  [y, y2, y3]: readonly [number, number, number],
  by: number,
): string | undefined {
  const valueOf = ({ series }: Chosen, year: number): ReferenceValue | undefined =>
    reference.valuesOf(series.id, year).at(-1);
  const words = (chosen: Chosen, year: number, factor = 1): string | undefined => {
    const value = valueOf(chosen, year);
    return value && !value.lowerBound ? printed(chosen.series, value, factor, language) : undefined;
  };
  const [from, to] = [valueOf(one, y), valueOf(one, y2)];
  const growth = from && to ? ((to.value / (from.value * by) - 1) * 100).toFixed(1).replace('-', '') : undefined;
  const places: Readonly<Record<string, string | number | undefined>> = {
    n: one.name,
    m: other.name,
    y,
    y2,
    y3,
    v: words(one, y, by),
    v2: words(one, y2),
    v3: words(one, y3),
    w: words(other, y),
    w2: words(other, y2),
    g: growth,
  };
  let isWhole = true;
  const text = sentence.replace(/\{(\w+)\}/g, (_, place: string) => {
    const filling = places[place];
    if (filling === undefined) isWhole = false;
    return String(filling);
  });
  return isWhole ? text.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : undefined;
}
