/** The actor lexicons shipped with the package, packed. The build runs this module and ships the text that it exports. */
import historicalStates from '../../lexicons/actors/historical-states.json' with { type: 'json' };
import organizations from '../../lexicons/actors/organizations.json' with { type: 'json' };
import states from '../../lexicons/actors/states.json' with { type: 'json' };
import agencies from '../../lexicons/actors/agencies.json' with { type: 'json' };
import groups from '../../lexicons/actors/groups.json' with { type: 'json' };
import cyberGroups from '../../lexicons/actors/cyber-groups.json' with { type: 'json' };
import companies from '../../lexicons/actors/companies.json' with { type: 'json' };
import outlets from '../../lexicons/actors/outlets.json' with { type: 'json' };
import thinkTanks from '../../lexicons/actors/think-tanks.json' with { type: 'json' };
import people from '../../lexicons/actors/people.json' with { type: 'json' };
import collectives from '../../lexicons/actors/collectives.json' with { type: 'json' };
import { packEntries } from './entries.js';
import { KEY_OF, type LexiconInput } from './schemas.js';

/** In front stands what wins. */
const FILES = [states, historicalStates, organizations, agencies, groups, cyberGroups, companies, outlets, thinkTanks, people, collectives];

export default packEntries(FILES.flatMap((file) => file.entries as unknown[]) as readonly LexiconInput<'actors'>[], KEY_OF.actors);
