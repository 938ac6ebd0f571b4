import type { BlockStructure } from './leaf';
export function readTypesetLines(_source: string, _from: number): BlockStructure | undefined {
  return undefined;
}
