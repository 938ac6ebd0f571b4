/** Cards, and charts: the state of their page, drawings as files and pictures; loaded when the first one is asked for. */

export {
  chartFigure,
  contentCsv,
  drawContent,
  drawMiniature,
  formatTermCard,
  hoverCard,
  languageOf,
  palettes,
  pictureAddress,
  standaloneSvg,
  still,
  termCard,
  withKey,
} from '../../core';
export { chartState } from '../chart/chartState';
