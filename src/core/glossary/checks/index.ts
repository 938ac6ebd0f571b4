/** The ordered list of the rules about terms. */

import { discouragedForm } from './discouragedForm';
import type { TermRule } from './termContext';

export type { TermContext, TermRule } from './termContext';

export const termRules: readonly TermRule[] = [discouragedForm];
