/**
 * When a value was published, as a decimal year read from the wording of its vintage, so that the
 * newest of several vintages can be told. Wordings without a date are dated by their stage of publication.
 */

interface StageRule {
  readonly pattern: RegExp;
  /** Decimal year of publication for a value of `year`. */
  readonly published: (year: number) => number;
}

/** Official GDP accounts: January first release, verification in the autumn, final in the January after that. */
const stages: readonly StageRule[] = [
  { pattern: /PWT 10\.01/, published: () => 2023.05 },
  { pattern: /WDI about 2015-16/, published: () => 2016 },
  { pattern: /fifth (?:economic )?census/, published: () => 2024.99 },
  { pattern: /after the fourth census/, published: () => 2020 },
  { pattern: /NBS database 2016-2018/, published: () => 2018 },
  { pattern: /yearbook vintages before (?:the )?Dec-2024/i, published: () => 2024.7 },
  { pattern: /before the 2000 census/, published: () => 2000 },
  { pattern: /before the 2020 census/, published: (year) => Math.min(year + 1.75, 2020.8) },
  { pattern: /final verification/, published: (year) => year + 2.05 },
  { pattern: /first verification/, published: (year) => year + 1.7 },
  { pattern: /restated in the next (?:bulletin|report)/, published: (year) => year + 2.7 },
  { pattern: /first release|communiqu|MOST first/, published: (year) => year + 1.15 },
  { pattern: /final|bulletin|yearbook/i, published: (year) => year + 1.75 },
  { pattern: /expected value/, published: (year) => year + 1.05 },
];

/** `2026-04`, `2024-12-26`, `2015-09`: year and month anywhere in the wording. */
const yearAndMonth = /\b((?:19|20)\d\d)-(0[1-9]|1[0-2])\b/;
/** `(before the Dec-2024 revision)` says what a copy does not hold yet; it is no date of publication. */
const remark = /\((?:before|after)[^)]*\)/g;
const namedEdition =
  /(?:yearbooks?|WDI|WIPI|report|database|since|UNCTADstat|Institute|in|of May|mid-|July|January|February)\D{0,3}((?:19|20)\d\d)(?:[-–]((?:19|20)\d\d))?/i;

export function publishedAt(year: number, vintage: string): number {
  const plain = vintage.replace(remark, '');
  const dated = yearAndMonth.exec(plain);
  if (dated) return Number(dated[1]) + (Number(dated[2]) - 0.5) / 12;
  const stage = stages.find((rule) => rule.pattern.test(vintage));
  const edition = namedEdition.exec(plain);
  if (edition && !/^\d{4} communiqu/.test(plain)) return Number(edition[2] ?? edition[1]) + 0.7;
  return stage ? stage.published(year) : year + 1.5;
}
