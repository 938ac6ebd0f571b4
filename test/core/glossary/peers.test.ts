/**
 * What users of Contextive, Note Definitions and Virtual Linker reported as missing or wrong, as texts with the cards
 * that must come here. A place is marked by ‸, the words that its card speaks of by ⟦ and ⟧.
 */

import assert from 'node:assert/strict';
import { hoverCard, readGlossaryFile } from '../../../src/core';
import type { DocumentFormat } from '../../../src/core';
import { loadCore } from '../../support/core';

const own = [
  '- zh: 流域协作',
  '  en: basin work',
  '- zh: 流域协作网络',
  '  en: basin work network',
  '- zh: 空白词条',
  '  en: empty entry',
  '- zh: 人工智能',
  '  en: artificial intelligence',
  '  acronyms: [AI]',
  '- zh: 质量',
  '  en: quality',
].join('\n');

interface Case {
  readonly text: string;
  readonly format?: DocumentFormat;
  /** What the card says; none where it is absent and nothing is marked. */
  readonly says?: RegExp;
}

async function check({ text, format = 'markdown', says }: Case): Promise<void> {
  const core = await loadCore();
  const offset = text.replace(/[⟦⟧]/g, '').indexOf('‸');
  const plain = text.replace(/‸/g, '');
  const source = plain.replace(/[⟦⟧]/g, '');
  const { glossary } = readGlossaryFile(own, 'own.glossary.yaml');
  const analysis = core.analyze({
    source,
    format,
    library: core.createLibrary([]),
    lookups: [],
    rules: {},
    terms: core.withGlossaries([glossary]),
  });
  const options = { locale: 'en', style: { edition: '2025', system: 'numeric' }, link: () => '' } as const;
  const card = hoverCard(analysis, offset, core, options);
  const marked = card
    ? `${source.slice(0, card.span.start)}⟦${source.slice(card.span.start, card.span.end)}⟧${source.slice(card.span.end)}`
    : source;
  assert.equal(marked, plain);
  if (says) assert.match(card?.markdown ?? '', says);
  // Each card stands once, and says nothing that nobody wrote.
  assert.ok(!/undefined|null/.test(card?.markdown ?? ''));
}

const peers: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  Contextive: {
    'the second mention in a Chinese sentence has its card': {
      text: '流域协作先行，再谈⟦流域‸协作⟧。',
      says: /basin work/,
    },
    'a mention behind a full-width comma has its card': { text: '本文认为，⟦流域协‸作⟧是基础', says: /basin work/ },
    'the card speaks of the term alone, not of the sentence': { text: '推动⟦流‸域协作⟧深入人心' },
    'the longest of several Chinese terms wins': { text: '建成⟦流域‸协作网络⟧之后', says: /basin work network/ },
    'a term of several words is found in prose': { text: 'We study ⟦basin ‸work⟧ here.', says: /流域协作/ },
    'a possessive has one card': { text: "⟦Basin wo‸rk⟧'s effects are large.", says: /流域协作/ },
    'an entry without a definition says nothing in its place': { text: '此处有⟦空白‸词条⟧。', says: /empty entry/ },
    'code is no prose': { text: '见 `流域‸协作` 一词' },
    'a formula is no prose': { text: '$\\text{流域‸协作}$', format: 'latex' },
    'a comment is no prose': { text: '正文。% 流域‸协作\n', format: 'latex' },
  },
  'Note Definitions': {
    'Chinese is found without blanks around it': { text: '论⟦流域协‸作⟧之道', says: /basin work/ },
    'a line of both languages has cards in both': { text: '流域协作（⟦basin‸ work⟧）', says: /流域协作/ },
    'full-width marks end an English term': { text: '称为“⟦basin wor‸k⟧”，简称', says: /流域协作/ },
    'a dash of full width does, too': { text: '⟦basin work‸⟧——流域协作', says: /流域协作/ },
    'an English term may stand right beside Han': { text: '研究⟦basin ‸work⟧的影响', says: /流域协作/ },
    'but not inside an English word': { text: 'The basin‸ workshop was held.' },
  },
  'Virtual Linker': {
    'a Chinese term is found as part of a phrase': { text: '服务⟦质‸量⟧提升后的质量', says: /quality/ },
    'an English one only as a whole word': { text: 'The equality of a qua‸lityless world' },
    'a term that stood before is found again': {
      text: '流域协作。流域协作。流域协作。\n\n⟦流域‸协作⟧。',
      says: /basin work/,
    },
    'an acronym needs its capitals': { text: 'Aided by ⟦A‸I⟧ tools', says: /人工智能/ },
    'and is not found without them': { text: 'It is s‸aid so.' },
    'nor is its spelling in small letters': { text: 'the ai‸ of old maps' },
    'other terms do not mind case': { text: '⟦BASIN ‸WORK⟧ is hard', says: /流域协作/ },
  },
};

for (const [peer, cases] of Object.entries(peers)) {
  describe(`what users of ${peer} miss`, () => {
    for (const [name, one] of Object.entries(cases)) it(name, () => check(one));
  });
}
