/** States that can stand in each other's place in a sentence, and the swap of one for another. */
import states from '../../lexicons/actors/states.json';

export interface Country {
  readonly id: string;
  readonly name: string;
  readonly demonym: string;
  readonly capital: string;
}

/** Names that English gives an article or a plural verb, so that a swap would change the grammar as well. */
const ARTICLE_OR_PLURAL = /^(?:Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles|Sudan|Vatican.*|Holy See|.*(?:Islands|States|Republic|Emirates|Territories|Territory|Kingdom))$/;
const PLAIN = /^[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?$/;

const entries = states.entries as readonly { actor: string; name: string; demonyms: string[]; capitals: string[]; ambiguous?: string[] }[];
const holders = new Map<string, number>();
for (const { demonyms } of entries) for (const demonym of demonyms) holders.set(demonym, (holders.get(demonym) ?? 0) + 1);

/** States whose first name, adjective and capital are plain words that stand for nothing else. */
export const COUNTRIES: readonly Country[] = entries.flatMap(({ actor, name, demonyms: [demonym], capitals: [capital], ambiguous = [] }) => {
  if (demonym === undefined || capital === undefined) return [];
  const forms = [name, demonym, capital];
  const usable = forms.every((form) => PLAIN.test(form) && !ambiguous.includes(form)) && new Set(forms).size === 3;
  return usable && holders.get(demonym) === 1 && !ARTICLE_OR_PLURAL.test(name) ? [{ id: actor, name, demonym, capital }] : [];
});

const slug = (form: string): string => form.toLowerCase().replaceAll(' ', '-');

/** Every way in which a text or a graph writes a country, longest first. */
const formsOf = ({ id, name, demonym, capital }: Country): string[] => {
  const written = [demonym, name, capital];
  return [...written, ...written.map((form) => form.toUpperCase()), ...written.map(slug), id];
};

export const mentionsCountry = (text: string, country: Country): boolean =>
  [country.name, country.demonym, country.capital].some((form) => text.includes(form));

/** `text` with one country in the place of another: name, adjective, capital, id, and the id inside a slug (`police-dnk`). */
export const swapCountry = (text: string, from: Country, to: Country): string => {
  const replacement = new Map(formsOf(from).map((form, index) => [form, formsOf(to)[index]!]));
  const longestFirst = [...replacement.keys()].sort((a, b) => b.length - a.length);
  return text
    .replace(new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu'), (form) => replacement.get(form)!)
    .replace(new RegExp(`(?<=[a-z]-)${from.id.toLowerCase()}(?![a-z])`, 'g'), to.id.toLowerCase());
};
