/** A speaker and their verb of saying: `Pekka Salonen, the governor of Lapland, said`. */
import { Pos, VerbForm } from '../../language/index.js';
import { hasVerbAhead } from './predicates.js';
import type { Reading } from './reading.js';
import { readsAsParticiple, standsForNoun, subjectThenVerb } from './subjects.js';
import type { VerbGroup } from './verbGroups.js';
import { COORDINATORS, OPEN, RELATIVES } from './words.js';

/** What figures do with what stands beside them. */
const EVIDENCE = new Set(['show', 'suggest', 'indicate']);
/** Tokens of a description between commas behind a speaker's name. */
const LONGEST_APPOSITION = 12;

/** Tokens of a bracket behind a speaker's name, its marks included. */
const LONGEST_BRACKET = 6;

/** `Pekka Salonen, the governor of Lapland, said`: the comma that closes what describes a speaker; -1 without one. */
const behindApposition = (reading: Reading, comma: number): number => {
  const closing = reading.nextComma(comma + 1);
  if (closing < 0 || closing - comma > LONGEST_APPOSITION || reading.hasFiniteVerb(comma, closing)) return -1;
  const { pos } = reading.sentence;
  const opens = pos[comma + 1] === Pos.DET || pos[comma + 1] === Pos.PROPN || pos[comma + 1] === Pos.NOUN || pos[comma + 1] === Pos.ADJ;
  const group = reading.groups[reading.skipAdverbs(closing + 1)];
  return opens && group?.finite === true && reading.isSaying(group.head) ? closing : -1;
};

/** A participle that stands for an adjective, behind an article or a possessive and in front of its noun. */
const describesNoun = ({ sentence: { pos } }: Reading, at: number): boolean =>
  (pos[at - 1] === Pos.DET || pos[at - 1] === Pos.PRON) && (pos[at + 1] === Pos.NOUN || pos[at + 1] === Pos.ADJ || pos[at + 1] === Pos.PROPN);

export const sayingVerb = (reading: Reading, from: number): VerbGroup | null => {
  if (reading.word(from) !== 'as' && reading.lexicon.subordinators.longest(reading.interned, from) !== null) return null;
  let nominal = false;
  for (let i = from; i < reading.end && i < from + 14; i++) {
    const group = reading.groups[i];
    if (group !== undefined) {
      const told = group.finite || (group.form === VerbForm.Participle && nominal && reading.word(group.end) !== 'by');
      const { head } = group;
      // `a retired general said`
      if (group.form === VerbForm.Participle && !nominal && describesNoun(reading, head)) continue;
      // `a person briefed on the matter said`
      const described = group.form === VerbForm.Participle || (group.ambiguous && readsAsParticiple(reading, group));
      if (nominal && reading.isNominal(i - 1) && described && (!reading.isSaying(head) || hasVerbAhead(reading, group.end, false))) {
        i = group.end - 1;
        continue;
      }
      // `…, ministry data show, …`
      const shown = nominal && EVIDENCE.has(reading.sentence.lemmas[head]) && (group.end >= reading.end || reading.word(group.end) === ',');
      if (!told || !(shown || reading.isSaying(head) || (i > from && reading.lexicon.believingVerbs.has(reading.sentence.lemmas[head])))) return null;
      return nominal || i === from || standsForNoun(reading, from, i) ? group : null;
    }
    const word = reading.word(i);
    const apposed = word === ',' && nominal ? behindApposition(reading, i) : -1;
    if (apposed > i) {
      i = apposed;
      continue;
    }
    // `the Fishing Company of Iceland (FCI) said`
    const closing = nominal ? OPEN.get(word) : undefined;
    if (closing !== undefined && reading.behindBracket(i, closing) - i <= LONGEST_BRACKET) {
      i = reading.behindBracket(i, closing) - 1;
      continue;
    }
    if (word === ',' || word === ';' || word === 'that' || COORDINATORS.has(word) || RELATIVES.has(word) || OPEN.has(word)) return null;
    // `…, possibly because the Kremlin promised it`: a clause of its own, nobody's words.
    if (!nominal && i > from && reading.lexicon.subordinators.longest(reading.interned, i) !== null && subjectThenVerb(reading, i + 1, true) >= 0) return null;
    if (reading.isNominal(i)) nominal = true;
  }
  return null;
};
