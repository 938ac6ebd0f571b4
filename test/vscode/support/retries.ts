/** How often a test in an editor is tried again before it counts as failed. */

/**
 * Once: the editor shares focus and disk with everything else that a loaded machine does, and what comes of that fails
 * once. A fault of the extension fails twice. A test that needed it is told at the end of the run, with its reason.
 */
export const retries = 1;
