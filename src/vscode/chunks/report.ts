/** The report on a manuscript; loaded when the first one is asked for. */

export { reportHtml } from '../../core';
