/** The door of the tables: read into grids, with what their cells, headers and notes say. */

export type { Grid, GridCell } from './grid';
export { readGrids } from './readGrids';
