import { one } from './cycleOne';

export const two = (): number => one();
