/** Parts that are loaded when they are needed, in this host: the picture in a card, the chart as a figure, the preview. */

import * as vscode from 'vscode';
import { closeAllEditors, hoverCard, openDocument, waitUntil } from './editor';
import { matches, ok } from './expect';

const figure = '606.3';

describe('pictures', () => {
  afterEach(closeAllEditors);

  it('stand in the card of a figure', async () => {
    const document = await openDocument({
      language: 'markdown',
      text: '1980年我国实际利用外商直接投资606.3亿美元。\n',
    });
    const { markdown } = await hoverCard(document, figure);
    matches(markdown, /!\[[^\]]*606\.3[^\]]*\]\(data:image\/svg\+xml,%3Csvg/);
    const address = /\((data:image\/svg\+xml,[^)\s]*)\)/.exec(markdown)?.[1] ?? '';
    matches(decodeURIComponent(address), /data-verdict="mismatch"/);
  });

  it('go into the manuscript as a figure, with a file of their own beside it', async () => {
    const text = '2023年，我国出口总额达到33790.44亿美元。\n';
    const document = await openDocument({ language: 'markdown', text });
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document === document, 'The manuscript has no editor.');
    editor.selection = new vscode.Selection(0, 3, 0, 3);
    await vscode.commands.executeCommand('nqpf.insertChart');
    await waitUntil('the figure', vscode.workspace.onDidChangeTextDocument, () =>
      document.getText() === text ? undefined : true,
    );
    matches(document.getText(), /!\[货物出口总额（亿美元），[^\]]*\]\(chart-goods-exports\.svg\)\n\n\*数据来源：/);
    const picture = vscode.Uri.joinPath(document.uri, '../chart-goods-exports.svg');
    matches(new TextDecoder().decode(await vscode.workspace.fs.readFile(picture)), /^<svg /);
  });

  it('and cards come into the preview of Markdown', async () => {
    const document = await openDocument({ language: 'markdown', text: '发展新质生产力。\n' });
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    ok(typeof html === 'string', 'Nothing was rendered.');
    // The first rendering may come before the analysis and the plugin; the next one has them.
    await hoverCard(document, '新质生产力');
    const never = new vscode.EventEmitter<undefined>();
    const asking = setInterval(() => never.fire(undefined), 200);
    try {
      const marked = await waitUntil('a marked term', never.event, async () => {
        const rendered = await vscode.commands.executeCommand<string>('markdown.api.render', document);
        return rendered.includes('nqpf-term') ? rendered : undefined;
      });
      matches(marked, /<span class="nqpf-term nqpf-preferred" data-nqpf-card="[^"]+">新质生产力<\/span>/);
    } finally {
      clearInterval(asking);
      never.dispose();
    }
  });
});
