export { words } from './words';
