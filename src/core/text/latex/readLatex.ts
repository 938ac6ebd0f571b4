import type { ProseDocument } from '../prose';
export function readLatex(source: string): ProseDocument {
  return { format: 'latex', source, blocks: [], cites: [], files: [], comments: [], language: undefined, citesAll: false, nocite: [], problems: [] };
}
