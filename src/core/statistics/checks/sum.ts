/** statistics/sum: parts that make up a whole, or shares that make up 100 %, and do not add up. */

import { message } from '../../base';
import type { Report } from '../../base';
import type { Claim } from '../claims';
import type { JudgedClaim } from '../judgement';
import { decimalsOf } from '../reference';
import type { Concept, Reference } from '../reference';
import { printed, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';
import { checkStatedWholes } from './statedWholes';
import { notHundred, notWhole } from './sumMessages';

const notBalance = {
  en: 'Exports of {exports} less imports of {imports} leave {expected}; the text says {stated}.',
  'zh-cn': '出口 {exports} 与进口 {imports} 相差 {expected}，文中为 {stated}。',
};

export const sum: StatisticsRule = {
  id: 'statistics/sum',
  defaultSeverity: 'error',
  summary: {
    en: 'Parts stated to make up a whole do not sum to it, or shares do not sum to 100 %.',
    'zh-cn': '各部分之和不等于所述总数，或各项比重之和不等于100%。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '2023年，某市三次产业比重为3.1%、41.8%、⟦58.1%⟧。' },
      { format: 'markdown', text: '2023年，某省货物进出口总额为⟦8000亿元⟧，其中出口5000亿元，进口2500亿元。' },
      { format: 'markdown', text: '样本中东部企业292家，中部企业328家，西部企业266家，共计⟦896家⟧。' },
      { format: 'latex', text: '该市三次产业结构为3.1:41.8:⟦58.1⟧。' },
      { format: 'markdown', text: '受访者共1083人，其中男性486人、女性⟦579人⟧。' },
    ],
    good: [
      { format: 'markdown', text: '2023年，某市三次产业比重为3.1%、41.8%、55.1%。' },
      { format: 'markdown', text: '2023年，某省货物进出口总额为8000亿元，其中出口5200亿元，进口2800亿元。' },
      { format: 'markdown', text: '2023年，某省货物进出口总额为8000亿元，其中出口5200亿元。' },
      { format: 'markdown', text: '样本中东部企业292家，中部企业328家，西部企业266家，共计886家。' },
      { format: 'markdown', text: '全省有高新技术企业292家、科技型中小企业328家等，各类创新主体共计1896家。' },
      { format: 'markdown', text: '该厂有员工300人，研发人员50人、技术工人120人，合计170人。' },
      { format: 'markdown', text: '受访者共1083人，其中男性486人、女性597人。' },
      { format: 'latex', text: '该市三次产业结构由5.2:43.1:51.7调整为3.1:41.8:55.1。' },
    ],
  },
  run({ judged, reference, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const block of document.blocks) if (!block.quoted) checkStatedWholes(block, report);
    for (const claims of bySentence(judged)) {
      if (claims.length < 3) continue;
      checkWholes(claims, reference, report);
      checkShares(claims, reference, report);
      checkBalance(claims, report);
    }
  },
};

/** The claims of each sentence, which follow one another. */
function bySentence(judged: readonly JudgedClaim[]): readonly (readonly Claim[])[] {
  const sentences: Claim[][] = [];
  let last: Claim | undefined;
  for (const { claim } of judged) {
    if (last?.block === claim.block && last.sentence === claim.sentence) sentences.at(-1)?.push(claim);
    else sentences.push([claim]);
    last = claim;
  }
  return sentences;
}

/** A total and all its parts, each once in one sentence, of one year and in one unit. */
function checkWholes(claims: readonly Claim[], reference: Reference, report: (report: Report) => void): void {
  for (const whole of claims) {
    const concept = whole.subject.named ?? regional(whole, reference);
    if (whole.kind !== 'level' || !concept || concept.sumOf.length === 0 || whole.quantity.hedge !== undefined)
      continue;
    const parts = concept.sumOf.map((id) => {
      const found = claims.filter(
        (claim) =>
          claim.kind === 'level' &&
          claim.subject.named?.id === id &&
          claim.year === whole.year &&
          claim.quantity.unit === whole.quantity.unit,
      );
      return found.length === 1 ? found[0] : undefined;
    });
    const known = parts.filter((part) => part !== undefined);
    if (
      known.length < parts.length ||
      known.some((part) => part.quantity.hedge !== undefined || samePlace(part, whole) === false)
    )
      continue;
    const total = known.reduce((sumOfParts, part) => sumOfParts + part.quantity.value, 0);
    const slack = [whole, ...known].reduce((steps, { quantity }) => steps + quantity.step, 0);
    if (Math.abs(total - whole.quantity.value) <= slack) continue;
    const scale = whole.quantity.scale;
    const decimals = Math.max(...[whole, ...known].map(({ quantity }) => decimalsOf(quantity.step / scale)));
    const values = {
      parts: known.map(({ quantity }) => printed(quantity.value / scale, decimals)).join(' + '),
      sum: printed(total / scale, decimals),
      whole: statedNumber(whole),
    };
    report({
      span: whole.span,
      message: message(notWhole, values),
      ...softened(whole),
      data: { stated: whole.quantity.stated, expected: total / scale },
      related: related(known),
    });
  }
}

/** 全县生产总值, 地区生产总值: the sum of its sectors as the country's is. */
function regional({ subject }: Claim, reference: Reference): Concept | undefined {
  return /生产总值$/.test(subject.text) ? reference.concept('gdp') : undefined;
}

const surplus = /顺差|逆差|surplus|deficit/i;

/** Exports, imports and the surplus between them, each once in one sentence. */
function checkBalance(claims: readonly Claim[], report: (report: Report) => void): void {
  const only = (wanted: (claim: Claim) => boolean): Claim | undefined => {
    const found = claims.filter((claim) => claim.kind === 'level' && wanted(claim));
    return found.length === 1 ? found[0] : undefined;
  };
  const balance = only(({ subject }) => surplus.test(subject.text));
  const exported = only(({ subject }) => subject.named?.id === 'goods-exports' && !surplus.test(subject.text));
  const imported = only(({ subject }) => subject.named?.id === 'goods-imports' && !surplus.test(subject.text));
  if (!balance || !exported || !imported) return;
  const all = [balance, exported, imported];
  const years = new Set(all.flatMap(({ year }) => year ?? []));
  const isComparable =
    years.size <= 1 &&
    all.every(({ quantity }) => quantity.unit === balance.quantity.unit && quantity.hedge === undefined);
  if (!isComparable) return;
  const expected = Math.abs(exported.quantity.value - imported.quantity.value);
  const slack = all.reduce((steps, { quantity }) => steps + quantity.step, 0);
  if (Math.abs(expected - balance.quantity.value) <= slack) return;
  const { scale } = balance.quantity;
  const decimals = Math.max(...all.map(({ quantity }) => decimalsOf(quantity.step / scale)));
  const values = {
    exports: statedNumber(exported),
    imports: statedNumber(imported),
    expected: printed(expected / scale, decimals),
    stated: statedNumber(balance),
  };
  report({
    span: balance.span,
    message: message(notBalance, values),
    ...softened(balance),
    data: { stated: balance.quantity.stated, expected: expected / scale },
    related: related([exported, imported]),
  });
}

/** The shares of a list such as 三次产业, dealt out in one run. */
function checkShares(claims: readonly Claim[], reference: Reference, report: (report: Report) => void): void {
  if (!claims.some(({ kind }) => kind === 'share')) return;
  for (const list of reference.concepts) {
    if (list.kind !== 'list' || reference.concept(list.members[0] ?? '')?.kind !== 'share') continue;
    const first = claims.findIndex((claim) => claim.kind === 'share' && claim.subject.named?.id === list.members[0]);
    const run = first < 0 ? [] : claims.slice(first, first + list.members.length);
    const isRun =
      run.length === list.members.length &&
      run.every(
        (claim, index) =>
          claim.subject.named?.id === list.members[index] &&
          claim.year === run[0]?.year &&
          claim.quantity.hedge === undefined,
      );
    const last = run.at(-1);
    if (!isRun || !last) continue;
    const total = run.reduce((sumOfShares, { quantity }) => sumOfShares + quantity.value, 0);
    const step = Math.max(...run.map(({ quantity }) => quantity.step));
    if (Math.abs(total - 100) <= step * (run.length / 2) + 1e-9) continue;
    const decimals = decimalsOf(step);
    const values = { parts: run.map(statedNumber).join(' + '), sum: printed(total, decimals) };
    report({
      span: last.span,
      message: message(notHundred, values),
      ...softened(last),
      data: { stated: total, expected: 100 },
      related: related(run.slice(0, -1)),
    });
  }
}

function samePlace(a: Claim, b: Claim): boolean {
  return a.subject.scope === b.subject.scope;
}

function softened(claim: Claim): { readonly severity?: 'information' } {
  return claim.bound ? {} : { severity: 'information' };
}

function related(claims: readonly Claim[]) {
  return claims.map((claim) => ({
    message: message({ en: '{figure}', 'zh-cn': '{figure}' }, { figure: statedNumber(claim) }),
    span: claim.span,
  }));
}
