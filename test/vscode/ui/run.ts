import type { Outcome } from '../outcome';
export async function runUserInterface(_keep: boolean): Promise<Outcome> {
  return { host: 'ui', passed: 0, failed: 0, skipped: 'x' };
}
