/** "Open Sample Manuscript": opens copies of the samples as untitled editors, so that nothing of the user's changes. */

import * as vscode from 'vscode';
import { t } from '../../core';
import type { MessageTemplate } from '../../core';
import { interfaceLocale } from '../host';
import type { Command } from './command';

const missing: MessageTemplate = {
  en: 'The sample manuscript could not be read from the extension.',
  'zh-cn': '无法从扩展中读取示例文稿。',
};

/** Named one by one, because a folder of the extension cannot be listed in the web host. The first gets the focus. */
const samples = [
  { file: 'sample.md', language: 'markdown' },
  { file: 'sample.tex', language: 'latex' },
] as const;

async function readSample(context: vscode.ExtensionContext, file: string): Promise<string> {
  const uri = vscode.Uri.joinPath(context.extensionUri, 'media', 'sample', file);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export const openSampleManuscript: Command = {
  id: 'nqpf.openSampleManuscript',
  async run({ context }) {
    try {
      const texts = await Promise.all(
        samples.map(async (sample) => ({ ...sample, content: await readSample(context, sample.file) })),
      );
      for (const { language, content } of texts.reverse()) {
        const document = await vscode.workspace.openTextDocument({ language, content });
        await vscode.window.showTextDocument(document, { preview: false });
      }
    } catch {
      await vscode.window.showErrorMessage(t(interfaceLocale(), missing));
    }
  },
};
