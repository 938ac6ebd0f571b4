/** The door of the base layer. */

export * from './cancellation';
export * from './encoding';
export * from './finding';
export * from './lineIndex';
export * from './message';
export * from './pinyin';
export * from './rule';
export * from './span';
export * from './textEdit';
