/** The actor lexicons shipped with the package, apart from the others so that a look-up of names needs no more than them. */
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
import type { LexiconInput } from './schemas.js';

/** Entries as they stand in the files, before defaults are filled in; in front stands what wins. */
export const BUILTIN_ACTORS = [
  states, historicalStates, organizations, agencies, groups, cyberGroups, companies, outlets, thinkTanks, people, collectives,
].flatMap((file) => file.entries as unknown[]) as readonly LexiconInput<'actors'>[];
