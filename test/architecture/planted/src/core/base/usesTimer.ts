export const timer = setTimeout(() => undefined, 1);
