import { nothing } from './isNotThere';

export const same = nothing;
