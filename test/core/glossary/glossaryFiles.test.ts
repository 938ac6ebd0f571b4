/** Users' glossaries: what is read from YAML and LaTeX, and that a mistake costs no more than its own place. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { t } from '../../../src/core/base';
import { createTermMatcher, findTerms, readGlossaryFile } from '../../../src/core/glossary';
import { builtInGlossary } from './builtInGlossary';

function read(source: string, fileName = 'own.glossary.yaml') {
  const { glossary, problems } = readGlossaryFile(source, fileName);
  return {
    glossary,
    entries: glossary.entries,
    problems: problems.map(({ span, message, severity }) => ({
      text: source.slice(span.start, span.end),
      en: t('en', message),
      zh: t('zh-cn', message),
      severity,
    })),
  };
}

const whole = `# Words of the basin
title_zh: 流域词表
title_en: "Words of the basin: a list"
categories:
  water: {zh: 水, en: water}
terms:
  - id: basin-work
    zh: 流域协作   # the preferred form
    en: basin collaboration
    zh_variants: [流域合作, "流域协同"]
    en_variants:
      - cooperation across basins
      - 'basins'' cooperation'
    acronyms: BC
    discouraged:
      - form: basin teamwork
        severity: flag
        reason: too loose
        reason_zh: 过于随意
      - water gang
    category: water
    def_zh: |
      第一行
      第二行
    def_en: >
      One line
      and another.
    related: [nqpf]
  - zh: 绿色水运
    en: green
      shipping
`;

describe('a glossary in YAML', () => {
  it('gives all that an entry holds', () => {
    const { glossary, entries, problems } = read(whole);
    assert.deepEqual(problems, []);
    assert.deepEqual(glossary.title, { zh: '流域词表', en: 'Words of the basin: a list' });
    assert.deepEqual(glossary.categories, { water: { zh: '水', en: 'water' } });
    const [first, second] = entries;
    assert.deepEqual(
      [first?.id, first?.zh, first?.en, first?.zhVariants, first?.enVariants, first?.acronyms],
      [
        'basin-work',
        '流域协作',
        'basin collaboration',
        ['流域合作', '流域协同'],
        ['cooperation across basins', "basins' cooperation"],
        ['BC'],
      ],
    );
    assert.deepEqual(
      first?.discouraged.map(({ form, severity, language, reason, reasonZh }) => [
        form,
        severity,
        language,
        reason,
        reasonZh,
      ]),
      [
        ['basin teamwork', 'flag', 'en', 'too loose', '过于随意'],
        ['water gang', 'flag', 'en', '', undefined],
      ],
    );
    assert.deepEqual(first?.definition, { zh: '第一行\n第二行', en: 'One line and another.' });
    assert.deepEqual([second?.id, second?.zh, second?.en], ['green-shipping', '绿色水运', 'green shipping']);
    assert.ok(whole.slice(second?.source?.span.start, second?.source?.span.end).startsWith('zh: 绿色水运'));
  });
  it('may be a list alone, with Windows line ends and a byte order mark', () => {
    const { entries, problems } = read(
      '\ufeff- zh: 流域协作\r\n  en: basin work\r\n- zh: 绿色水运\r\n  en: green shipping\r\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ zh, en }) => [zh, en]),
      [
        ['流域协作', 'basin work'],
        ['绿色水运', 'green shipping'],
      ],
    );
  });

  it('may be JSON', () => {
    const terms = Array.from({ length: 3000 }, (_, index) => ({ zh: `流域${index}`, en: `basin ${index}` }));
    const { entries, problems } = read(JSON.stringify({ title: 'x', terms }, undefined, 1));
    assert.deepEqual(problems, []);
    assert.deepEqual([entries.length, entries[2999]?.zh], [3000, '流域2999']);
  });

  const mistakes: readonly (readonly [
    name: string,
    source: string,
    place: string,
    says: RegExp,
    ids: readonly string[],
  ])[] = [
    [
      'a duplicate id',
      '- {id: a, zh: 流域协作}\n- {id: a, zh: 绿色水运}\n- {id: b, zh: 水网}',
      'a',
      /taken/,
      ['a', 'b'],
    ],
    [
      'an unknown field',
      '- zh: 流域协作\n  english: x\n- zh: 水网',
      'english',
      /no field "english"/,
      ['流域协作', '水网'],
    ],
    ['a list for a text', '- zh: [流域]\n  en: basin\n- zh: 水网', '[流域]', /one text/, ['basin', '水网']],
    ['a map for a list', '- zh: 水网\n  acronyms: {a: b}\n- zh: 流域', '{a: b}', /list of texts/, ['水网', '流域']],
    [
      'a severity that is none',
      '- zh: 水网\n  discouraged: [{form: 水的网, severity: bad}]',
      'bad',
      /one of flag/,
      ['水网'],
    ],
    ['a tab', '- zh: 水网\n\ten: water net\n- zh: 流域', '\t', /not with tabs/, ['water-net', '流域']],
    ['one common character', '- zh: 水\n- zh: 流域', '水', /one character/, ['流域']],
    ['no name', '- id: a\n  category: x\n- zh: 流域', 'id: a\n  category: x', /neither "zh" nor "en"/, ['流域']],
    ['a line that is no pair', '- zh: 水网\n  nonsense\n- zh: 流域', 'nonsense', /passed over/, ['水网', '流域']],
    ['a stray indent', 'terms:\n  - zh: 水网\n      - x\n  - zh: 流域', '- x', /indented/, ['水网', '流域']],
    ['an unclosed quotation mark', '- zh: "水网\n  en: net\n- zh: 流域', '"', /not closed/, ['net', '流域']],
    ['an unclosed bracket', '- zh: 水网\n  related: [a, b\n- zh: 流域', '[', /not closed/, ['水网', '流域']],
    ['a text for an entry', '- 水网\n- zh: 流域', '水网', /An entry holds/, ['流域']],
    ['entries that are no list', 'terms: 水网', '水网', /holds a list/, []],
    ['an anchor', '- zh: *x\n  en: net\n- zh: 流域', '*x', /Anchors/, ['net', '流域']],
    ['a key twice', '- zh: 水网\n  zh: 河网\n- zh: 流域', 'zh', /second time/, ['水网', '流域']],
    ['nothing', '', '', /no entries/, []],
    ['nothing but comments', '# none\n\n', '', /no entries/, []],
    ['no terms', 'title: x\nterms:\n', '', /no entries/, []],
  ];
  for (const [name, source, place, says, ids] of mistakes) {
    it(`with ${name} says so at the place, and the rest is used`, () => {
      const { entries, problems } = read(source);
      const [problem] = problems;
      assert.ok(problem && problems.length === 1, JSON.stringify(problems));
      assert.equal(problem.text, place);
      assert.match(problem.en, says);
      assert.match(problem.zh, /\p{Script=Han}/u);
      assert.deepEqual(
        entries.map(({ id }) => id),
        ids,
      );
    });
  }

  it('never throws and stays in the text, whatever stands in it', () => {
    const part = fc.constantFrom(
      '- ',
      'zh: ',
      'en: ',
      'terms:',
      '\n',
      '\n  ',
      '\n\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '|',
      '>',
      '#',
      ': ',
      '&a',
      '水网',
      'x',
      '\r',
      '\\',
      '---',
      '\u0000',
      '\ud800',
    );
    for (const name of ['a.glossary.yaml', 'a.tex']) {
      fc.assert(
        fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
          const source = parts.join('');
          const { glossary, problems } = readGlossaryFile(source, name);
          for (const { span } of [...problems, ...glossary.entries.flatMap(({ source: at }) => at ?? [])]) {
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length, source);
          }
        }),
        { numRuns: 500 },
      );
    }
  });
  const hostile: Readonly<Record<string, string>> = {
    'open brackets': '['.repeat(1_000_000),
    'open quotation marks': '- "a\n'.repeat(200_000),
    'deep lists': '- '.repeat(500_000),
    'deep indents': Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'one line': `zh: ${'水'.repeat(5_000_000)}`,
    'many entries': '- zh: 水网系统\n  en: water net\n  def_en: what it is\n'.repeat(100_000),
    'much more than a glossary': '- zh: 水网系统\n'.repeat(2_000_000),
  };
  for (const [name, source] of Object.entries(hostile)) {
    it(`reads ${name} in a moment`, () => {
      const start = performance.now();
      readGlossaryFile(source, 'a.yaml');
      assert.ok(performance.now() - start < 8000);
    }).timeout(20_000);
  }
});

describe('a glossary in LaTeX', () => {
  const source = `\\newglossaryentry{basin}{
  name={流域协作},  % a comment, with a comma
  description={Work of {several} regions, along one river},
  plural=流域协作组
}
% \\newacronym{no}{NO}{not one}
\\newacronym[longplural={basin councils}]{bc}{BC}{basin council}
\\longnewglossaryentry{net}{name=\\textbf{water net}}{水的网络。

第二段。}
\\newabbreviation{gdp2}{GDP}{gross domestic product}`;

  it('gives names, short forms and descriptions', () => {
    const { entries, problems } = read(source, 'main.tex');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ id, zh, en, zhVariants, enVariants, acronyms }) => [id, zh, en, zhVariants, enVariants, acronyms]),
      [
        ['basin', '流域协作', '', ['流域协作组'], [], []],
        ['bc', '', 'basin council', [], ['basin councils'], ['BC']],
        ['net', '', 'water net', [], [], []],
        ['gdp2', '', 'gross domestic product', [], [], ['GDP']],
      ],
    );
    assert.equal(entries[0]?.definition.en, 'Work of several regions, along one river');
    assert.equal(entries[2]?.definition.zh, '水的网络。 第二段。');
    assert.ok(source.slice(entries[2]?.source?.span.start).startsWith('\\longnewglossaryentry{net}'));
  });
  it('with mistakes is used as far as it can be', () => {
    const { entries, problems } = read(
      '\\newacronym{a}{A\n\\newglossaryentry{b}{description={x}}\\newacronym{c}{CX}{cross}\\newacronym{c}{CY}{cry}',
      'a.tex',
    );
    assert.deepEqual(
      entries.map(({ en }) => en),
      ['cross'],
    );
    assert.deepEqual(
      problems.map(({ en }) => /cannot be read|no "name"|taken/.exec(en)?.[0]),
      ['cannot be read', 'no "name"', 'taken'],
    );
  });
});

describe("a user's glossary before the built-in one", () => {
  it('wins by id and by form', () => {
    const { glossary } = readGlossaryFile(
      '- id: tfp\n  zh: 总要素生产率\n- id: mine\n  zh: 新质生产力\n  en: own words',
      'a.yaml',
    );
    const matcher = createTermMatcher([glossary, builtInGlossary]);
    const ids = findTerms(matcher, '新质生产力 own words 全要素生产率 总要素生产率')
      .filter(({ listed }) => listed)
      .map(({ entry }) => entry.id);
    assert.deepEqual(ids, ['mine', 'mine', 'productivity', 'tfp']);
  });
});
