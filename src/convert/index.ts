export { convert } from './convert.js';
