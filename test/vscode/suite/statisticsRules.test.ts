/** Each rule on statistics in a real editor: its own bad example becomes a diagnostic with a card, and its first fix mends it. */

import type * as vscode from 'vscode';
import { statisticsRules } from '../../../src/core';
import { choose, closeAllEditors, hoverCards, openDocument, quickFixes, waitForDiagnostics } from './editor';
import { equal, ok } from './expect';

describe('rules on statistics', () => {
  afterEach(closeAllEditors);

  for (const rule of statisticsRules) {
    const [example] = rule.examples.bad;
    if (!example) continue;
    it(`${rule.id}: diagnostic, card and fix`, async () => {
      const places = [...example.text.matchAll(/[⟦⟧]/g)].map((match, index) => match.index - index);
      const document = await openDocument({
        language: example.format,
        text: example.text.replace(/[⟦⟧]/g, ''),
      });
      const isOfRule = ({ code }: vscode.Diagnostic): boolean => code === rule.id;
      const all = await waitForDiagnostics(document.uri, (found) => found.some(isOfRule));
      const diagnostics = all.filter(isOfRule);
      const [first] = diagnostics;
      ok(first, rule.id);
      const offsets = diagnostics.flatMap(({ range }) => [
        document.offsetAt(range.start),
        document.offsetAt(range.end),
      ]);
      equal(offsets, places, 'The diagnostics stand elsewhere.');
      if (rule.id !== 'statistics/year-span' && rule.id !== 'statistics/bilingual-mismatch') {
        const cards = await hoverCards(document, first.range.start.translate(0, 1));
        ok(cards.length > 0, `No card for ${rule.id}`);
      }
      const fixes = await quickFixes(document.uri, first);
      ok(fixes.length > 0, `No quick fix, not even an exception, for ${rule.id}`);
      const fix = fixes.find(({ title }) => !/exception|例外/.test(title));
      if (fix) {
        await choose(fix);
        await waitForDiagnostics(document.uri, (found) => found.filter(isOfRule).length < diagnostics.length);
      }
    });
  }
});
