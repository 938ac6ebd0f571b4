/** The door of the core. */

export * from './base';
