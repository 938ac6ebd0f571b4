/** Cards, and charts: the state of their page, drawings as files and pictures; loaded when the first one is asked for. */

export {
  chartFigure,
  contentCsv,
  drawContent,
  drawMiniature,
  hoverCard,
  languageOf,
  palettes,
  pictureAddress,
  standaloneSvg,
  still,
  withKey,
} from '../../core';
export { chartState } from '../chart/chartState';
