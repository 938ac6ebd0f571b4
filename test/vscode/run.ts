/** `npm run test:vscode -- [server|web|desktop|ui|all]`: runs the suites in real editors and counts their tests. */

import { hosts, isHostName } from './hosts';
import type { Outcome } from './outcome';
import { printTable } from './table';
import { runUserInterface } from './ui/run';

const all = ['server', 'web', 'desktop', 'ui'] as const;

export async function runHost(name: string, keepPictures = false): Promise<Outcome> {
  console.log(`\n${name}`);
  try {
    if (name === 'ui') return await runUserInterface(keepPictures);
    if (isHostName(name)) return await hosts[name]();
    throw new Error(`There is no host ${name}; choose from ${all.join(', ')} and all.`);
  } catch (error) {
    console.log(`  ✘ ${error instanceof Error ? error.message : String(error)}`);
    return { host: name, passed: 0, failed: 1 };
  }
}

async function main(args: readonly string[]): Promise<void> {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const chosen = names.length === 0 || names.includes('all') ? all : names;
  const outcomes: Outcome[] = [];
  for (const name of chosen) outcomes.push(await runHost(name, args.includes('--keep-pictures')));
  printTable(outcomes);
}

if (require.main === module) void main(process.argv.slice(2));
