/** Drawings as files and pictures; loaded when the first one is asked for. */

export {
  chartFigure,
  contentCsv,
  drawContent,
  drawMiniature,
  palettes,
  pictureAddress,
  standaloneSvg,
  still,
  withKey,
} from '../../core';
