export const claim = 1;
