export const page = document.title;
