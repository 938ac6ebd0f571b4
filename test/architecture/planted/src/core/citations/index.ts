export const works: readonly string[] = [];
