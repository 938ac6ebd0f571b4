/** How long work is told to stop; structurally the same as VS Code's token, so either can be passed. */

export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: Cancellation = { isCancellationRequested: false };
