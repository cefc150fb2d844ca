/** The shelves of our own actors. The build runs this module and ships what it exports, so that no start has to work it out. */
import { loadLexicons } from '../../lexicon/index.js';
import { shelve } from './shelves.js';

export default shelve(loadLexicons().actors);
