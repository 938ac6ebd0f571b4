/** The page around the chart script, with a content policy that lets in that script and its style sheet and nothing else. */

import type { Uri, Webview } from 'vscode';
import type { Locale } from '../../core';

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function chartHtml(webview: Webview, script: Uri, style: Uri, locale: Locale, title: string): string {
  const nonce = createNonce();
  const policy = `default-src 'none'; img-src ${webview.cspSource} data:; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="stylesheet" href="${webview.asWebviewUri(style).toString()}">
  </head>
  <body>
    <main id="chart"></main>
    <script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script>
  </body>
</html>
`;
}
