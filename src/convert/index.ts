export { convert, scaleBands } from './convert.js';
