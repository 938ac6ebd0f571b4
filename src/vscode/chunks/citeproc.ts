/** The processor of citation styles alone, loaded when a style is first asked for; nothing of this project is in it. */

export { default as processor } from 'citeproc';
