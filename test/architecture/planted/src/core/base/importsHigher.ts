import { words } from '../text';

export const same = words;
