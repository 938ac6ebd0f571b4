/** Made by the bundler: a module that loads every `*.test.ts` of this folder, so that none can be forgotten. */

declare module 'suite:tests' {
  export function loadTests(): Promise<void>;
}
