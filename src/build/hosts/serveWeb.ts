/** A process of its own for the web host's server, whose chatter would drown the results; see webHost.ts. */

import { open, type Options } from '@vscode/test-web';

const options = JSON.parse(process.argv[2] ?? '{}') as Options;

open(options).then(
  () => process.stdout.write('ready\n'),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
