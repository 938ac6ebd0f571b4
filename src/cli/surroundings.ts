/** What the command line needs from outside, so that tests can bring their own. */

import type { CslProcessor } from '../core';

export interface Surroundings {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder of the packed knowledge. */
  readonly knowledge: string;
  readonly version: string;
  /** Script that a worker thread runs, or `undefined` where all work is done in this thread. */
  readonly workerScript: string | undefined;
  /** The processor of citation styles, which only a document that names a style asks for. */
  loadCslProcessor(): Promise<CslProcessor>;
  readStdin(): Promise<Uint8Array>;
  writeOut(text: string): void;
  writeError(text: string): void;
}
