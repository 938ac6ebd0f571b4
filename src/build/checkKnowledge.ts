/** `npm run knowledge`: validates the built-in knowledge without building the rest, and says what there is of it. */

import { join } from 'node:path';
import { packKnowledge } from '../knowledge/pack';

async function main(): Promise<void> {
  const packed = await packKnowledge(join(__dirname, '../knowledge'));
  for (const [name, text] of packed) process.stdout.write(`${name} ${text.length}\n`);
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
