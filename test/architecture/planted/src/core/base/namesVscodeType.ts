export type Place = import('vscode').Uri;
