/** Terms in prose: the longest form, borders by script, spellings that a glossary need not list. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  completeEntry,
  createTermMatcher,
  findContextForms,
  findTermAt,
  findTerms,
  type Glossary,
  readTermUsages,
} from '../../../src/core/glossary';
import { readProse } from '../../../src/core/text';
import { builtInGlossary, showTerms } from './builtInGlossary';

const matcher = createTermMatcher([builtInGlossary]);

function check(marked: string): void {
  const text = marked.replace(/⟦[a-z0-9-]+:|⟧/g, '');
  assert.equal(showTerms(matcher, text), marked);
}

describe('terms in prose', () => {
  const cases: Readonly<Record<string, string>> = {
    'the longest form wins':
      '⟦gtfp:绿色全要素生产率⟧、⟦tfp:全要素生产率⟧与⟦productivity:生产率⟧，⟦high-level-intl-circulation:高水平国际循环⟧',
    'every occurrence': '⟦nqpf:新质生产力⟧与⟦nqpf:新质生产力⟧',
    'Han needs no border': '加快发展⟦nqpf:新质生产力⟧的步伐',
    'Latin needs one':
      'The ⟦nqpf:new quality productive forces⟧ and xproductivity, productivityx, ⟦productivity:productivity⟧.',
    'capitals and hyphens': '⟦nqpf:New-Quality Productive Forces⟧, ⟦nqpf:new quality productive forces⟧',
    'quotation marks inside':
      '⟦hardware-channel:“硬件”互通渠道⟧和⟦hardware-channel:硬件互通渠道⟧、⟦hardware-channel:「硬件」互通⟧',
    'quotation marks around': '“⟦nqpf:新质生产力⟧”与"⟦tfp:TFP⟧"',
    'marks between Latin words': 'the⟦hardware-channel:“hardware”interconnectivity⟧,and',
    'two things named apart': '坚持“对外”“开放”',
    plurals:
      '⟦cobb-douglas:Cobb-Douglas production functions⟧ and ⟦strategic-emerging-industries:strategic emerging industry⟧',
    'acronyms with case and borders': '⟦tfp:TFP⟧ tfp GTFPx ⟦gtfp:GTFP⟧ ⟦gvc:GVC⟧ did ⟦did:DID⟧模型',
    'full-width letters': '⟦tfp:ＴＦＰ⟧增长',
    'dashes of any sort':
      '“⟦center-periphery:中心—外围⟧” ⟦center-periphery:中心-外围⟧ ⟦center-periphery:center-periphery⟧',
    'blanks between Han and Latin': '⟦rnd-intensity:R&D 经费投入强度⟧',
    'British spelling': '⟦means-of-labor:means of labour⟧',
    'an apostrophe of either sort': "⟦morans-i:Moran's I⟧ and ⟦morans-i:Moran’s I⟧",
    'acronyms and no numerals':
      'IV. Results; Section IV and Table IV; III, IV, V; 第IV部分; 用⟦instrumental-variable:IV⟧估计; the ⟦instrumental-variable:IV⟧ estimate',
    'acronyms and no places': 'the Hong Kong SAR; a ⟦spatial-lag-error:SAR⟧ model',
    'Traditional characters':
      '發展⟦nqpf:新質生產力⟧，提高⟦tfp:全要素生產率⟧；⟦gvc:全球價值鏈⟧與⟦hardware-channel:「硬件」互通渠道⟧、⟦digital-economy:數字經濟⟧',
    'no look-alikes': '国际大环；全要 素；新质 量；SEMinar; covid; ivs; dids; 数 据',
  };
  for (const [name, marked] of Object.entries(cases)) it(`have ${name}`, () => check(marked));

  it('carry what the glossary says of the form', () => {
    const [term] = findTerms(matcher, 'a new quality productive force');
    assert.deepEqual(
      [term?.formKind, term?.canonical, term?.language, term?.discouraged?.severity],
      ['discouraged', 'new quality productive force', 'en', 'flag'],
    );
    const kinds = findTerms(matcher, '社会生产力 high quality development 劳动生产率的流动').map((match) => [
      match.form,
      match.formKind,
      match.listed,
      match.hoverable,
    ]);
    assert.deepEqual(kinds, [
      ['社会生产力', 'variant', true, true],
      ['high quality development', 'discouraged', true, true],
      ['生产率', 'preferred', true, true],
      ['流动', 'preferred', false, false],
    ]);
  });
  it('give a card to the longest form, covered ones included', () => {
    const at = (text: string, offset: number) => findTermAt(matcher, text, offset)?.form;
    assert.equal(at('提高劳动生产率。', 3), '劳动生产率');
    assert.equal(at('提高劳动生产率。', 7), '劳动生产率');
    assert.equal(at('提高劳动生产率。', 1), undefined);
    assert.equal(at(`${'甲'.repeat(5000)}新质生产力${'乙'.repeat(5000)}`, 5002), '新质生产力');
  });
  it('keep forms that are wrong only in context apart', () => {
    assert.deepEqual(
      findTerms(matcher, 'new productivity').map(({ form }) => form),
      ['productivity'],
    );
    assert.deepEqual(
      findContextForms(matcher, 'new productivity').map(({ form }) => form),
      ['new productivity'],
    );
  });
  it('let a glossary that comes first win', () => {
    const own: Glossary = {
      title: { zh: '自', en: 'own' },
      categories: {},
      entries: [
        completeEntry({
          id: 'own',
          zh: '流域协作',
          en: 'basin work',
          zhVariants: ['新质生产力'],
          category: '',
          definition: { zh: '', en: '' },
        }),
        completeEntry({
          id: 'tfp',
          zh: '总生产率',
          en: 'overall productivity',
          category: '',
          definition: { zh: '', en: '' },
        }),
      ],
    };
    const both = createTermMatcher([own, builtInGlossary]);
    assert.equal(
      showTerms(both, '新质生产力、全要素生产率、总生产率'),
      '⟦own:新质生产力⟧、全要素⟦productivity:生产率⟧、⟦tfp:总生产率⟧',
    );
  });
  it('never overlap and always are what they say', () => {
    const parts = fc.constantFrom(
      '新质',
      '生产力',
      '“',
      '”',
      ' ',
      '-',
      '全要素',
      '生产率',
      'TFP',
      'new ',
      'quality ',
      'productive ',
      'forces',
      '流动',
      '\u3000',
      'ＡＩ',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (words) => {
        const text = words.join('');
        let done = 0;
        for (const match of findTerms(matcher, text)) {
          assert.ok(match.start >= done && match.end > match.start && match.end <= text.length);
          assert.equal(match.form, text.slice(match.start, match.end));
          done = match.end;
        }
      }),
    );
  });
  it('are found in a million units in a moment', () => {
    const text =
      '发展新质生产力，提高全要素生产率，推动制度型开放与要素流动；TFP and new quality productive forces. '.repeat(
        14_000,
      );
    const start = performance.now();
    assert.ok(findTerms(matcher, text).length > 50_000);
    // About 0.2 s; the limit leaves room for a machine that is busy.
    assert.ok(performance.now() - start < 3000);
  }).timeout(20_000);
});

describe('terms in documents', () => {
  function usages(source: string, format: 'markdown' | 'latex'): readonly string[] {
    return readTermUsages(matcher, readProse(source, format)).map(({ span }) => source.slice(span.start, span.end));
  }
  it('are found across markup and line ends, with exact places', () => {
    assert.deepEqual(usages('发展**新质**生产\n力，new quality\n> productive forces', 'markdown'), [
      '新质**生产\n力',
      'productive forces',
    ]);
    assert.deepEqual(usages('\\textbf{新质}生产力和全要素% c\n生产率', 'latex'), ['新质}生产力', '全要素% c\n生产率']);
  });
  it('are not looked for in code, formulas, keys, addresses and reference lists', () => {
    assert.deepEqual(
      usages('`新质生产力` $新质生产力$ [a](http://x/TFP) [@TFP]\n\n# 参考文献\n\n新质生产力. 2024.', 'markdown'),
      [],
    );
    assert.deepEqual(usages('\\label{TFP}\\cite{TFP}\\verb|TFP|\\url{TFP}', 'latex'), []);
  });
  it('are listed in quotations and titles', () => {
    assert.deepEqual(usages('> 新质生产力\n\n《新质生产力》', 'markdown'), ['新质生产力', '新质生产力']);
  });
});
