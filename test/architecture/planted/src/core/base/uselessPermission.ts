// eslint-disable-next-line prefer-const
export const fine = 1;
