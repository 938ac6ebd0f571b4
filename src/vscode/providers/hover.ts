/** The hover: asks the core for the card under the mouse. */

import * as vscode from 'vscode';
import { cardCommandIds, commandLink } from '../cardLinks';
import { toMarkdown, toOffset, toRange } from '../convert';
import { interfaceLocale } from '../host';
import { servedLanguages } from '../languages';
import { servedAnalysis } from '../notations';
import { picturesFor } from '../pictures';
import type { Services } from '../services';

export function registerHover({ documents, lazyParts, loadCore, styles }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...servedLanguages], {
    async provideHover(document, position) {
      const whole = await documents.analyze(document);
      if (!whole) return undefined;
      const served = servedAnalysis(whole, 'assist', document);
      const showsCitations =
        vscode.workspace.getConfiguration('nqpf', document.uri).get<boolean>('hover.citations') ?? true;
      const analysis = showsCitations ? served : { ...served, citations: [] };
      const [core, { hoverCard }] = await Promise.all([loadCore(), lazyParts.drawings()]);
      const draw = await picturesFor(document, lazyParts);
      const options = {
        locale: interfaceLocale(),
        style: await styles.load(document.uri),
        link: commandLink(document.uri),
        ...(draw ? { draw } : {}),
      };
      const card = hoverCard(analysis, toOffset(analysis.lines, position), core, options);
      return card && new vscode.Hover(toMarkdown(card.markdown, cardCommandIds), toRange(analysis.lines, card.span));
    },
  });
}
