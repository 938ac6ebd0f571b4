/// <reference types="node" />
export const line = 1;
