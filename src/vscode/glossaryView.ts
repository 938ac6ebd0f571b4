/** The glossary in the side bar: entries by category, a search, and each term's places in the manuscript at hand. */

import * as vscode from 'vscode';
import { glossaryTree } from '../core';
import type { DocumentAnalysis, TermGroup, TermNode, TermSet, TermUsage } from '../core';
import { toRange } from './convert';
import { interfaceLocale } from './host';
import { formatOf } from './languages';
import type { Services } from './services';

/** A place of a term in the manuscript that the view shows. */
interface PlaceNode {
  readonly kind: 'place';
  readonly uri: vscode.Uri;
  readonly analysis: DocumentAnalysis;
  readonly use: TermUsage;
}

type Node =
  | { readonly kind: 'group'; readonly group: TermGroup }
  | { readonly kind: 'term'; readonly term: TermNode }
  | PlaceNode;

export interface GlossaryView extends vscode.Disposable {
  /** Shows what a search finds; the empty text shows everything. */
  search(text: string): void;
  readonly searched: string;
}

const searchedKey = 'nqpf.glossarySearched';
const contextBefore = 6;
const contextAfter = 24;

export function createGlossaryView({ documents, glossaries, loadCore }: Services): GlossaryView {
  const changed = new vscode.EventEmitter<undefined>();
  let searched = '';
  let shown = vscode.window.activeTextEditor?.document;
  const refresh = (): void => changed.fire(undefined);
  const roots = async (): Promise<readonly Node[]> => {
    const core = await loadCore();
    const document = shown && formatOf(shown) && !shown.isClosed ? shown : undefined;
    const analysis = document && documents.latest(document.uri)?.analysis;
    const home = document?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const terms: Pick<TermSet, 'glossaries'> = home ? await glossaries.of(home, core) : core.withGlossaries([]);
    const groups = glossaryTree(terms.glossaries, analysis, searched, interfaceLocale());
    return groups.map((group) => ({ kind: 'group', group }));
  };
  const placesOf = (term: TermNode): readonly Node[] => {
    const analyzed = shown && documents.latest(shown.uri);
    if (!analyzed) return [];
    return term.uses.map((use) => ({ kind: 'place', uri: analyzed.document.uri, analysis: analyzed.analysis, use }));
  };
  const view = vscode.window.createTreeView<Node>('nqpfGlossary', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => itemOf(node, searched !== ''),
      async getChildren(node) {
        if (!node) return [...(await roots())];
        if (node.kind === 'group') return node.group.terms.map((term) => ({ kind: 'term', term }));
        return node.kind === 'term' ? [...placesOf(node.term)] : [];
      },
    },
  });
  const listening = vscode.Disposable.from(
    changed,
    view,
    glossaries.onDidChange(refresh),
    documents.onDidAnalyze(({ document }) => {
      if (document === shown && view.visible) refresh();
    }),
    view.onDidChangeVisibility(({ visible }) => visible && refresh()),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (!editor || !formatOf(editor.document) || editor.document === shown) return;
      shown = editor.document;
      if (view.visible) refresh();
    }),
  );
  return {
    get searched() {
      return searched;
    },
    search(text) {
      searched = text.trim();
      view.description = searched;
      void vscode.commands.executeCommand('setContext', searchedKey, searched !== '');
      refresh();
    },
    dispose: () => listening.dispose(),
  };
}

function itemOf(node: Node, isSearch: boolean): vscode.TreeItem {
  switch (node.kind) {
    case 'group': {
      const { id, title, terms } = node.group;
      const isOpen = isSearch || id === 'used';
      const item = new vscode.TreeItem(
        title,
        isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
      );
      item.id = isSearch ? `search:${id}` : id;
      item.description = String(terms.length);
      return item;
    }
    case 'term': {
      const { entry, names, uses } = node.term;
      const item = new vscode.TreeItem(
        names[0],
        uses.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
      );
      item.description = uses.length > 0 ? `${names[1]} (${uses.length})` : names[1];
      item.tooltip = entry.definition[interfaceLocale() === 'zh-cn' ? 'zh' : 'en'];
      item.command = { command: 'nqpf.openTerm', title: '', arguments: [{ id: entry.id }] };
      return item;
    }
    case 'place':
      return placeItem(node);
  }
}

/** The words around the place, as they are read, with the term itself set off; a click goes there. */
function placeItem({ uri, analysis, use }: PlaceNode): vscode.TreeItem {
  const { text } = use.block.prose;
  const { start, end } = use.match;
  const from = Math.max(0, start - contextBefore);
  const label = text.slice(from, end + contextAfter).replace(/\s/g, ' ');
  const item = new vscode.TreeItem({ label, highlights: [[start - from, end - from]] });
  const range = toRange(analysis.lines, use.span);
  item.description = String(range.start.line + 1);
  item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: range }] };
  return item;
}
