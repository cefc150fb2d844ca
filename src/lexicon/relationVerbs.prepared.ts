/** The senses of verbs shipped with the package, packed. The build runs this module and ships the text that it exports. */
import relationVerbs from '../../lexicons/relations/verbs.json' with { type: 'json' };
import { packEntries } from './entries.js';
import { KEY_OF } from './schemas.js';

export default packEntries(relationVerbs.entries, KEY_OF.relationVerbs);
