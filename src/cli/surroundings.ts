/** What the command line needs from outside, so that tests can bring their own. */

export interface Surroundings {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder of the packed knowledge. */
  readonly knowledge: string;
  readonly version: string;
  /** Script that a worker thread runs, or `undefined` where all work is done in this thread. */
  readonly workerScript: string | undefined;
  readStdin(): Promise<Uint8Array>;
  writeOut(text: string): void;
  writeError(text: string): void;
}
