import { claim } from '../claims/claim';

export const same = claim;
