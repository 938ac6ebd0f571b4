/** What the preview of Markdown shows; loaded when the Markdown extension asks for it. */

export { previewPlugin } from '../../core';
