/** Numbers in claims: what they count, and whether they measure a growth or a decline. */
export { findQuantities, type FoundQuantity } from './find.js';
