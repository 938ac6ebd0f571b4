/** Drawings as data: claims where they belong, the same claims in every mode, markup that cannot be broken out of. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ChartView,
  chartViews,
  conceptView,
  contentCsv,
  coverageOf,
  type DocumentAnalysis,
  drawContent,
  drawingWords,
  type DrawnContent,
  formatValue,
  pictureAddress,
  palettes,
  type SceneNode,
  shareView,
  standaloneSvg,
  still,
  termUseView,
  timelineView,
  toMarkup,
  transformView,
  withKey,
} from '../../../src/core';
import { analyze } from '../../support/core';

const text = `# 引言

发展新质生产力（金碚，2024；赵无眠，1901），也见 [@nobody]。数据要素的跨境流动与制度型开放。

## 数据

1980年我国出口总额181.2亿美元，2023年出口总额达到33790.44亿美元。2023年第二产业占国内生产总值的比重为38.3%。

The term *new quality productivity* is best avoided.
`;

const style = { edition: '2025', system: 'numeric' } as const;
const words = drawingWords('en');

function nodesOf(scene: SceneNode): readonly SceneNode[] {
  return [scene, ...scene.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child)))];
}

function made<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('There is no such view.');
  return value;
}

function contentsOf(analysis: DocumentAnalysis): readonly DrawnContent[] {
  const views = chartViews(analysis, analysis.reference, 'en');
  return [
    ...views.map((view) => ({ kind: 'series', view, mode: 'absolute', isLogarithmic: false }) as const),
    { kind: 'sectors', view: made(shareView(analysis, analysis.reference, 'en')) },
    { kind: 'citations', view: timelineView(analysis, style, 'en') },
    { kind: 'terms', view: termUseView(analysis, 'en') },
    { kind: 'concepts', view: made(conceptView(analysis, 'en')) },
  ];
}

const plain: ChartView = {
  id: 'a:b',
  label: 'A',
  unit: 'km',
  series: [
    {
      id: 'one',
      label: 'One',
      unit: 'km',
      points: [1, 2, 4].map((value, index) => ({
        year: 2000 + index,
        value,
        low: value,
        high: value * 1.5,
        source: 'S',
      })),
    },
  ],
  claims: [
    {
      id: 0,
      series: 'one',
      year: 2001,
      value: 2,
      verdict: 'match',
      description: 'd',
      text: '2',
      start: 0,
      end: 1,
      line: 1,
    },
    {
      id: 1,
      series: 'one',
      year: 2002,
      value: 8,
      verdict: 'mismatch',
      description: 'e',
      text: '8',
      start: 4,
      end: 5,
      line: 2,
    },
  ],
};

describe('drawings', () => {
  it('have an element for each claim, work, use and part that leads to its place', async () => {
    const analysis = await analyze(text);
    for (const content of contentsOf(analysis)) {
      const { scene } = drawContent(content, words, 800, { isLive: true, cursor: undefined });
      const live = nodesOf(scene).filter(({ attributes }) => attributes['role'] === 'button');
      assert.ok(live.every(({ attributes }) => attributes['tabindex'] === 0 && attributes['aria-label'] !== ''));
      const starts = live.map(({ attributes }) => Number(attributes['data-start'])).sort((a, b) => a - b);
      const expected =
        content.kind === 'series' || content.kind === 'sectors'
          ? content.view.claims.map(({ start }) => start)
          : content.kind === 'citations'
            ? content.view.works.map(({ places }) => places[0]?.start ?? -1)
            : content.kind === 'terms'
              ? content.view.rows.flatMap(({ uses }) => uses.map(({ start }) => start))
              : content.view.parts.flatMap(({ terms }) => {
                  const places = terms.flatMap((term) => term.places.map(({ start }) => start));
                  return places.length === 0 ? [] : [Math.min(...places)];
                });
      assert.deepEqual(
        starts,
        [...expected].sort((a, b) => a - b),
        content.kind,
      );
    }
  });

  it('cannot be reached by keyboard in a picture', async () => {
    const analysis = await analyze(text);
    for (const content of contentsOf(analysis)) {
      const { scene } = drawContent(content, words, 800, still);
      assert.equal(nodesOf(scene).filter(({ attributes }) => 'tabindex' in attributes).length, 0);
      assert.equal(scene.attributes['role'], 'img');
    }
  });

  it('light up what the cursor is on', async () => {
    const analysis = await analyze(text);
    const cursor = text.indexOf('33790.44') + 2;
    const [content] = contentsOf(analysis);
    const { scene } = drawContent(made(content), words, 800, { isLive: true, cursor });
    assert.equal(nodesOf(scene).filter(({ attributes }) => attributes['class'] === 'halo').length, 1);
  });

  it('stay inside their frame', async () => {
    const analysis = await analyze(text);
    for (const width of [200, 320, 1400]) {
      for (const content of contentsOf(analysis)) {
        const { scene, key } = drawContent(content, words, width, still);
        const markup = toMarkup(withKey(scene, key));
        assert.doesNotMatch(markup, /NaN|undefined|Infinity/, content.kind);
        for (const { attributes } of nodesOf(scene)) {
          const [, x, y] = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(String(attributes['transform'] ?? '')) ?? [];
          if (x === undefined) continue;
          assert.ok(Number(x) >= 0 && Number(x) <= Number(scene.attributes['width']), `${content.kind} ${x}`);
          assert.ok(Number(y) >= 0 && Number(y) <= Number(scene.attributes['height']), `${content.kind} ${y}`);
        }
      }
    }
  });

  it('are quick with 500 claims on long series', () => {
    const points = Array.from({ length: 150 }, (_, index) => ({
      year: 1875 + index,
      value: index,
      low: index,
      high: index + 1,
      source: 'S',
    }));
    const series = Array.from({ length: 8 }, (_, index) => ({
      id: `s${index}`,
      label: `S ${index}`,
      unit: 'km',
      points,
    }));
    const claims = Array.from({ length: 500 }, (_, index) => ({
      ...made(plain.claims[index % 2]),
      id: index,
      series: 's0',
      year: 1875 + (index % 150),
      value: index % 170,
    }));
    const content = {
      kind: 'series',
      view: { ...plain, series, claims },
      mode: 'absolute',
      isLogarithmic: false,
    } as const;
    drawContent(content, words, 900, still);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      drawContent(content, words, 900, still);
      return performance.now() - start;
    });
    assert.ok(Math.min(...times) < 50, `${times.map((time) => time.toFixed(0)).join(', ')} ms`);
  });
});

describe('modes of a chart', () => {
  it('index series and claims by the first common year', () => {
    const { unit, series, claims } = transformView(plain, 'indexed');
    assert.equal(unit, '2000 = 100');
    assert.deepEqual(
      series[0]?.points.map(({ value }) => value),
      [100, 200, 400],
    );
    assert.deepEqual(
      claims.map(({ value }) => value),
      [200, 800],
    );
  });

  it('compare with the year before', () => {
    const { unit, series, claims } = transformView(plain, 'growth');
    assert.equal(unit, '%');
    assert.deepEqual(
      series[0]?.points.map(({ year, value }) => [year, value]),
      [
        [2001, 100],
        [2002, 100],
      ],
    );
    assert.deepEqual(
      claims.map(({ value }) => value),
      [100, 300],
    );
  });

  it('index series that have no unit in common, whatever was asked for', () => {
    assert.equal(transformView({ ...plain, unit: '' }, 'absolute').unit, '2000 = 100');
  });
});

describe('markup of drawings', () => {
  it('holds any text as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const scene: SceneNode = { name: 'text', attributes: { 'aria-label': label }, children: [label] };
        const markup = toMarkup(scene);
        assert.equal((markup.match(/[<>]/g) ?? []).length, 4, markup);
        assert.equal((markup.match(/"/g) ?? []).length, 2, markup);
      }),
    );
  });

  it('stands alone: no property, no script, nothing from elsewhere', async () => {
    const [content] = contentsOf(await analyze(text));
    const { scene, key } = drawContent(made(content), words, 800, still);
    for (const palette of Object.values(palettes)) {
      const svg = standaloneSvg(withKey(scene, key), palette, 'page');
      assert.doesNotMatch(svg, /var\(|<script|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
      assert.doesNotMatch(pictureAddress(svg), /[\s()<>"'`]/);
    }
  });
});

describe('charts as CSV', () => {
  it('have a row for each value and each claim', () => {
    const csv = contentCsv({ kind: 'series', view: plain, mode: 'absolute', isLogarithmic: false });
    const rows = csv
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');
    assert.equal(rows[0], 'indicator_id,label,year,value,unit,lowest,highest,source,verdict,figure,line');
    assert.equal(rows[1], 'one,One,2000,1,km,1,1.5,S,,,');
    assert.equal(rows.at(-1), 'one,One,2002,8,km,,,,mismatch,8,2');
    assert.equal(rows.length, 6);
  });

  it('keep formulas, quotes and commas as text', () => {
    const [series] = plain.series;
    const view = { ...plain, series: [{ ...made(series), label: '=1+"2",3' }] };
    assert.match(contentCsv({ kind: 'series', view, mode: 'absolute', isLogarithmic: false }), /"'=1\+""2"",3"/);
  });

  it('exist for every view', async () => {
    for (const content of contentsOf(await analyze(text)))
      assert.ok(contentCsv(content).split('\r\n').length > 2, content.kind);
  });
});

describe('views of a document', () => {
  it('count the parts of the argument that it speaks of', async () => {
    const view = made(conceptView(await analyze(text), 'zh-cn'));
    const part = (id: string) => coverageOf(made(view.parts.find((one) => one.id === id)));
    assert.equal(part('digital-needs').used, 1);
    assert.ok(part('software-needs').used >= 1);
    assert.equal(part('hardware').used, 0);
    assert.ok(view.parts.length > 15);
  });

  it('tell works that are found from those that are not', async () => {
    const { works } = timelineView(await analyze(text), style, 'zh-cn');
    assert.deepEqual(
      works.map(({ label, year, standing }) => [label, year, standing]),
      [
        ['金碚 2024', 2024, 'found'],
        ['赵无眠 1901', 1901, 'missing'],
        ['nobody', undefined, 'missing'],
      ],
    );
  });

  it('tell the forms of a term apart', async () => {
    const { rows, sections } = termUseView(await analyze(text), 'zh-cn');
    const nqpf = made(rows.find(({ label }) => label === '新质生产力'));
    assert.deepEqual(
      nqpf.uses.map(({ standing }) => standing),
      ['preferred', 'discouraged'],
    );
    assert.deepEqual(
      sections.map(({ label }) => label),
      ['引言', '数据'],
    );
  });

  it('put shares on their sector', async () => {
    const view = made(shareView(await analyze(text), (await analyze(text)).reference, 'zh-cn'));
    assert.deepEqual(
      view.claims.map(({ text: figure, series, verdict }) => [figure, series, verdict]),
      [['38.3%', view.parts[1]?.id, 'older']],
    );
  });
});

describe('values for reading', () => {
  for (const [value, text] of [
    [33790.44, '33,790.44'],
    [1234567, '1,234,567'],
    [0.1 + 0.2, '0.3'],
    [-1500, '-1,500'],
    [12, '12'],
  ] as const) {
    it(`${value} is ${text}`, () => assert.equal(formatValue(value), text));
  }
});
