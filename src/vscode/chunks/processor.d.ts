/** The types of the processor are those that the core asks of one; it brings none. */

declare module 'citeproc' {
  const processor: import('../../core').CslProcessor;
  export = processor;
}
