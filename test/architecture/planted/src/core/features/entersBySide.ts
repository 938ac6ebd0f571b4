import { claim } from '../statistics/claims/claim';

export const same = claim;
