/** Fine lines below judged figures and, by setting, terms in the editor; kinds differ by the form of the line. */

import * as vscode from 'vscode';
import { chartVerdict, standingOf } from '../core';
import type { ChartVerdict, DocumentAnalysis } from '../core';
import { toRange } from './convert';
import type { AnalyzedDocument } from './documents';
import type { Services } from './services';
import { createDisposableStore } from './util/dispose';

type MarkKind = Exclude<ChartVerdict, 'unknown'> | 'term';

const looks: Readonly<Record<MarkKind, { readonly line: string; readonly color: string }>> = {
  match: { line: 'dotted', color: 'nqpf.matchMark' },
  older: { line: 'dashed', color: 'nqpf.olderMark' },
  mismatch: { line: 'double', color: 'nqpf.mismatchMark' },
  term: { line: 'dotted', color: 'nqpf.termMark' },
};

function createType({ line, color }: (typeof looks)[MarkKind]): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderStyle: line,
    borderColor: new vscode.ThemeColor(color),
    borderWidth: line === 'double' ? '0 0 3px 0' : '0 0 1px 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function rangesOf(analysis: DocumentAnalysis, kind: MarkKind): readonly vscode.Range[] {
  const spans =
    kind === 'term'
      ? analysis.terms.filter((usage) => standingOf(usage) && usage.match.hoverable).map(({ span }) => span)
      : analysis.claims
          .filter(({ verdict }) => verdict !== 'not-checked' && verdict !== 'no-reference')
          .filter((judged) => chartVerdict(judged) === kind)
          .map(({ claim }) => claim.span);
  return spans.map((span) => toRange(analysis.lines, span));
}

export function registerMarks({ documents }: Services): vscode.Disposable {
  const parts = createDisposableStore();
  const types = new Map<MarkKind, vscode.TextEditorDecorationType>();
  const typeOf = (kind: MarkKind): vscode.TextEditorDecorationType => {
    const type = types.get(kind) ?? parts.add(createType(looks[kind]));
    types.set(kind, type);
    return type;
  };
  const draw = (editor: vscode.TextEditor): void => {
    const known = documents.latest(editor.document.uri);
    // Between an edit and its analysis the editor moves the marks along with the text.
    if (!known || known.version !== editor.document.version) return;
    const settings = vscode.workspace.getConfiguration('nqpf', editor.document.uri);
    const shows = {
      numbers: settings.get<boolean>('marks.numbers') ?? true,
      terms: settings.get<boolean>('marks.terms') ?? false,
    };
    for (const kind of Object.keys(looks) as MarkKind[]) {
      const isShown = kind === 'term' ? shows.terms : shows.numbers;
      if (!isShown && !types.has(kind)) continue;
      editor.setDecorations(typeOf(kind), isShown ? rangesOf(known.analysis, kind) : []);
    }
  };
  const drawDocument = ({ document }: Pick<AnalyzedDocument, 'document'>): void => {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) draw(editor);
  };
  parts.add(documents.onDidAnalyze(drawDocument));
  parts.add(vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(draw)));
  parts.add(
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('nqpf.marks') && vscode.window.visibleTextEditors.forEach(draw),
    ),
  );
  return parts;
}
