/** The shelves of our own actors, packed. The build runs this module and ships what it exports, so that no start has to work it out. */
import { loadLexicons } from '../../lexicon/index.js';
import { packShelves } from './packedShelves.js';
import { shelve } from './shelves.js';

export default packShelves(shelve(loadLexicons().actors));
