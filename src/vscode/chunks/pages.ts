/** The texts of read-only pages; loaded when the first one is opened. */

export { entryPageText, explainBibliography, termPageText } from '../../core';
