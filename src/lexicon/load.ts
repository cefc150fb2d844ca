import * as z from 'zod';
import { isRecord, nearest } from '../checks.js';
import { errors } from '../errors.js';
import { builtinLexicons } from './builtin.js';
import { Entries } from './entries.js';
import { firstIssue } from './issues.js';
import { entryForms, KEY_OF, type LexiconName, type Lexicons, type UserLexicons } from './schemas.js';

const nameOfEntry = (entry: unknown, index: number): string => {
  const id = typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'id') ? (entry as { id: unknown }).id : undefined;
  return typeof id === 'string' && id !== '' ? id.slice(0, 100) : `#${index}`;
};

const parseEntries = (name: LexiconName, entries: readonly unknown[]): unknown[] => {
  const form = entryForms().lexicons[name];
  return entries.map((entry, index) => {
    const result = form.safeParse(entry);
    if (result.success) return result.data;
    const { field, problem } = firstIssue(result.error, entry, Object.keys(form.shape));
    throw errors.lexicon(name, nameOfEntry(entry, index), field, problem);
  });
};

const userLexicon = () => z.strictObject({ mode: z.enum(['add', 'replace']).default('add'), entries: z.array(z.unknown()) });

/** Verbs that the lexicons tell something of, by their lemmas. */
export const verbsOf = ({ relationVerbs, reportingVerbs }: Lexicons): string[] => [...relationVerbs.eachKey(), ...reportingVerbs.map(({ lemma }) => lemma)];

/** Entries in the form in which a lexicon is looked up. */
const arranged = (name: LexiconName, entries: readonly unknown[]): Entries<unknown> | readonly unknown[] => {
  const key = (KEY_OF as Partial<Record<LexiconName, string>>)[name];
  return key === undefined ? entries : new Entries(entries.map((entry) => (entry as Record<string, string>)[key]), (place) => entries[place]);
};

/**
 * Our lexicons with the user's entries added or in their place. A user's entry wins over one of ours with the same id.
 * @throws BriefgraphError `lexicon-invalid`, naming the entry and the field
 */
export const loadLexicons = (user?: UserLexicons): Lexicons => {
  const ours = builtinLexicons();
  if (user === undefined) return ours;
  if (!isRecord(user)) throw errors.option('lexicons', 'an object of lexicons by name');
  const form = userLexicon();
  const names = Object.keys(ours);
  const merged: Record<string, unknown> = { ...ours };
  for (const name of Object.keys(user)) {
    if (!Object.hasOwn(ours, name)) {
      throw errors.unknownLexicon(name, names, nearest(name, names));
    }
    const kind = name as LexiconName;
    const parsed = form.safeParse(user[kind]);
    if (!parsed.success) {
      const { field, problem } = firstIssue(parsed.error, user[kind], Object.keys(form.shape));
      throw errors.lexicon(name, undefined, field, problem);
    }
    const entries = parseEntries(kind, parsed.data.entries);
    const replaced = new Set(entries.map((entry) => (entry as { id: string }).id));
    const kept = parsed.data.mode === 'replace' ? [] : [...ours[kind]].filter((entry) => !replaced.has(entry.id));
    merged[kind] = arranged(kind, [...entries, ...kept]);
  }
  return merged as unknown as Lexicons;
};
