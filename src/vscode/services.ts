/** What commands and providers are given: the few things that live as long as the extension. */

import type { ExtensionContext } from 'vscode';
import type { Bibliographies } from './bibliographies';
import type { Documents } from './documents';
import type { Glossaries } from './glossaries';
import type { Host } from './host';
import type { CoreLoader } from './knowledge';
import type { LazyParts } from './lazyParts';
import type { Manuscripts } from './manuscripts';
import type { ReferenceStyles } from './referenceStyles';

export interface Services {
  readonly context: ExtensionContext;
  readonly host: Host;
  readonly loadCore: CoreLoader;
  readonly bibliographies: Bibliographies;
  readonly glossaries: Glossaries;
  readonly documents: Documents;
  readonly manuscripts: Manuscripts;
  readonly lazyParts: LazyParts;
  readonly styles: ReferenceStyles;
}
