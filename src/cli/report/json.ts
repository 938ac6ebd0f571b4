/** Results as one JSON document, or one JSON line a file. */

import type { FileResult } from '../results';

export const jsonVersion = 1;

export function formatJson(results: readonly FileResult[]): string {
  return `${JSON.stringify({ version: jsonVersion, results }, undefined, 2)}\n`;
}

export function formatNdjson(result: FileResult): string {
  return `${JSON.stringify({ version: jsonVersion, ...result })}\n`;
}
