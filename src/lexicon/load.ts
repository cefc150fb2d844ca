import * as z from 'zod';
import { isRecord, nearest } from '../checks.js';
import { errors } from '../errors.js';
import { BUILTIN } from './builtin.js';
import defaults from './defaults.prepared.js';
import { firstIssue } from './issues.js';
import { entryForms, type LexiconName, type Lexicons, type UserLexicons } from './schemas.js';

const NAMES = Object.keys(BUILTIN) as LexiconName[];

const nameOfEntry = (entry: unknown, index: number): string => {
  const id = typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'id') ? (entry as { id: unknown }).id : undefined;
  return typeof id === 'string' && id !== '' ? id.slice(0, 100) : `#${index}`;
};

const parseEntries = (name: LexiconName, entries: readonly unknown[]): unknown[] => {
  const form = entryForms().lexicons[name];
  return entries.map((entry, index) => {
    const result = form.safeParse(entry);
    if (result.success) return result.data;
    const { field, problem } = firstIssue(result.error, Object.keys(form.shape));
    throw errors.lexicon(name, nameOfEntry(entry, index), field, problem);
  });
};

const userLexicon = () => z.strictObject({ mode: z.enum(['add', 'replace']).default('add'), entries: z.array(z.unknown()) });

/** Shipped entries are checked by a test; at the start only their gaps are filled, because checking them takes longer than reading a brief. */
const fillGaps = (name: LexiconName): unknown[] =>
  // Engines take several times as long to spread thousands of objects of many shapes.
  BUILTIN[name].map((entry): unknown => Object.assign({}, defaults[name], entry));

let builtin: Lexicons | undefined;
const builtinLexicons = (): Lexicons => (builtin ??= Object.fromEntries(NAMES.map((name) => [name, fillGaps(name)])) as unknown as Lexicons);

/**
 * Our lexicons with the user's entries added or in their place. A user's entry wins over one of ours with the same id.
 * @throws BriefgraphError `lexicon-invalid`, naming the entry and the field
 */
export const loadLexicons = (user?: UserLexicons): Lexicons => {
  const ours = builtinLexicons();
  if (user === undefined) return ours;
  if (!isRecord(user)) throw errors.option('lexicons', 'an object of lexicons by name');
  const form = userLexicon();
  const merged: Record<string, readonly unknown[]> = { ...ours };
  for (const name of Object.keys(user)) {
    if (!Object.hasOwn(ours, name)) {
      throw errors.unknownLexicon(name, NAMES, nearest(name, NAMES));
    }
    const kind = name as LexiconName;
    const parsed = form.safeParse(user[kind]);
    if (!parsed.success) {
      const { field, problem } = firstIssue(parsed.error, Object.keys(form.shape));
      throw errors.lexicon(name, undefined, field, problem);
    }
    const entries = parseEntries(kind, parsed.data.entries);
    const replaced = new Set(entries.map((entry) => (entry as { id: string }).id));
    const kept = parsed.data.mode === 'replace' ? [] : ours[kind].filter((entry) => !replaced.has(entry.id));
    merged[kind] = [...entries, ...kept];
  }
  return merged as unknown as Lexicons;
};
