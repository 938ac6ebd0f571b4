/** The door of the drawings: views as plain data, scenes, pictures and exports. Knows nothing of documents and rules. */

export { contentCsv } from './csv';
export { drawContent } from './drawContent';
export type { Drawn, DrawingWords, DrawnContent } from './drawContent';
export { coverageOf, firstPlaceOf } from './drawConceptMap';
export type { Interaction } from './drawing';
export { isAt, still } from './drawing';
export { withKey } from './key';
export type { KeyItem } from './key';
export { verdictOrder, verdictSigns } from './marks';
export { drawMiniature } from './miniature';
export type { Miniature } from './miniature';
export { escapeTex, pgfplotsSource } from './pgfplots';
export { pictureAddress, standaloneSvg } from './picture';
export { formatValue } from './scales';
export { escapeMarkup, toMarkup } from './scene';
export type { SceneNode } from './scene';
export { drawingStyle, paletteProperties, palettes } from './style';
export { tikzSource } from './tikz';
export type { Palette, PaletteName } from './style';
export { chartModes, modeOf, transformView } from './transform';
export type { ChartMode } from './transform';
export * from './views';
