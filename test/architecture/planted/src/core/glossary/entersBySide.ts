import { words } from '../text/words';

export const same = words;
