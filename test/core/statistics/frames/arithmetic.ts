/**
 * Sentences whose numbers follow from each other. `{a}` < `{b}` are levels of `{y}` < `{y2}`, `{n}` years apart; the
 * place named first in a set follows from the others: `{m}` how many times more, `{r}` how many times, `{g}` growth in
 * percent, `{c}` compound annual growth, `{d}` difference, `{e}` points from `{p}` to `{q}`, `{h}` share of `{a}` in
 * `{b}`, `{t}` sum of `{i}`, `{j}`, `{k}`, `{x}` the last of three shares `{u}`, `{z}`, `{x}`.
 */

export interface ArithmeticFrames {
  readonly follows: string;
  readonly sentences: readonly string[];
}

export const arithmeticFrames: readonly ArithmeticFrames[] = [
  {
    follows: 'm',
    sentences: [
      '{s}由{y}年的{a}亿元增长到{y2}年的{b}亿元，增长了{m}倍。',
      '{s}{y}年仅{a}亿元，{y2}年已达{b}亿元，{n}年间增长{m}倍。',
      '{y2}年{s}达{b}亿元，比{y}年的{a}亿元增长{m}倍。',
    ],
  },
  {
    follows: 'r',
    sentences: [
      '{y}年{s}为{a}亿元，{y2}年达到{b}亿元，是{y}年的{r}倍。',
      '从{y}年的{a}亿元到{y2}年的{b}亿元，{s}扩大到原来的{r}倍。',
      '{y2}年{s}为{b}亿元，相当于{y}年（{a}亿元）的{r}倍。',
      '{y2}年{s}达到{b}亿元，是{y}年{a}亿元的{r}倍。',
      'The average urban household spent ${b} thousand, {r} times the ${a} thousand of the average rural one.',
      'Exports of the cluster were ${b} billion in {y2}, {r} times the ${a} billion of {y}.',
    ],
  },
  {
    follows: 'g',
    sentences: [
      '{s}由{y}年的{a}亿元增长到{y2}年的{b}亿元，增长了{g}%。',
      '{s}由{a}亿元增至{b}亿元，增幅达{g}%。',
      '{s}{y}年为{a}亿元，{n}年后为{b}亿元，增长了{g}%。',
      '全县用电量由{y}年的{a}亿千瓦时增至{y2}年的{b}亿千瓦时，增长{g}%。',
      'Electricity use rose by {g}%, from {a} to {b} terawatt-hours.',
      '{s}{b}亿元（上年{a}亿元），增长{g}%。',
      'Freight revenue rose to €{b} million from €{a} million, an increase of {g}%.',
      'Freight revenue reached €{b} million, compared with €{a} million a year earlier, a rise of {g}%.',
      'Port throughput rose from {a} million tons in {y} to {b} million tons in {y2}, an increase of {g}%.',
    ],
  },
  {
    follows: 'c',
    sentences: [
      '{s}由{y}年的{a}亿元增长到{y2}年的{b}亿元，年均增长{c}%。',
      '{y}—{y2}年，{s}从{a}亿元增至{b}亿元，年均增速为{c}%。',
      '{s}{y}年为{a}亿元，{y2}年为{b}亿元，年均复合增长率达{c}%。',
      'Sales were ${a} billion in {y}; {n} years later they were ${b} billion, an average annual growth rate of {c}%.',
      'Between FY{y} and FY{y2}, the budget of the agency grew from ${a} billion to ${b} billion, or {c}% a year.',
      'Sales grew from ${a} billion in {y} to ${b} billion in {y2}, an average annual growth rate of {c}%.',
    ],
  },
  {
    follows: 'd',
    sentences: [
      '{s}由{y}年的{a}亿元增加到{y2}年的{b}亿元，增加了{d}亿元。',
      '{y2}年{s}为{b}亿元，比{y}年的{a}亿元增加{d}亿元。',
    ],
  },
  {
    follows: 'e',
    sentences: [
      '{s}占比由{y}年的{p}%提高到{y2}年的{q}%，提高了{e}个百分点。',
      '{y}年该比重为{p}%，{y2}年升至{q}%，上升{e}个百分点。',
      'The dropout rate fell from {q}% in {y} to {p}% in {y2}, i.e. by {e} percentage points.',
      'The dropout rate fell to {p} percent from {q} percent, a drop of {e} percentage points.',
      'The dropout rate fell from {q}% in {y} to {p}% in {y2}, a decline of {e} percentage points.',
    ],
  },
  {
    follows: 'h',
    sentences: [
      '{y}年，全市工业总产值{b}亿元，其中高新技术产业{a}亿元，占{h}%。',
      '{y}年园区总产值为{b}亿元，高新技术企业产值为{a}亿元，占总产值的比重为{h}%。',
      '在{b}亿元的总投资中，基础设施投资{a}亿元，占比{h}%。',
      '{s}中出口部分为{a}亿元，占全部业务收入{b}亿元的{h}%。',
      'Sales reached ${b} million, of which exports, at ${a} million, made up {h}%.',
      'Of the ${b} billion invested, ${a} billion, or {h}%, went to infrastructure.',
    ],
  },
  {
    follows: 't',
    sentences: [
      '{y}年，全县三次产业增加值分别为{i}亿元、{j}亿元和{k}亿元，合计{t}亿元。',
      '{y}年，该县生产总值{t}亿元，其中第一产业增加值{i}亿元，第二产业增加值{j}亿元，第三产业增加值{k}亿元。',
      '东部投资{i}亿元，中部投资{j}亿元，西部投资{k}亿元，总计{t}亿元。',
    ],
  },
  {
    follows: 'x',
    sentences: [
      '全市三次产业结构为{u}:{z}:{x}。',
      '全市三次产业结构由9.1∶45.4∶45.5调整为{u}∶{z}∶{x}。',
      '三次产业比重分别为{u}%、{z}%和{x}%。',
    ],
  },
];
