/** Looks at a page with an accessibility engine, in the browser that shows it. */

import axe from 'axe-core';
import type { Locator } from 'playwright-core';

/** What the engine objects to in the page that `element` is in: one line for each element, empty where all is well. */
export async function accessibilityProblems(element: Locator): Promise<readonly string[]> {
  const handle = await element.elementHandle();
  const frame = await handle?.ownerFrame();
  if (!frame) throw new Error('The element is in no page.');
  // The engine comes in through the debugger, which the page's content policy does not bind.
  await frame.evaluate(axe.source);
  const { violations, passes } = await frame.evaluate(async () => {
    const engine = (globalThis as unknown as { readonly axe: typeof import('axe-core') }).axe;
    const results = await engine.run(document, { resultTypes: ['violations'] });
    return {
      passes: results.passes.length,
      violations: results.violations.map(({ id, help, nodes }) => ({ id, help, html: nodes.map((node) => node.html) })),
    };
  });
  if (passes === 0) throw new Error('The engine looked at nothing.');
  return violations.flatMap(({ id, help, html }) => html.map((text) => `${id}: ${help}: ${text}`));
}
