/**
 * `npm run bench`: runs every `*.bench.ts` of this folder, or those named, and prints times and ratios. They are bundled
 * first, as what is shipped is: calls from file to file cost more where every file is a module of its own.
 */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { workFolder } from '../../src/build/hosts/cache';
import type { BenchRow } from './measure';

interface BenchModule {
  bench(): Promise<readonly BenchRow[]>;
}

async function main(names: readonly string[]): Promise<void> {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.bench.ts'));
  const chosen = names.length === 0 ? files : files.filter((file) => names.some((name) => file.startsWith(name)));
  for (const file of chosen.sort()) {
    console.log(`\n${file.replace('.bench.ts', '')}`);
    // As deep below the root as the source is, because benches find files from where they are.
    const outfile = path.join(workFolder, 'bench', file.replace('.ts', '.js'));
    await build({
      entryPoints: [path.join(__dirname, file)],
      outfile,
      bundle: true,
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    });
    const { bench } = (await import(outfile)) as BenchModule;
    for (const { name, milliseconds, ratio = '' } of await bench()) {
      console.log(`  ${name.padEnd(52)}${milliseconds.toFixed(2).padStart(10)} ms  ${ratio}`);
    }
  }
}

void main(process.argv.slice(2));
