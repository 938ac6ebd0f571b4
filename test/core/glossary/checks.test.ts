/** Rules about terms: their own examples, and what they must leave alone. */

import assert from 'node:assert/strict';
import { applyEdits, type Finding, runRules, t } from '../../../src/core/base';
import { createTermMatcher, readTermUsages, termRules } from '../../../src/core/glossary';
import { type DocumentFormat, readProse } from '../../../src/core/text';
import { builtInGlossary } from './builtInGlossary';

const matcher = createTermMatcher([builtInGlossary]);

function findingsIn(text: string, format: DocumentFormat = 'markdown', rule?: string): readonly Finding[] {
  const document = readProse(text, format);
  const context = { document, matcher, usages: readTermUsages(matcher, document) };
  // A rule that is off speaks where it is asked for by its id.
  const settings = rule === 'terms/gloss-at-first-use' ? { [rule]: 'information' as const } : {};
  return runRules(termRules, context, settings).filter((finding) => rule === undefined || finding.rule === rule);
}

function placesIn(text: string, format?: DocumentFormat): readonly string[] {
  return findingsIn(text, format).map(({ span }) => text.slice(span.start, span.end));
}

describe('rules about terms', () => {
  for (const rule of termRules) {
    it(`${rule.id} reports its bad examples at the marked places`, () => {
      for (const { format, text } of rule.examples.bad) {
        const places = [...text.matchAll(/⟦(.*?)⟧/gs)].map((match) => match[1]);
        const plain = text.replace(/[⟦⟧]/g, '');
        const found = findingsIn(plain, format, rule.id);
        assert.deepEqual(
          found.map(({ span }) => plain.slice(span.start, span.end)),
          places,
        );
      }
    });
    it(`${rule.id} leaves its good examples alone`, () => {
      for (const { format, text } of rule.examples.good) {
        assert.deepEqual(findingsIn(text, format, rule.id), [], text);
      }
    });
  }
});

describe('terms/discouraged-form', () => {
  it('says what is preferred, in both languages, and offers it', () => {
    const text = 'New Quality Productivity grows.';
    const [finding] = findingsIn(text);
    assert.ok(finding !== undefined);
    for (const locale of ['en', 'zh-cn'] as const) {
      assert.match(t(locale, finding.message), /New Quality Productive Forces/);
      assert.ok(!/\{\w+\}/.test(t(locale, finding.message)));
    }
    assert.equal(applyEdits(text, finding.fixes[0]?.edits ?? []), 'New Quality Productive Forces grows.');
    assert.equal(finding.fixes[0]?.safe, false);
  });
  it('gives its reason in the language of the reader', () => {
    const [finding] = findingsIn('New quality productivity grows.');
    assert.ok(finding !== undefined);
    assert.match(t('en', finding.message), /back-translates as/);
    assert.match(t('zh-cn', finding.message), /会被回译为“生产率”/);
    assert.ok(!t('zh-cn', finding.message).includes('back-translates'));
  });
  it('is a hint where only style is at stake', () => {
    assert.deepEqual(
      findingsIn('推动制度性开放。').map(({ severity }) => severity),
      ['hint'],
    );
  });
  it('replaces a form that is broken over a line, and none that has markup inside', () => {
    const [broken] = findingsIn('Many new quality\nproductivity studies exist.');
    assert.equal(broken?.fixes.length, 1);
    const [marked] = findingsIn('Many **new quality** productivity studies exist.');
    assert.deepEqual(marked?.fixes, []);
  });
  const silent: readonly (readonly [string, DocumentFormat])[] = [
    ['“new quality productivity” and "full-factor productivity"', 'markdown'],
    ['> new quality productivity', 'markdown'],
    ['\\begin{quote}new quality productivity\\end{quote}', 'latex'],
    ["``new quality productivity'' is a slip.", 'latex'],
    ['《New quality productivity》与《全要素生产力研究》', 'markdown'],
    ['[new quality productivity](http://x.y)', 'markdown'],
    ['See *New Quality Productivity and Growth in China* for more.', 'markdown'],
    ['`new quality productivity` $全要素生产力$', 'markdown'],
    ['# References\n\nLi. New quality productivity. 2024.', 'markdown'],
    ['该词不应译为 new quality productivity，亦不写作 full-factor productivity。', 'markdown'],
    ['It is rendered as new quality productivity in some journals.', 'markdown'],
    ['The term new quality productivity is avoided here.', 'markdown'],
    ['The double carbon bond and the store chain owner met.', 'markdown'],
    ['Collecting data essential for planning; high quality state schools.', 'markdown'],
    ['The New Productive Forces Forum opened.', 'markdown'],
    ['productivity, fintech and externality have other uses', 'markdown'],
    ['a new quality production line was installed', 'markdown'],
    ['Marx held that new productive forces change the mode of production.', 'markdown'],
    ['A double carbon-neutral pledge was announced; the calculation forces us to assume linearity.', 'latex'],
    ['The objectives of labor policy changed after the reform.', 'latex'],
    ['The objectives of labor unions are discussed.', 'markdown'],
    ['Pooling led to a substantial economy of effort.', 'markdown'],
    ['Firms achieved a substantial economy in fuel use.', 'latex'],
    ['We estimate productivity transition matrices for firms.', 'markdown'],
    ['Lin proposes a new development theory for poor countries.', 'markdown'],
    ['A new development concept for the waterfront was presented.', 'latex'],
    ['A breakpoint regression with two slopes locates the temperature threshold.', 'markdown'],
    ['Substance conversion in the reactor depends on the catalyst.', 'markdown'],
    ['The hand steadiness test was given to patients.', 'latex'],
    ['The elements of production planning are forecasting and scheduling.', 'markdown'],
    ['Big livestock farms emit methane.', 'markdown'],
    ['The added value of this paper lies in its data.', 'latex'],
    ['The small-scale economy of the village depends on fishing.', 'markdown'],
    ['Artificial intelligence plus robotics will change factories.', 'markdown'],
    ['Growth would double carbon emissions by 2030.', 'latex'],
    ['Without policy, output growth may double carbon dioxide concentrations.', 'markdown'],
    ['Supply chain master data must be clean.', 'markdown'],
    ["She holds a supply chain master's degree.", 'latex'],
    ['The corporate board data come from annual reports.', 'markdown'],
    ['Receivers use the double difference of satellite ranges.', 'markdown'],
    ['Yoga trains body intelligence.', 'latex'],
    ['The particle has a new kinetic energy after the collision.', 'markdown'],
    ['High quality development tools help programmers.', 'markdown'],
    ['Cutting tool variables were set on the CNC machine.', 'latex'],
    ['A new kinetic energy recovery system was installed in the car.', 'markdown'],
    ['The board data show how many directors sit on each board.', 'markdown'],
    ['Added value tax rules differ by state.', 'latex'],
  ];
  for (const [text, format] of silent) {
    it(`is silent in ${JSON.stringify(text)}`, () => assert.deepEqual(placesIn(text, format), []));
  }
  const spoken: readonly (readonly [string, DocumentFormat, readonly string[]])[] = [
    ['Local governments foster new productive forces.', 'markdown', ['new productive forces']],
    ['\\section{Full-Factor Productivity}', 'latex', ['Full-Factor Productivity']],
    ['| TFP | all-factor productivity |\n|---|---|\n| 1 | 2 |', 'markdown', ['all-factor productivity']],
    ['text[^1]\n\n[^1]: 全要素生产力有所提高。', 'markdown', ['全要素生产力']],
    ['---\ntitle: New quality productivity\n---\n', 'markdown', ['New quality productivity']],
    ['The **global price chain** moved.', 'markdown', ['global price chain']],
    ['发展新质生产力要求提高全要素\n生产力。', 'latex', ['全要素\n生产力']],
  ];
  for (const [text, format, places] of spoken) {
    it(`speaks in ${JSON.stringify(text)}`, () => assert.deepEqual(placesIn(text, format), places));
  }
});

describe('terms/inconsistent-rendering', () => {
  it('counts both names, names every place and offers one name throughout', () => {
    const text =
      '思想流动带来新知。思想流动的第一层。思想流通在先，\\emph{思想流通}在后。思想流动。\n\nThe flow of ideas.';
    const [finding, ...more] = findingsIn(text, 'latex', 'terms/inconsistent-rendering');
    assert.ok(finding !== undefined && more.length === 0);
    assert.match(t('zh-cn', finding.message), /“思想流通”（本文 2 处）与“思想流动”（3 处）/);
    assert.match(t('en', finding.message), /\(2 in this document\).*\(3\)/);
    assert.deepEqual(finding.data['names'], { zh: { 思想流动: 3, 思想流通: 2 }, en: { 'flow of ideas': 1 } });
    assert.equal(finding.related.length, 4);
    for (const { span } of finding.related) assert.match(text.slice(span.start, span.end), /^思想流/);
    assert.ok(!applyEdits(text, finding.fixes[0]?.edits ?? []).includes('思想流通'));
  });
  it('does not count what others say, nor names that are spoken of', () => {
    for (const text of [
      '思想流动。他说“思想流通”。',
      '思想流动。\n\n> 思想流通',
      '思想流动。《思想流通》',
      '思想流动。\n\n# 参考文献\n\n思想流通. 2020.',
      '思想流动又称思想流通。',
      '思想流动，以往译作思想流通。',
    ]) {
      assert.deepEqual(findingsIn(text, 'markdown', 'terms/inconsistent-rendering'), [], text);
    }
  });
});

describe('terms/gloss-at-first-use', () => {
  it('is off where nobody asks for it, and adds the other name', () => {
    const text = '加快发展新质生产力。';
    assert.deepEqual(findingsIn(text), []);
    const [finding] = findingsIn(text, 'markdown', 'terms/gloss-at-first-use');
    assert.equal(
      applyEdits(text, finding?.fixes[0]?.edits ?? []),
      '加快发展新质生产力（new quality productive forces）。',
    );
  });
});
