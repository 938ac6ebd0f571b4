/** Whole analyses of damaged and hostile texts: no exception, places inside the text, what can be used is used. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentAnalysis, DocumentFormat } from '../../../src/core';
import { analyze } from '../../support/core';

const wrong = '1980年，我国实际利用外商直接投资606.3亿美元。';

function checkPlaces({ document, findings, claims, citations, terms }: DocumentAnalysis): void {
  const spans = [...findings, ...terms, ...citations]
    .map(({ span }) => span)
    .concat(claims.map(({ claim }) => claim.span));
  for (const { start, end } of spans) assert.ok(start >= 0 && start <= end && end <= document.source.length);
}

async function rules(text: string, format: DocumentFormat = 'markdown'): Promise<readonly string[]> {
  const analysis = await analyze(text, { format });
  checkPlaces(analysis);
  return analysis.findings.map(({ rule }) => rule);
}

describe('hostile documents', () => {
  for (const [name, text, format] of [
    ['CRLF', `第一段。\r\n\r\n${wrong}\r\n`, 'markdown'],
    ['lone CR', `第一段。\r\r${wrong}\r`, 'markdown'],
    ['byte order mark', `\ufeff${wrong}`, 'markdown'],
    ['NUL bytes', `\u0000\u0000\n\n${wrong}\u0000`, 'markdown'],
    ['lone surrogates', `\ud800 \udc00\n\n${wrong}`, 'markdown'],
    ['unclosed front matter', `---\ntitle: "未闭合\nbibliography: [a\n\n${wrong}`, 'markdown'],
    ['broken front matter', `---\n\t: :\n  - [\n---\n\n${wrong}`, 'markdown'],
    ['unclosed environment', `\\begin{itemize}\n\\item 甲\n\n${wrong}`, 'latex'],
    ['stray braces', `}}}{{{\n\n${wrong}`, 'latex'],
  ] as const) {
    it(`still finds the mistake: ${name}`, async () => {
      assert.ok((await rules(text, format)).includes('statistics/wrong-year'));
    });
  }

  it('an empty text says nothing', async () => {
    assert.deepEqual(await rules(''), []);
    assert.deepEqual(await rules('', 'latex'), []);
  });

  it('one line of five million characters is read to its end', async function () {
    this.timeout(60_000);
    const line = '开放带来进步，封闭必然落后，历史一再说明这个道理。'.repeat(200_000);
    assert.ok((await rules(line + wrong)).includes('statistics/wrong-year'));
  });

  it('no mixture of marks, numbers and words throws', async function () {
    this.timeout(60_000);
    const piece = fc.constantFrom(
      '进出口总额',
      '2023年',
      '1980',
      '381.4亿美元',
      '增长了',
      '12.5%',
      '倍',
      '分别为',
      '、',
      '，',
      '。',
      '\n',
      '\n\n',
      '**',
      '\\textbf{',
      '}',
      '$',
      '（',
      '）',
      '[@',
      ']',
      '%',
      '占',
      '比重',
      'exports',
      ' in ',
      '占GDP',
      '三次产业',
      '|',
      '#',
      '>',
      '---\n',
      '\u0000',
      '\ud800',
      '7'.repeat(40),
      '年间',
      '翻两番',
      '0',
      '-',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('markdown' as const, 'latex' as const),
        async (pieces, format) => {
          checkPlaces(await analyze(pieces.join(''), { format }));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('figures beyond all measure are read and left alone', async () => {
    assert.deepEqual(
      await rules(
        '2023年，我国出口总额为-5亿美元。2023年，某厂产量为0吨，2024年为5吨，增长了3倍。3023年，我国出口总额为5亿美元。',
      ),
      [],
    );
    assert.deepEqual(await rules(`2023年，我国出口总额为${'9'.repeat(300)}亿美元。`), []);
  });
});
