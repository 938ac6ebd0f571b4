import { readFileSync } from 'node:fs';

export const shown = readFileSync(process.cwd());
