/** The families of words by their stems. The build runs this module and ships what it exports, so that no start has to stem them all. */
import synonyms from '../../../lexicons/links/synonyms.json' with { type: 'json' };
import { stemOf } from './stems.js';

const families = new Map<string, number[]>();
const phrasal = new Map<string, { readonly word: string; readonly family: number }[]>();

const addTo = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

synonyms.groups.forEach((group, family) => {
  for (const entry of group) {
    const [first, word] = entry.split(' ');
    if (word === undefined) addTo(families, stemOf(first), family);
    else addTo(phrasal, stemOf(first), { word, family });
  }
});

export default { families: [...families], phrasal: [...phrasal] };
