/** Modals of possibility. */
import permissions from '../../../../lexicons/likelihood/permissions.json' with { type: 'json' };
import { Pos } from '../../../language/index.js';
import type { CueSite } from './site.js';

const PERMITTED = new Set(permissions.verbs);
const INVITED = new Set(permissions.invited);
const INVITING = new Set(permissions.inviting);
/** `Nobody in the room could name a source` tells of ability as `could not` does. */
const NOBODY = /^(?:nobody|none|neither|no-one|nothing)$/;
/** `Under the charter, members may …` */
const RULES = String.raw`(?:under \w+|in line with \w+|by the) (?:\w+ )?(?:charter|constitution|law|rules|treaty|statute|regulations|agreement|act|code|convention|terms|decree|contract)`;
/** In front of the clause or at its end: `… may not campaign there under the new decree`. */
const RULEBOOK = new RegExp(String.raw`^${RULES}|\b${RULES}(?: \w+)?$`);

/** `the truce may not hold past May`: what holds without an object lasts. */
const lasts = ({ sentence: { tokens: { lemmas, pos, words } } }: CueSite, head: number): boolean =>
  lemmas[head] === 'hold' && (words[head + 1] === 'past' || pos[head + 1] === Pos.ADP || pos[head + 1] === Pos.ADV || pos[head + 1] === Pos.PUNCT);

/** A modal of possibility, not of ability or permission. */
export const isModal = (at: CueSite): boolean => {
  const { verb } = at.clause;
  if (verb === null || verb.modal !== at.cue.start) return false;
  const word = at.words[at.cue.start];
  // *It might not*, *It could*: its verb is left out.
  if (verb.head === verb.modal) return word === 'may' || word === 'might' || (word === 'could' && at.clause.type === 'main' && at.words[verb.head + 1] !== 'not');
  const negated = NOBODY.test(at.words[verb.start - 1]) || NOBODY.test(at.words[at.clause.start]) || at.words.slice(at.cue.start + 1, verb.head).some((next) => next === 'not' || next === 'n\'t' || next === 'only');
  // *could not reach the town* tells of ability in the past; *may not enter* forbids.
  if (word === 'may' && RULEBOOK.test(at.words.slice(at.clause.start, at.clause.end).join(' ').replace(/ [.!?"]+$/, ''))) return false;
  // `Members may submit comments`: they are invited to.
  if (word === 'may' && !negated && INVITED.has(at.sentence.tokens.lemmas[verb.start - 1]) && INVITING.has(at.sentence.tokens.lemmas[verb.head])) return false;
  return !negated || (word !== 'could' && !(word === 'may' && PERMITTED.has(at.sentence.tokens.lemmas[verb.head]) && !lasts(at, verb.head)));
};
