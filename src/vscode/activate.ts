/** Wires the parts to the editor and returns; whatever is heavy is loaded by the part that needs it. */

import * as vscode from 'vscode';
import { createBibliographies } from './bibliographies';
import { registerChartPanel } from './chart/chartPanel';
import { registerCommands } from './commands';
import { createCiteCommands } from './citeCommands';
import { createDataFiles } from './dataFiles';
import { createDocuments } from './documents';
import type { Host } from './host';
import { createGlossaries } from './glossaries';
import { createGlossaryView } from './glossaryView';
import { createCoreLoader } from './knowledge';
import { createLatexParts } from './latexParts';
import { createLazyParts } from './lazyParts';
import { createManuscripts } from './manuscripts';
import { registerMarks } from './marks';
import { registerPages } from './pages';
import { createPreview, type Preview } from './preview';
import { registerBibliographyDiagnostics } from './providers/bibliographyDiagnostics';
import { registerCitationActions } from './providers/citationActions';
import { registerCitationCompletion } from './providers/citationCompletion';
import { registerCitationLens } from './providers/citationLens';
import { registerCitationReferences } from './providers/citationReferences';
import { registerCodeActions } from './providers/codeActions';
import { registerDefinition } from './providers/definition';
import { registerDiagnostics } from './providers/diagnostics';
import { registerDocumentLinks } from './providers/documentLinks';
import { registerHover } from './providers/hover';
import { registerLinkCheck } from './providers/linkCheck';
import { registerRenameKey } from './providers/renameKey';
import { registerTermCompletion } from './providers/termCompletion';
import { registerTermReferences } from './providers/termReferences';
import { createRootDocuments } from './rootDocuments';
import { createReferenceStyles } from './referenceStyles';
import type { Services } from './services';
import { registerStatusBar } from './statusBar';
import { createDisposableStore } from './util/dispose';

/** What other extensions, and the tests, get from `activate`. */
export interface ExtensionApi {
  readonly host: Host['name'];
  /** How long `activate` took, in milliseconds. */
  readonly activationTime: number;
  /** Called by the Markdown extension, which waits for it before it shows a preview. */
  readonly extendMarkdownIt: Preview['extendMarkdownIt'];
}

const registrations: readonly ((services: Services) => vscode.Disposable)[] = [
  registerPages,
  registerDiagnostics,
  registerBibliographyDiagnostics,
  registerHover,
  registerMarks,
  registerDefinition,
  registerCodeActions,
  registerStatusBar,
  registerCitationActions,
  registerCitationCompletion,
  registerCitationLens,
  registerCitationReferences,
  registerRenameKey,
  registerDocumentLinks,
  registerLinkCheck,
  registerTermCompletion,
  registerTermReferences,
];

export function activateShared(context: vscode.ExtensionContext, host: Host): ExtensionApi {
  const start = host.now();
  const parts = createDisposableStore();
  context.subscriptions.push(parts);
  const loadCore = createCoreLoader(context.extensionUri);
  const roots = parts.add(createRootDocuments());
  const bibliographies = parts.add(createBibliographies(roots));
  const lazyParts = createLazyParts(context.extensionUri);
  const dataFiles = parts.add(createDataFiles(lazyParts));
  const latexParts = parts.add(createLatexParts(bibliographies.rootOf));
  const glossaries = parts.add(createGlossaries(latexParts, lazyParts));
  const citeCommands = parts.add(createCiteCommands(latexParts));
  const documents = parts.add(
    createDocuments(loadCore, { bibliographies, citeCommands, dataFiles, glossaries, roots }),
  );
  const manuscripts = parts.add(createManuscripts(loadCore, { bibliographies, citeCommands, documents }));
  const styles = parts.add(createReferenceStyles(context.extensionUri, lazyParts, documents));
  const services: Services = {
    context,
    host,
    loadCore,
    bibliographies,
    glossaries,
    documents,
    manuscripts,
    lazyParts,
    styles,
  };
  for (const register of registrations) parts.add(register(services));
  const chart = parts.add(registerChartPanel(services));
  const glossaryView = parts.add(createGlossaryView(services));
  parts.add(registerCommands({ ...services, chart, glossaryView }));
  const preview = parts.add(createPreview(services));
  if (host.showsChart) void vscode.commands.executeCommand('nqpf.showChart');
  const { extendMarkdownIt } = preview;
  return { host: host.name, activationTime: host.now() - start, extendMarkdownIt };
}
