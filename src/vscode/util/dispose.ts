/** Lifetimes: things that are taken down together, whatever goes wrong on the way. It knows no feature. */

import type { Disposable } from 'vscode';

/** Takes all of them down in reverse order; every one is tried, and what failed is thrown together at the end. */
export function disposeAll(disposables: readonly Disposable[]): void {
  const failures: unknown[] = [];
  for (const disposable of [...disposables].reverse()) {
    try {
      disposable.dispose();
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length === 1) throw failures[0] as Error;
  if (failures.length > 1) throw new AggregateError(failures, 'Several things could not be taken down.');
}

/** A growing group with one lifetime. What is added after the end is taken down at once. */
export interface DisposableStore extends Disposable {
  readonly isDisposed: boolean;
  /** Returns what was given, so that it can be registered where it is created. */
  add<T extends Disposable>(disposable: T): T;
}

export function createDisposableStore(): DisposableStore {
  let held: Disposable[] = [];
  let isDisposed = false;
  return {
    get isDisposed() {
      return isDisposed;
    },
    add(disposable) {
      if (isDisposed) disposable.dispose();
      else held.push(disposable);
      return disposable;
    },
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      const ending = held;
      held = [];
      disposeAll(ending);
    },
  };
}
