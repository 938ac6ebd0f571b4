/** The contract of a command: its id, as the manifest declares it, and what it does. */

import type { Services } from '../services';

export interface Command {
  readonly id: `nqpf.${string}`;
  run(services: Services, args: readonly unknown[]): Promise<void>;
}
