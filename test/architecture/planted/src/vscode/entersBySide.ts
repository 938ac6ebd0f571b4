import { words } from '../core/text';

export const same = words;
