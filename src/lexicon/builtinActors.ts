/** The actor lexicons shipped with the package, apart from the others so that a look-up of names needs no more than them. */
import packed from './actors.prepared.js';
import { completeEntry } from './complete.js';
import { unpackEntries, type Entries } from './entries.js';
import type { ActorEntry } from './schemas.js';

let actors: Entries<ActorEntry> | undefined;
export const builtinActors = (): Entries<ActorEntry> => (actors ??= unpackEntries(packed, completeEntry('actors')));
