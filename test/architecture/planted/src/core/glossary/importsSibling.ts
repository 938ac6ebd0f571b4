import { works } from '../citations';

export const same = works;
