/** The plugin for previews of Markdown, without an editor: what is marked, and that all else stays as it was. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { alignProse, type DocumentAnalysis, type PreviewInput, previewPlugin } from '../../../src/core';
import { analyze } from '../../support/core';

const bibtex = `@article{hsieh2009, author={Hsieh, Chang-Tai and Klenow, Peter J.}, title={Misallocation}, journal={QJE}, year={2009}}
@article{bloom2013, author={Bloom, Nicholas and Schankerman, Mark and Van Reenen, John}, title={Spillovers}, journal={Econometrica}, year={2013}}`;

const all = { terms: true, citations: true, numbers: true };

async function rendered(source: string, change: Partial<PreviewInput> = {}): Promise<string> {
  const analysis = await analyze(source, { bibtex });
  const input: PreviewInput = {
    analysis,
    locale: 'en',
    style: { edition: '2025', system: 'numeric' },
    shows: all,
    ...change,
  };
  const md = new MarkdownIt({ html: true });
  md.use(previewPlugin, (env: unknown) => (env === marked ? input : undefined));
  return md.render(source.replace(/^---\n[^]*?\n---\n/, ''), marked);
}

const marked = { isMarked: true };

/** Texts in elements of a class, markup taken out. */
function texts(html: string, className: string): readonly string[] {
  const found = html.matchAll(new RegExp(`<(span|a) class="${className}[^"]*"[^>]*>(.*?)</\\1>`, 'g'));
  return [...found].map(([, , inner = '']) => inner.replace(/<[^>]+>/g, ''));
}

describe('preview of Markdown', () => {
  it('marks terms with their card', async () => {
    const html = await rendered('发展**新质**生产力与数据要素。\n\nThe term new quality productivity is wrong.\n');
    assert.deepEqual(texts(html, 'nqpf-term nqpf-preferred'), ['新质', '生产力', '数据要素']);
    assert.deepEqual(texts(html, 'nqpf-term nqpf-discouraged'), ['new quality productivity']);
    assert.match(html, /data-nqpf-card="new quality productive forces · 新质生产力\n/);
  });

  it('marks judged figures with sign and card, the claim of 1980 and not the number before', async () => {
    const html = await rendered(
      '606.3 是个数。1980年我国实际利用外商直接投资606.3亿美元。2023年第二产业占国内生产总值的比重为38.3%。\n',
    );
    assert.deepEqual(texts(html, 'nqpf-number nqpf-mismatch'), ['606.3亿美元✗']);
    assert.deepEqual(texts(html, 'nqpf-number nqpf-older'), ['38.3%≈']);
    assert.match(html, /^<p>606\.3 是个数。1980年我国<span/);
    assert.match(html, /data-nqpf-card="✗ [^"]*2004/);
  });

  it('renders keys as numbers with a list of references', async () => {
    const html = await rendered('As [@hsieh2009, p. 3; @bloom2013] show, @bloom2013 too.\n\nAgain [@hsieh2009].\n');
    assert.deepEqual(texts(html, 'nqpf-citation nqpf-found'), ['[1, p. 3; 2]', '[2]', '[1]']);
    assert.match(html, /href="#nqpf-ref-hsieh2009"/);
    assert.match(html, /<ol><li id="nqpf-ref-hsieh2009">Hsieh[^<]*<\/li><li id="nqpf-ref-bloom2013">/);
    assert.doesNotMatch(html, /@hsieh/);
  });

  it('renders keys as authors and years where the style is so', async () => {
    const html = await rendered('As [@hsieh2009; @bloom2013] show, @bloom2013 too.\n', {
      style: { edition: '2025', system: 'author-year' },
    });
    assert.deepEqual(texts(html, 'nqpf-citation nqpf-found'), [
      '(Hsieh and Klenow, 2009; Bloom et al., 2013)',
      'Bloom et al. (2013)',
    ]);
  });

  it('leaves what no bibliography has as it is written, and marks it', async () => {
    const html = await rendered('See [@nobody2020]. 见（赵无眠，1901）。\n');
    assert.deepEqual(texts(html, 'nqpf-citation nqpf-missing'), ['[@nobody2020]✗', '（赵无眠，1901）✗']);
    assert.doesNotMatch(html, /nqpf-references/);
  });

  it('makes author and year in prose a way to the reference', async () => {
    const html = await rendered('要从现象出发（金碚，2024）。\n');
    assert.deepEqual(texts(html, 'nqpf-citation nqpf-found'), ['（金碚，2024）']);
    assert.match(html, /<h2>参考文献<\/h2>/);
  });

  it('adds no list to a document that has its own', async () => {
    const html = await rendered(
      '要从现象出发（金碚，2024）。\n\n# 参考文献\n\n[1] 金碚. 论新质生产力[J]. 中国工业经济, 2024.\n',
    );
    assert.doesNotMatch(html, /nqpf-references/);
  });

  it('finds its places behind code, formulas, notes, breaks and entities', async () => {
    const html = await rendered(
      '---\ntitle: 新质生产力\n---\n\n`新质生产力` 与 a&amp;b，[链接](u) ![新质生产力](a.png)\n换行的数据要素[^1]\\*与<b>数字贸易</b>。\n\n| 年 | 新质生产力 |\n|---|---|\n| 一 | 数据要素 |\n\n> 引用的新质生产力\n\n- 一项全要素生产率\n',
    );
    assert.deepEqual(texts(html, 'nqpf-term'), [
      '数据要素',
      '数字贸易',
      '新质生产力',
      '数据要素',
      '新质生产力',
      '全要素生产率',
    ]);
    assert.match(html, /<code>新质生产力<\/code>/);
  });

  it('shows each kind only where it is wanted', async () => {
    const source = '1980年我国实际利用外商直接投资606.3亿美元，新质生产力见 [@hsieh2009]。\n';
    for (const kind of ['terms', 'citations', 'numbers'] as const) {
      const html = await rendered(source, { shows: { terms: false, citations: false, numbers: false, [kind]: true } });
      const counts = ['nqpf-term ', 'nqpf-citation ', 'nqpf-number '].map((name) => texts(html, name).length > 0);
      assert.deepEqual(counts, [kind === 'terms', kind === 'citations', kind === 'numbers']);
    }
  });

  it('leaves tokens and other documents as they were', async () => {
    const source = '发展新质生产力 [@hsieh2009]。\n';
    const analysis = await analyze(source, { bibtex });
    const input: PreviewInput = { analysis, locale: 'en', style: { edition: '2025', system: 'numeric' }, shows: all };
    const plain = new MarkdownIt().render(source);
    const md = new MarkdownIt().use(previewPlugin, (env: unknown) => (env === marked ? input : undefined));
    const tokens = md.parse(source, {});
    const before = JSON.stringify(tokens);
    assert.notEqual(md.renderer.render(tokens, md.options, marked), plain);
    assert.equal(JSON.stringify(tokens), before);
    assert.equal(md.renderer.render(tokens, md.options, {}), plain);
  });

  it('marks nothing in paragraphs that are ahead of their analysis', async () => {
    const analysis: DocumentAnalysis = await analyze('发展新质生产力。\n\n数据要素很重要。\n');
    const input: PreviewInput = { analysis, locale: 'en', style: { edition: '2025', system: 'numeric' }, shows: all };
    const md = new MarkdownIt().use(previewPlugin, () => input);
    const html = md.render('正在发展新质生产力。\n\n数据要素很重要。\n');
    assert.deepEqual(texts(html, 'nqpf-term'), ['数据要素']);
  });

  it('lets no text of a glossary, a bibliography or an author become markup', async () => {
    const html = await rendered(
      '见（赵<i>无眠</i>，1901）与 [@<b>x</b>]。<img src=x onerror=alert(1)>\n\n"新质生产力" & <数据要素>\n',
    );
    assert.doesNotMatch(html.replace('<img src=x onerror=alert(1)>', ''), /onerror|<数据/);
    for (const [, card = ''] of html.matchAll(/data-nqpf-card="([^"]*)"/g)) assert.doesNotMatch(card, /[<>]/);
  });
});

describe('prose laid over a preview', () => {
  for (const [prose, shown, expected] of [
    ['甲乙', '甲 乙', [0, 2, 3]],
    ['见\ufffc与', '见 [@a] 与', [0, 2, 7, 8]],
    ['a b', 'a\nb', [0, 1, 2, 3]],
    ['见\ufffc', '见\ufffc', [0, 1, 2]],
    ['注。', '注[^1]。', [0, 5, 6]],
  ] as const) {
    it(`${JSON.stringify(prose)} over ${JSON.stringify(shown)}`, () => {
      assert.deepEqual(alignProse(prose, shown), expected);
    });
  }

  for (const [prose, shown] of [
    ['甲乙', '甲丙'],
    ['甲', '甲乙'],
    ['甲乙', '甲'],
    ['\ufffc', '\ufffc'],
    ['', ''],
  ] as const) {
    it(`${JSON.stringify(prose)} is not ${JSON.stringify(shown)}`, () =>
      assert.equal(alignProse(prose, shown), undefined));
  }

  it('never goes back and never ends outside', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' ', '\n', '\ufffc', '[', '^', ']') });
    fc.assert(
      fc.property(text, text, (prose, shown) => {
        const places = alignProse(prose, shown) ?? [];
        places.forEach((place, index) => assert.ok(place >= (places[index - 1] ?? 0) && place <= shown.length));
      }),
    );
  });
});
