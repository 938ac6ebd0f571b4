/** Reading the tables of statistics and the glossaries that users have of their own, and adding to these. */

export { addTermEdit, readDataFile, readGlossaryFile } from '../../core';
