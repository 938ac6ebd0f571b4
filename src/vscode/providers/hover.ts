/** The hover: asks the core for the card under the mouse. */

import * as vscode from 'vscode';
import { hoverCard } from '../../core';
import { cardCommandIds, commandLink } from '../cardLinks';
import { toMarkdown, toOffset, toRange } from '../convert';
import { interfaceLocale, referenceStyle } from '../host';
import { servedLanguages } from '../languages';
import { servedAnalysis } from '../notations';
import type { Services } from '../services';

export function registerHover({ documents, loadCore }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...servedLanguages], {
    async provideHover(document, position) {
      const whole = await documents.analyze(document);
      if (!whole) return undefined;
      const analysis = servedAnalysis(whole, 'assist', document);
      const core = await loadCore();
      const options = {
        locale: interfaceLocale(),
        style: referenceStyle(document.uri),
        link: commandLink(document.uri),
      };
      const card = hoverCard(analysis, toOffset(analysis.lines, position), core, options);
      return card && new vscode.Hover(toMarkdown(card.markdown, cardCommandIds), toRange(analysis.lines, card.span));
    },
  });
}
