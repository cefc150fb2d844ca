/** The places of the lexicon as they are looked up, one after the other with bars between. The build runs this module and ships what it exports. */
import lexicon from '../../../lexicons/actors/places.json' with { type: 'json' };
import { withoutDiacritics } from './words.js';

export default [...new Set(Object.values(lexicon.places).flat().map((name) => withoutDiacritics(name).toLowerCase()))].sort().join('|');
