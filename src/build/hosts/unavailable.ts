/** What is thrown where this machine cannot have something: one sentence that says what to install. */

export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
