/** Drives a workbench as a person does: keyboard, mouse, and what is to be seen. Tests say what, this says how. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { root, workFolder } from '../../../src/build/hosts/cache';
import { openBrowser } from '../../../src/build/hosts/chromium';
import { startServer, workbenchAddress } from '../../../src/build/hosts/serverHost';
import { startWeb } from '../../../src/build/hosts/webHost';

/** How long a person would wait on a loaded machine; every wait ends with its event. */
const deadline = 60_000;
/** How long one try in the palette may take before it is made again. */
const patience = 10_000;
const viewport = { width: 1280, height: 800 };

export const picturesFolder = path.join(workFolder, 'screenshots');

export interface WorkbenchOptions {
  /** The folder to open; changes are made in it, so pass a copy. */
  readonly folder: string;
  /** The server host, where none is named. */
  readonly host?: 'server' | 'web';
  /**
   * Language that the workbench names to extensions, such as `zh-cn`. Its own texts stay English: the language pack is
   * not to be had from the registry of npm.
   */
  readonly language?: string;
  /** `asked`: the workbench asks whether the folder is trusted, as it does for users. */
  readonly trust?: 'asked';
  /** A packaged extension to install, in place of the one under development. */
  readonly packed?: string;
}

export interface Workbench {
  readonly page: Page;
  /** Opens a file of the folder in the editor; folders on the way are opened, too. */
  openFile(name: string): Promise<void>;
  /** Puts the cursor into the editor of a file that is open. */
  focusFile(name: string): Promise<void>;
  /** Waits until the status bar says that the cursor is there, such as `Ln 3, Col 1 (5 selected)`. */
  selection(place: string): Promise<void>;
  /** Runs a command by what the palette calls it, such as `NQPF: Show Chart`. */
  runCommand(title: string): Promise<void>;
  /** Runs a command that asks for a text in a box that says `prompt`, and types the text into it. */
  answerCommand(title: string, prompt: string, text: string): Promise<void>;
  /** The entries of the palette for what was typed. */
  paletteEntries(typed: string): Promise<readonly string[]>;
  /** Moves the cursor to the first `word` of the open file, so that it is on the screen. */
  goTo(word: string): Promise<void>;
  /** Rests the mouse on the word (or on `part` of it, where many words are alike) and reads the hover that comes. */
  hoverText(word: string, part?: string): Promise<string>;
  /** Shows the Problems view and reads its rows. */
  problems(): Promise<readonly string[]>;
  /** Shows the Problems view and waits until a row of it says so, or no row does. */
  problem(said: RegExp): Promise<void>;
  noProblem(said: RegExp): Promise<void>;
  /** The content of the open webview. */
  webview(): FrameLocator;
  /** Writes the settings of the folder anew, which the open workbench follows. */
  changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** Keeps a picture of the window. */
  screenshot(name: string): Promise<void>;
  /** Keeps a picture of what was to be seen when a test failed. */
  keepFailure(test: { readonly title: string; readonly state?: string | undefined } | undefined): Promise<void>;
  close(): Promise<void>;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * In the page: the box of `part` in the first visible `word` of the focused editor, over all its tokens. It is sent
 * there as text, so it names no function of its own, which the compiler would mark with a helper that the page lacks.
 */
function findWord([word, part]: readonly [string, string]): Box | undefined {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    const found = (line.textContent ?? '').replace(/\u00a0/g, ' ').indexOf(word);
    if (found < 0) continue;
    const start = found + word.indexOf(part);
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    let hasStart = false;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const [from, to] = [start - before, start + part.length - before];
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
    if (box && box.width > 0) return { x: box.x, y: box.y, width: box.width, height: box.height };
  }
  return undefined;
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[()]/g, '\\$&')}\\s*$`);
}

/** Starts the host; the address of its page, and how to end it. */
async function startHost(options: WorkbenchOptions): Promise<{ readonly address: string; stop(): Promise<void> }> {
  if (options.host === 'web') {
    const running = await startWeb({ extension: root, folder: options.folder });
    return { address: running.origin, stop: running.stop };
  }
  const { folder, packed, trust } = options;
  const running = await startServer({ workspaceTrust: trust === 'asked', packages: packed ? [packed] : [] });
  const address = workbenchAddress(running, packed ? { folder } : { folder, extension: root });
  return { address, stop: running.stop };
}

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const host = await startHost(options);
  let browser: BrowserContext | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await host.stop();
  };
  try {
    browser = await openBrowser({ viewport });
    const page = browser.pages()[0] ?? (await browser.newPage());
    page.setDefaultTimeout(deadline);
    if (options.language) {
      await page.addInitScript((language) => {
        Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
      }, options.language);
    }
    await page.goto(host.address);
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

  /**
   * Opens the palette and does something in it. What still happens from before may take the focus, and with it the
   * palette, away; then once more, as a person would.
   */
  async function ask<T>(key: string, typed: string, then: () => Promise<T>): Promise<T> {
    const end = Date.now() + deadline;
    for (;;) {
      try {
        await page.keyboard.press('Escape');
        await page.keyboard.press(key);
        await quickInput.locator('.quick-input-box input').fill(typed, { timeout: patience });
        return await then();
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  async function openFile(name: string): Promise<void> {
    // The explorer, not the search: that knows nothing of the folder which the web host serves.
    const explorer = page.locator('.explorer-folders-view .monaco-list-row');
    for (const part of name.split('/')) await explorer.filter({ hasText: part }).first().dblclick();
    await page
      .locator(`.tab.active[data-resource-name="${path.basename(name)}"]`)
      .first()
      .waitFor();
    await page.locator('.editor-group-container.active .view-line').first().waitFor();
    // Extensions that know languages come later than the text; a file that none knows is not opened in these tests.
    await page.locator('[id="status.editor.mode"]').filter({ hasNotText: 'Plain Text' }).waitFor();
    openName = name;
  }

  async function focusFile(name: string): Promise<void> {
    await page
      .locator(`.tab[data-resource-name="${path.basename(name)}"]`)
      .first()
      .click();
    openName = name;
  }

  async function selection(place: string): Promise<void> {
    await page
      .locator('.statusbar-item')
      .filter({ hasText: exactly(place) })
      .waitFor();
  }

  function paletteEntries(typed: string): Promise<readonly string[]> {
    const labels = rows.locator('.quick-input-list-rows > .quick-input-list-row:first-child .monaco-icon-label');
    return ask('F1', `>${typed}`, async () => {
      await rows.filter({ hasText: typed }).first().waitFor({ timeout: patience });
      return labels.allInnerTexts();
    });
  }

  function runCommand(title: string): Promise<void> {
    return ask('F1', `>${title}`, () => rows.filter({ hasText: title }).first().click({ timeout: patience }));
  }

  async function answerCommand(title: string, prompt: string, text: string): Promise<void> {
    const box = quickInput.filter({ hasText: prompt });
    const end = Date.now() + deadline;
    for (;;) {
      await runCommand(title);
      try {
        await box.locator('input').fill(text, { timeout: patience });
        await box.locator('input').press('Enter', { timeout: patience });
        return;
      } catch (error) {
        // The box closes, as the palette does, when what still happens from before takes the focus.
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Where `part` of the visible `word` is: the box of its text. */
  async function boxOf(word: string, part = word): Promise<Box> {
    const box = await (await page.waitForFunction(findWord, [word, part] as const)).jsonValue();
    if (!box) throw new Error(`${word} is not on the screen.`);
    return box;
  }

  async function goTo(word: string): Promise<void> {
    const text = await readFile(path.join(folder, openName), 'utf8');
    const offset = text.indexOf(word);
    if (offset < 0) throw new Error(`${openName} has no ${word}.`);
    // The line only: how a column counts characters of full width is not the same in all versions.
    await ask('Control+G', `:${text.slice(0, offset).split('\n').length}`, () => page.keyboard.press('Enter'));
    await quickInput.waitFor({ state: 'hidden' });
    const box = await boxOf(word);
    await page.mouse.click(box.x + 1, box.y + box.height / 2);
    await restMouse();
  }

  /** Takes the mouse off whatever would show a hover. */
  function restMouse(): Promise<void> {
    return page.mouse.move(viewport.width / 2, viewport.height - 10);
  }

  async function hoverText(word: string, part = word): Promise<string> {
    await goTo(word);
    await page.keyboard.press('Escape');
    // The editor's own hovers, not those of its surroundings.
    const contents = page.locator('.monaco-resizable-hover .monaco-hover:visible .hover-contents');
    const said = contents.filter({ hasText: /\S/, hasNotText: /^Loading/ });
    const loading = contents.filter({ hasText: /^Loading/ });
    const end = Date.now() + deadline;
    for (;;) {
      // A hover that came too early for the extension is empty and stays so until the mouse has left the word.
      await restMouse();
      const box = await boxOf(word, part);
      const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await page.mouse.move(place.x + 2, place.y);
      await page.mouse.move(place.x, place.y);
      try {
        await said.first().waitFor({ timeout: patience / 2 });
        await loading.first().waitFor({ state: 'hidden' });
        return (await said.allInnerTexts()).join('\n\n');
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  async function problemRows(): Promise<Locator> {
    await runCommand('Problems: Focus on Problems View');
    const panel = page.locator('.markers-panel');
    await panel.waitFor();
    return panel.locator('.monaco-list-row');
  }

  async function screenshot(name: string): Promise<void> {
    await mkdir(picturesFolder, { recursive: true });
    await page.screenshot({ path: path.join(picturesFolder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  }

  return {
    page,
    openFile,
    focusFile,
    selection,
    runCommand,
    answerCommand,
    paletteEntries,
    goTo,
    hoverText,
    problems: async () => (await problemRows()).allInnerTexts(),
    problem: async (said) => (await problemRows()).filter({ hasText: said }).first().waitFor(),
    noProblem: async (said) => (await problemRows()).filter({ hasText: said }).first().waitFor({ state: 'detached' }),
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    async changeSettings(settings) {
      await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
    },
    screenshot,
    async keepFailure(test) {
      if (test?.state === 'failed') await screenshot(`failed ${test.title}`);
    },
    close,
  };
}
