/** Sentences that are true of official values, in many frames: read where they can be, never accused; told where a value is wrong. */

import assert from 'node:assert/strict';
import type { DocumentAnalysis } from '../../../../src/core';
import { loadCore } from '../../../support/core';
import { createRandom, filled } from './filling';
import { frames } from './frames';

const fillings = 8;

describe('frames of sentences on official values', () => {
  for (const set of frames) {
    for (const sentence of set.sentences) {
      it(`${set.isRead ? 'are read' : 'accuse nobody'}: ${sentence}`, async () => {
        const core = await loadCore();
        const library = core.createLibrary([]);
        const analyze = (source: string): DocumentAnalysis =>
          core.analyze({ source, format: 'markdown', library, lookups: [], rules: {} });
        const cases = filled(core.reference, set, sentence, fillings, createRandom(sentence.length));
        assert.ok(cases.length >= fillings / 2, `only ${cases.length} fillings`);
        for (const { text, wrong, concept, year } of cases) {
          const { claims, findings } = analyze(text);
          const loud = findings.filter(
            ({ rule, severity }) => rule.startsWith('statistics/') && (severity === 'error' || severity === 'warning'),
          );
          assert.deepEqual(
            loud.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`),
            [],
            text,
          );
          if (!set.isRead) continue;
          const isBound = claims.some(
            ({ claim, reference }) =>
              claim.subject.concept?.id === concept && claim.year === year && reference.verdict.startsWith('match'),
          );
          assert.ok(isBound, `not read: ${text}`);
          assert.ok(
            analyze(wrong).findings.some(({ rule }) => rule.startsWith('statistics/')),
            `not told: ${wrong}`,
          );
        }
      });
    }
  }
});
