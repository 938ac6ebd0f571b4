import { shown } from '../vscode/usesNode';

export const same = shown;
