/** Opens a workbench that runs the suite in a browser page, and waits until it reports its end. */

import type { ConsoleMessage } from 'playwright-core';
import { openBrowser } from '../../src/build/hosts/chromium';
import { createCollector, type Outcome } from './outcome';

const deadline = 5 * 60_000;

/** The end of the page's console, for whoever has to find out what went wrong. */
function show(lines: readonly string[]): void {
  for (const line of lines.slice(-15)) console.log(`    ${line.slice(0, 500)}`);
}

export async function runInPage(host: string, address: string): Promise<Outcome> {
  const collector = createCollector(host);
  const browser = await openBrowser();
  const consoleLines: string[] = [];
  try {
    // The web host reaches the clipboard through the page, which would ask the user first.
    await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await browser.newPage();
    const listen = (message: ConsoleMessage): void => {
      const text = message.text();
      consoleLines.push(text);
      collector.read(text);
    };
    page.on('console', listen);
    const ended = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The suite did not end within ${deadline / 1000} s.`)), deadline);
      const settle = (code: number): void => {
        clearTimeout(timer);
        resolve(code);
      };
      void page.exposeFunction('codeAutomationLog', () => undefined);
      void page.exposeFunction('codeAutomationExit', settle);
      page.on('crash', () => reject(new Error('The page crashed.')));
    });
    await page.goto(address);
    const code = await ended;
    if (!collector.hasTests) show(consoleLines);
    return collector.outcome(code === 0 ? undefined : `The suite ended with ${code}.`);
  } catch (error) {
    show(consoleLines);
    return collector.outcome(String(error));
  } finally {
    await browser.close();
  }
}
