console.log('here');

export const done = true;
