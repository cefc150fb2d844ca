/** Which actors of the lexicon go by a name. */
import { errors } from '../errors.js';
import { builtinActors } from './builtinActors.js';
import type { ActorEntry } from './schemas.js';

const MARKS = /\p{M}+/gu;
const QUOTES = /[\u2018\u2019\u02BC]/g;
const DASHES = /[\u2010-\u2014]/g;

/**
 * The form in which names are compared: without case, diacritics, typographic quotes and dashes, outer blanks and a leading *the*.
 * @throws BriefgraphError `option-invalid` for what is no string
 */
export const foldName = (name: string): string => {
  if (typeof name !== 'string') throw errors.option('name', 'a string');
  return name
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .replaceAll('\u0131', 'i')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^the (?=\S)/, '');
};

const namesOf = ({ actor, name, names, demonyms, people, capitals, seats, surname }: ActorEntry): string[] =>
  [actor, name, names, demonyms, people, capitals, seats, surname ?? []].flat();

let byName: Map<string, Set<string>> | undefined;

const index = (): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const entry of builtinActors()) {
    for (const name of namesOf(entry)) {
      const folded = foldName(name);
      const actors = found.get(folded);
      if (actors === undefined) found.set(folded, new Set([entry.actor]));
      else actors.add(entry.actor);
    }
  }
  return found;
};

/**
 * Ids of the actors of the lexicon that go by a name: full or short name, former name, adjective, word for nationals, capital or
 * seat of government, surname. `Beijing`, `Chinese` and `CHN` give `['CHN']`. Several where the name is shared, none where it
 * is unknown. Case and diacritics do not count.
 * @throws BriefgraphError `option-invalid` for what is no string
 */
export const actorsNamed = (name: string): readonly string[] => [...((byName ??= index()).get(foldName(name)) ?? [])];
