/** The door of users' own data files. */

export { readDataFile } from './readDataFile';
export type { DataFile, UserValue } from './readDataFile';
export { withUserData } from './withUserData';
export type { StatisticsKnowledge } from './withUserData';
