export const editor = import('vscode');
