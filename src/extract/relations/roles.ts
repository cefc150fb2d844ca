import { Pos, VerbForm } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import { followsBy, subjectOf } from '../arguments.js';
import type { Draft } from '../claims/index.js';
import type { AnalysedSentence } from '../document.js';

export type Role = 'subject' | 'object' | 'recipient' | 'other' | 'place';

/** The grammatical role of a mention in its claim. */
export const roleOf = (sentence: AnalysedSentence, draft: Draft, mention: ActorMention): Role => {
  if (mention.place) return 'place';
  const { verb, inner, marker } = draft.core;
  const subject = subjectOf(sentence, draft.core);
  if (mention.start >= subject.start && mention.end <= subject.end && !mention.modifier) {
    const raised = verb !== null && inner.some(({ infinitive, start }) => infinitive && start >= verb.end && start - verb.end <= 1);
    return verb?.passive === true && !raised ? 'object' : 'subject';
  }
  if (mention.modifier || verb === null) return 'other';
  const { pos, words, verbForms } = sentence.tokens;
  // `which Russia invaded`
  if (mention.start === marker?.start && pos[mention.start - 1] !== Pos.ADP) return 'object';
  if (followsBy(sentence, mention.start) && verb.passive) return 'subject';
  let start = mention.start;
  while (start > 0 && (pos[start - 1] === Pos.DET || pos[start - 1] === Pos.ADJ || pos[start - 1] === Pos.NUM)) start--;
  if (verbForms[start - 1] !== undefined && verbForms[start - 1] !== VerbForm.None) {
    const behind = pos[mention.end];
    return behind === Pos.DET || behind === Pos.ADJ || behind === Pos.NOUN || behind === Pos.NUM ? 'recipient' : 'object';
  }
  return words[start - 1] === 'to' ? 'recipient' : 'other';
};
