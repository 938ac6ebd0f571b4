export const place = new URL('https://example.org');
