/** `npm run bench`: runs every `*.bench.ts` of this folder, or those named, and prints times and ratios. */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { BenchRow } from './measure';

interface BenchModule {
  bench(): Promise<readonly BenchRow[]>;
}

async function main(names: readonly string[]): Promise<void> {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.bench.ts'));
  const chosen = names.length === 0 ? files : files.filter((file) => names.some((name) => file.startsWith(name)));
  for (const file of chosen.sort()) {
    console.log(`\n${file.replace('.bench.ts', '')}`);
    const { bench } = (await import(path.join(__dirname, file))) as BenchModule;
    for (const { name, milliseconds, ratio = '' } of await bench()) {
      console.log(`  ${name.padEnd(52)}${milliseconds.toFixed(2).padStart(10)} ms  ${ratio}`);
    }
  }
}

void main(process.argv.slice(2));
