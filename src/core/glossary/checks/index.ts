/** The ordered list of the rules about terms. */

import { contextForm } from './contextForm';
import { discouragedForm } from './discouragedForm';
import { glossAtFirstUse } from './glossAtFirstUse';
import { inconsistentRendering } from './inconsistentRendering';
import type { TermRule } from './termContext';

export type { TermContext, TermRule } from './termContext';

export const termRules: readonly TermRule[] = [discouragedForm, contextForm, inconsistentRendering, glossAtFirstUse];
