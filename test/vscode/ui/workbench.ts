/** Drives a workbench as a person does: keyboard, mouse, and what is to be seen. Tests say what, this says how. */

import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { root, workFolder } from '../../../src/build/hosts/cache';
import { launchChromium } from '../../../src/build/hosts/chromium';
import { type RunningServer, startServer, workbenchAddress } from '../../../src/build/hosts/serverHost';

/** How long a person would wait on a loaded machine; every wait ends with its event. */
const deadline = 60_000;
const viewport = { width: 1360, height: 850 };

export const picturesFolder = path.join(workFolder, 'screenshots');

export interface WorkbenchOptions {
  /** The folder to open; changes are made in it, so pass a copy. */
  readonly folder: string;
  /** A running server, where several workbenches share one. */
  readonly server?: RunningServer;
}

export interface Workbench {
  readonly page: Page;
  /** Opens a file of the folder in the editor, keyboard only. */
  openFile(name: string): Promise<void>;
  /** Runs a command by what the palette calls it, such as `NQPF: Show Chart`. */
  runCommand(title: string): Promise<void>;
  /** The entries of the palette for what was typed. */
  paletteEntries(typed: string): Promise<readonly string[]>;
  /** Moves the cursor to the first `word` of the open file, so that it is on the screen. */
  goTo(word: string): Promise<void>;
  /** Rests the mouse on the word and reads the hover that comes. */
  hoverText(word: string): Promise<string>;
  /** Shows the Problems view and reads its rows. */
  problems(): Promise<readonly string[]>;
  /** The content of the open webview. */
  webview(): FrameLocator;
  /** Keeps a picture of the window. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * In the page: the middle of the first visible `word` of the focused editor, over all its tokens. It is sent there as
 * text, so it names no function of its own, which the compiler would mark with a helper that the page lacks.
 */
function findWord(word: string): { x: number; y: number } | undefined {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    const start = (line.textContent ?? '').replace(/\u00a0/g, ' ').indexOf(word);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    let hasStart = false;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const [from, to] = [start - before, start + word.length - before];
      if (!hasStart && from < node.length) {
        range.setStart(node, from);
        hasStart = true;
      }
      if (hasStart && to <= node.length) {
        range.setEnd(node, to);
        break;
      }
      before += node.length;
    }
    const box = range.getClientRects()[0];
    if (box && box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return undefined;
}

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const server = options.server ?? (await startServer());
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    if (!options.server) await server.stop();
  };
  try {
    browser = await launchChromium();
    const context = await browser.newContext({ viewport, locale: 'en-US' });
    const page = await context.newPage();
    page.setDefaultTimeout(deadline);
    await page.goto(workbenchAddress(server, { folder: options.folder, extension: root }));
    await page.locator('.monaco-workbench .part.editor').waitFor();
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return createWorkbench(page, options.folder, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function createWorkbench(page: Page, folder: string, close: () => Promise<void>): Workbench {
  const quickInput = page.locator('.quick-input-widget:visible');
  const rows = quickInput.locator('.quick-input-list .monaco-list-row');
  let openName = '';

  async function ask(key: string, typed: string): Promise<void> {
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await quickInput.locator('input').first().fill(typed);
  }

  async function openFile(name: string): Promise<void> {
    await ask('Control+P', name);
    await rows
      .filter({ hasText: path.basename(name) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page
      .locator(`.tab.active[data-resource-name="${path.basename(name)}"]`)
      .first()
      .waitFor();
    await page.locator('.editor-group-container.active .view-line').first().waitFor();
    openName = name;
  }

  async function paletteEntries(typed: string): Promise<readonly string[]> {
    await ask('F1', `>${typed}`);
    await rows.filter({ hasText: typed }).first().waitFor();
    return rows
      .locator('.quick-input-list-rows > .quick-input-list-row:first-child .monaco-icon-label')
      .allInnerTexts();
  }

  async function runCommand(title: string): Promise<void> {
    await ask('F1', `>${title}`);
    await rows.filter({ hasText: title }).first().click();
    await quickInput.waitFor({ state: 'hidden' });
  }

  async function goTo(word: string): Promise<void> {
    const text = await readFile(path.join(folder, openName), 'utf8');
    const offset = text.indexOf(word);
    if (offset < 0) throw new Error(`${openName} has no ${word}.`);
    const lines = text.slice(0, offset).split('\n');
    await ask('Control+G', `:${lines.length},${(lines.at(-1) ?? '').length + 1}`);
    await page.keyboard.press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
  }

  async function hoverText(word: string): Promise<string> {
    await goTo(word);
    await page.keyboard.press('Escape');
    await page.mouse.move(viewport.width / 2, 5);
    const place = await (await page.waitForFunction(findWord, word)).jsonValue();
    if (!place) throw new Error(`${word} is not on the screen.`);
    await page.mouse.move(place.x - 2, place.y);
    await page.mouse.move(place.x, place.y);
    const hover = page.locator('.monaco-hover:visible .hover-contents').filter({ hasNotText: /^Loading/ });
    await hover.first().waitFor();
    return (await hover.allInnerTexts()).join('\n\n');
  }

  async function problems(): Promise<readonly string[]> {
    await runCommand('Problems: Focus on Problems View');
    const panel = page.locator('.markers-panel');
    await panel.waitFor();
    return panel.locator('.monaco-list-row').allInnerTexts();
  }

  return {
    page,
    openFile,
    runCommand,
    paletteEntries,
    goTo,
    hoverText,
    problems,
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    async screenshot(name) {
      await mkdir(picturesFolder, { recursive: true });
      await page.screenshot({ path: path.join(picturesFolder, `${name}.png`) });
    },
    close,
  };
}
