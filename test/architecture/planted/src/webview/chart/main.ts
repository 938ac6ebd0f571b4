import { window as editor } from 'vscode';

export const shown = editor;
