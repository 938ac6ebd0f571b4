/** What cards say, and which entry a name stands for. */

import assert from 'node:assert/strict';
import { formatTermCard, type GlossaryEntry, lookUpTerm, termCard } from '../../../src/core/glossary';
import { builtInGlossary } from './builtInGlossary';

const byId = new Map(builtInGlossary.entries.map((entry) => [entry.id, entry]));
const lookup = (id: string): GlossaryEntry | undefined => byId.get(id);
const nqpf = lookup('nqpf') as GlossaryEntry;
const links = { showTerm: (id: string) => `command:show?${id}`, openEntry: (id: string) => `command:open?${id}` };

describe('the card of a term', () => {
  it('puts the language of the reader first', () => {
    const chinese = termCard(nqpf, { locale: 'zh-cn', usesInDocument: 12, lookup });
    assert.deepEqual(chinese.names, ['新质生产力', 'new quality productive forces']);
    const english = termCard(nqpf, { locale: 'en', usesInDocument: 12, lookup });
    assert.deepEqual(english.definitions, [nqpf.definition.en, nqpf.definition.zh]);
  });
  it('says what to avoid, where the term comes from and what is related', () => {
    const card = termCard(nqpf, { locale: 'zh-cn', usesInDocument: 0, lookup });
    assert.ok(card.avoid.some(({ form }) => form === 'new quality productivity'));
    assert.ok(card.origins.some((origin) => origin.includes('2024-01-31')));
    assert.ok(card.origins.some((origin) => origin.includes('2023-09-09')));
    assert.equal(card.related[0]?.name, '生产力');
  });
  it('gives reasons and sources in the language of the reader', () => {
    for (const entry of builtInGlossary.entries) {
      const english = termCard(entry, { locale: 'en', usesInDocument: 0, lookup });
      for (const origin of english.origins) assert.ok(!/\p{Script=Han}/u.test(origin), `${entry.id}: ${origin}`);
      const chinese = termCard(entry, { locale: 'zh-cn', usesInDocument: 0, lookup });
      for (const { reason } of chinese.avoid) assert.ok(/\p{Script=Han}/u.test(reason), `${entry.id}: ${reason}`);
    }
  });
  it('is Markdown with links, name in the first line and links in the last', () => {
    const lines = formatTermCard(termCard(nqpf, { locale: 'zh-cn', usesInDocument: 12, lookup }), 'zh-cn', links).split(
      '\n\n',
    );
    assert.equal(lines[0], '**新质生产力** · new quality productive forces');
    assert.match(
      lines.at(-1) ?? '',
      /\[全要素生产率\]\(command:show\?tfp\).*本文 12 处.*\[打开词条\]\(command:open\?nqpf\)/,
    );
  });
  it('needs no links and no document', () => {
    const text = formatTermCard(termCard(nqpf, { locale: 'en', usesInDocument: 0, lookup }), 'en');
    assert.ok(!text.includes('](') && !text.includes('in this document'));
    const once = formatTermCard(termCard(nqpf, { locale: 'en', usesInDocument: 1, lookup }), 'en');
    assert.match(once, /used once in this document/);
  });
  it('shows signs of Markdown as they are', () => {
    const text = formatTermCard(
      termCard({ ...nqpf, zh: '*甲_[乙]', related: [] }, { locale: 'zh-cn', usesInDocument: 0, lookup }),
      'zh-cn',
    );
    assert.ok(text.startsWith('**\\*甲\\_\\[乙\\]**'));
  });
  it('is short for every entry', () => {
    for (const entry of builtInGlossary.entries) {
      for (const locale of ['en', 'zh-cn'] as const) {
        const text = formatTermCard(termCard(entry, { locale, usesInDocument: 3, lookup }), locale);
        assert.ok(text.length < 1600, `${entry.id}: ${text.length}`);
        assert.ok(!/undefined|\{\w+\}/.test(text), entry.id);
      }
    }
  });
});

describe('looking a term up', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['新质生产力', 'nqpf'],
    [' NQPF ', 'nqpf'],
    ['nqpf', 'nqpf'],
    ['New Quality Productive Forces', 'nqpf'],
    ['new-quality productive forces', 'nqpf'],
    ['硬件互通', 'hardware-channel'],
    ['“硬件”互通渠道', 'hardware-channel'],
    ['strategic emerging industry', 'strategic-emerging-industries'],
    ['productivity', 'productivity'],
    ['tfp', 'tfp'],
    ['labor productivity', 'productivity'],
    ['new quality productivity', 'nqpf'],
    ['并无此词', undefined],
    ['', undefined],
  ];
  for (const [query, id] of cases) {
    it(`finds ${JSON.stringify(query)}`, () => assert.equal(lookUpTerm([builtInGlossary], query)?.id, id));
  }
});
