/** Pictures inside cards, in colors that are right in the theme that is active when the card is asked for. */

import * as vscode from 'vscode';
import type { DrawPicture, PaletteName } from '../core';
import type { LazyParts } from './lazyParts';

const palettesOfThemes: Readonly<Record<vscode.ColorThemeKind, PaletteName>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'contrast-dark',
  [vscode.ColorThemeKind.HighContrastLight]: 'contrast-light',
};

/** `undefined` where the setting asks for none. */
export async function picturesFor(document: vscode.TextDocument, parts: LazyParts): Promise<DrawPicture | undefined> {
  const isWanted = vscode.workspace.getConfiguration('nqpf', document.uri).get<boolean>('hover.pictures') ?? true;
  if (!isWanted) return undefined;
  const { drawMiniature, palettes, pictureAddress, standaloneSvg } = await parts.drawings();
  const palette = palettes[palettesOfThemes[vscode.window.activeColorTheme.kind]];
  return (picture) => pictureAddress(standaloneSvg(drawMiniature(picture), palette, 'page'));
}
