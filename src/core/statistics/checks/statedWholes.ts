/** Sentences that say themselves what adds up (三类合计100%, 由A和B组成, 男女), read without the catalogue; for statistics/sum. */

import { message } from '../../base';
import type { Report, Span } from '../../base';
import { splitSentences } from '../../text';
import type { Block } from '../../text';
import { readQuantities } from '../quantities';
import type { Quantity } from '../quantities';
import { decimalsOf } from '../reference';
import { printed } from '../wording/amounts';
import { wrongRatios, wrongTotal } from './statedTotals';
import type { WrongTotal } from './statedTotals';
import { notHundred, notWhole } from './sumMessages';

/** A sentence with its figures; places are offsets into `words`. */
interface Sentence {
  readonly words: string;
  readonly quantities: readonly Quantity[];
  /** Source offsets of a place in it. */
  readonly at: (place: Span) => Span;
  readonly report: (report: Report) => void;
}

interface Way {
  /** What a sentence holds that may be wrong in this way. */
  readonly speaks: RegExp;
  readonly check: (sentence: Sentence) => void;
}

const statedHundred =
  /(?:合计|共计|总计|之和)(?:为|达|等于)?\s*100\s*[%％]|(?:adds? up to|together make up|make up|sums? to|total(?:s|ing)?)\s+100\s*(?:%|percent)/i;

/** The ways to tell a whole and its parts, one a line. */
const ways: readonly Way[] = [
  { speaks: statedHundred, check: checkHundred },
  { speaks: /其他|其余|剩余|others?|the rest|remaining/i, check: checkOthers },
  { speaks: /男|城镇|\bmales?\b|\bmen\b/i, check: checkHalves },
  { speaks: /合计|共计|总计|总共|加总|total|altogether|\bor\b/i, check: checkTotal },
  { speaks: /组成|构成/, check: checkComposed },
];

/** One of these stands in every sentence that some way speaks of, or that tells a ratio of sectors. */
const speaksOfWhole =
  /100|男|城镇|\bmale|\bmen\b|组成|构成|结构|之比|比例|比重|structure|其他|其余|剩余|合计|共计|总计|总共|加总|others?|rest|remaining|total|altogether/i;

export function checkStatedWholes({ prose }: Block, report: (report: Report) => void): void {
  const { text } = prose;
  if (!speaksOfWhole.test(text)) return;
  for (const { start, end } of splitSentences(text)) {
    const words = text.slice(start, end);
    if (!speaksOfWhole.test(words)) continue;
    const at = (place: Span): Span => prose.toSource(start + place.start, start + place.end);
    checkRatios({ words, at, report });
    const spoken = ways.filter(({ speaks }) => speaks.test(words));
    if (spoken.length === 0) continue;
    const sentence = { words, quantities: readQuantities(words), at, report };
    for (const { check } of spoken) check(sentence);
  }
}

/** Of the parts, as the messages name them. */
const valuesOf = ({ parts, sum, decimals }: Pick<WrongTotal, 'parts' | 'sum' | 'decimals'>) => ({
  parts: parts.map((part) => printed(part, decimals)).join(' + '),
  sum: printed(sum, decimals),
});

function checkRatios({ words, at, report }: Omit<Sentence, 'quantities'>): void {
  for (const found of wrongRatios(words)) {
    report({
      span: at(found.place),
      message: message(notHundred, valuesOf(found)),
      data: { stated: found.whole, expected: found.sum },
    });
  }
}

/** 东部32%、中部40%、西部30%，合计100%. */
function checkHundred({ words, quantities, at, report }: Sentence): void {
  const hundred = statedHundred.exec(words);
  if (!hundred) return;
  const parts = quantities.filter(
    ({ unit, end, hedge }) => unit === '%' && end <= hundred.index && hedge === undefined,
  );
  const total = parts.reduce((all, { value }) => all + value, 0);
  const step = Math.max(0, ...parts.map((part) => part.step));
  const last = parts.at(-1);
  if (!last || parts.length < 3 || Math.abs(total - 100) <= (step * parts.length) / 2 + 1e-9) return;
  const values = { parts: parts.map(({ stated }) => stated).join(' + '), sum: printed(total, decimalsOf(step)) };
  report({ span: at(last), message: message(notHundred, values), data: { stated: total, expected: 100 } });
}

/** 样本中东部企业292家，中部企业328家，西部企业266家，共计886家. */
function checkTotal({ words, quantities, at, report }: Sentence): void {
  const found = wrongTotal(words, quantities);
  if (!found) return;
  report({
    span: at(found.place),
    message: message(notWhole, { ...valuesOf(found), whole: String(found.whole) }),
    data: { stated: found.whole, expected: found.sum },
  });
}

/** 在全部1083份中，A 612份，B 388份，其他83份: a list that ends with the others is complete. */
function checkOthers({ words, quantities, at, report }: Sentence): void {
  const [whole, ...parts] = quantities;
  const last = parts.at(-1);
  if (!whole || !last || parts.length < 2) return;
  const isWhole =
    /(?:全部|总共|共有?|合计|总计|all|total of)\s*$/i.test(words.slice(0, whole.start)) &&
    /^[^，。；,]{0,16}(?:中|里|，其中|,)/.test(words.slice(whole.end));
  const leadOfLast = words.slice(parts.at(-2)?.end ?? 0, last.start);
  const isComplete = /(?:其他|其余|剩余|others?|the rest|remaining)/i.test(leadOfLast);
  const isComparable = [whole, ...parts].every(
    ({ unit, hedge }) => unit === whole.unit && hedge === undefined && unit !== '%',
  );
  if (!isWhole || !isComplete || !isComparable) return;
  const total = parts.reduce((all, { value }) => all + value, 0);
  const slack =
    [whole, ...parts].reduce((steps, { step }) => steps + step, 0) - (whole.step === 1 ? parts.length + 1 : 0);
  if (Math.abs(total - whole.value) <= Math.max(0, slack)) return;
  const values = {
    parts: parts.map(({ stated }) => stated).join(' + '),
    sum: String(total / whole.scale),
    whole: String(whole.stated),
  };
  report({
    span: at(last),
    message: message(notWhole, values),
    data: { stated: whole.stated, expected: total / whole.scale },
  });
}

const counted: ReadonlySet<Quantity['unit']> = new Set(['persons', 'items', 'enterprises']);

/** Two groups that leave nobody out. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/男(?:性|生|工|士|职工)?\s*$/, /女(?:性|生|工|士|职工)?\s*$/],
  [/城镇[^，。；,]{0,6}$/, /(?:农村|乡村)[^，。；,]{0,6}$/],
  [/\b(?:men|males?)\b[^,.;]{0,16}$/i, /\b(?:women|females?)\b[^,.;]{0,16}$/i],
];

/** 受访者共1083人，其中男性486人、女性597人: a total and its two halves, each right behind its name. */
function checkHalves({ words, quantities, at, report }: Sentence): void {
  quantities.forEach((whole, index) => {
    const [first, second] = quantities.slice(index + 1, index + 3);
    if (!first || !second) return;
    const isExact = [whole, first, second].every(
      ({ unit, hedge, upper, step, scale }) =>
        counted.has(unit) &&
        unit === whole.unit &&
        hedge === undefined &&
        upper === undefined &&
        step === 1 &&
        scale === 1,
    );
    if (!isExact) return;
    const leads = [words.slice(whole.end, first.start), words.slice(first.end, second.start)] as const;
    const isPair = halves.some(
      ([a, b]) => (a.test(leads[0]) && b.test(leads[1])) || (b.test(leads[0]) && a.test(leads[1])),
    );
    const isListed = /^[^，,。；;（(]{0,6}[，,（(：:]\s*(?:其中|of whom|including|with)?[^，,。；;]{0,12}$/.test(
      leads[0],
    );
    const isJoined = /^\s*[、，,和与及][^，,。；;]{0,12}$|^\s*(?:,\s*)?and\s[^,.;]{0,20}$/.test(leads[1]);
    if (!isPair || !isListed || !isJoined) return;
    const total = first.value + second.value;
    if (total === whole.value) return;
    const values = { parts: `${first.stated} + ${second.stated}`, sum: String(total), whole: String(whole.stated) };
    report({
      span: at(second),
      message: message(notWhole, values),
      // Some may belong to neither.
      ...(total < whole.value ? { severity: 'warning' as const } : {}),
      data: { stated: whole.stated, expected: total },
    });
  });
}

const composed = /由([^。；;]{4,120}?)(?:[两二三四五几]?(?:个)?(?:部分|项|类|块)?)(?:组成|构成)/g;

/** 总投入90亿元，由财政资金30亿元和社会资本50亿元构成. */
function checkComposed({ words, quantities, at, report }: Sentence): void {
  for (const match of words.matchAll(composed)) {
    const parts = quantities.filter(({ start, end }) => start >= match.index && end <= match.index + match[0].length);
    const whole = quantities.filter(({ end }) => end <= match.index).at(-1);
    const [first] = parts;
    const isComparable =
      whole &&
      first &&
      parts.length >= 2 &&
      [...parts, whole].every(({ unit, hedge }) => unit === first.unit && hedge === undefined && unit !== '%');
    if (!isComparable) continue;
    const total = parts.reduce((all, { value }) => all + value, 0);
    const slack = [...parts, whole].reduce((steps, { step }) => steps + step, 0);
    if (Math.abs(total - whole.value) <= slack) continue;
    const decimals = Math.max(...[...parts, whole].map(({ step }) => decimalsOf(step / whole.scale)));
    const scaled = parts.map(({ value }) => value / whole.scale);
    report({
      span: at(whole),
      message: message(notWhole, {
        ...valuesOf({ parts: scaled, sum: total / whole.scale, decimals }),
        whole: String(whole.stated),
      }),
      data: { stated: whole.stated, expected: total / whole.scale },
    });
  }
}
