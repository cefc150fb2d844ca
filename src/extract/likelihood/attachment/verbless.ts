import sites from '../../../../lexicons/likelihood/sites.json' with { type: 'json' };
import { Pos, VerbForm } from '../../../language/index.js';
import type { CueSite } from './site.js';

/** `Next convoy probable Thursday`, `talks likely next week`. */
const TIMES = new Set(sites.times);

/** Headlines and telegraphese: `New elections unlikely before autumn`, `Beijing Unlikely to Contribute`. */
export const isVerblessPredicate = (at: CueSite): boolean => {
  const { cue } = at;
  // `Access probable by air, doubtful by road`: of the same thing, under other circumstances.
  if (cue.start === at.clause.start) return at.adverbial || at.clause.sharesSubject || (at.words[cue.start - 1] === ',' && at.pos[cue.end] === Pos.ADP) || isAnswer(at);
  const before = at.pos[cue.start - 1];
  const anchored = before === Pos.NOUN || before === Pos.PROPN || before === Pos.NUM || before === Pos.ADV || before === Pos.PUNCT || before === Pos.PRON || before === Pos.ADJ || before === Pos.VERB || before === Pos.X || before === Pos.PART || before === Pos.CCONJ;
  const next = at.pos[cue.end];
  const phraseFollows = (next !== Pos.NOUN && next !== Pos.PROPN && next !== Pos.ADJ) || TIMES.has(at.words[cue.end]);
  return anchored && (phraseFollows || at.adverbial || at.sentence.tokens.verbForms[cue.end] !== VerbForm.None);
};

/** `Unlikely.`, `Doubtful before spring.`, `Probable that convoy sailed.`: all that is said of what was asked, or of what follows. */
const isAnswer = ({ sentence: { tokens, block }, clause, cue, pos, words }: CueSite): boolean => {
  if (clause.start > 0 || words[tokens.length - 1] !== '.' || block.kind === 'heading') return false;
  const next = pos[cue.end];
  // `Very unlikely this year.`
  const timed = next === Pos.DET && TIMES.has(words[cue.end]);
  return next === Pos.PUNCT || next === Pos.ADP || timed || (next === Pos.SCONJ && words[cue.end] === 'that');
};
