declare function require(name: string): unknown;

export const editor = require('vscode');
