/** Which clauses are claims (annotation guide, section 1). */
import lexicon from '../../../lexicons/language/claims.json' with { type: 'json' };
import { Pos, VerbForm } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence } from '../document.js';
import { isAbsorbed } from './absorption.js';
import { isCondition, isInCondition } from './conditions.js';
import { frameOf } from './frames.js';
import { listLead } from './leads.js';
import type { SentenceClaims, Verdict } from './sentenceClaims.js';
import { judgeVerbless } from './verbless.js';

const ANONYMITY = new Set(lexicon.anonymity);
const REPORTS = new Set(['saying', 'reporting', 'denying', 'doubting']);
const QUESTION_WORDS = new Set(['what', 'why', 'how', 'who', 'where', 'when']);
const CONCESSIVE = new Set(['though', 'although', 'while', 'whereas']);

export const verdictOn = (claims: SentenceClaims, clause: Clause): Verdict => {
  const known = claims.verdicts.get(clause);
  if (known !== undefined) return known;
  const verdict = judge(claims, clause);
  claims.verdicts.set(clause, verdict);
  return verdict;
};

const judge = (claims: SentenceClaims, clause: Clause): Verdict => {
  if (clause.sibling !== null && clause.type !== 'complement') {
    const first = isPutForward(claims, clause.sibling);
    if (clause.type === 'main') return judgeIndependent(claims, clause);
    if (clause.type === 'relative' && carriesComplement(claims, clause)) return null;
    return first || claims.ownCue(clause) !== null ? { rule: clause.sharesSubject ? 'rule.claim.conjunct' : 'rule.claim.clause' } : null;
  }
  switch (clause.type) {
    case 'main':
      return judgeIndependent(claims, clause);
    case 'complement':
      return judgeComplement(claims, clause);
    case 'relative':
      if (clause.verb === null || isAnonymity(claims, clause)) return null;
      // `…, which suggests that X`: X is the claim.
      if (isEvidenceFrame(claims, clause)) return null;
      // `…, whose envoy says that X`: X as well.
      if (carriesComplement(claims, clause)) return null;
      // Set off by commas, it is told beside whatever it stands in: `if the envoy, who fell ill on Friday, resigns`.
      if (!clause.restrictive) return { rule: 'rule.claim.relative' };
      return claims.ownCue(clause) !== null ? { rule: 'rule.claim.cued' } : null;
    case 'adverbial':
      return claims.ownCue(clause) !== null && clause.verb !== null && !isCondition(claims, clause) ? { rule: 'rule.claim.cued' } : null;
    case 'nominal':
    case 'attribution':
      return null;
  }
};

/** Whether the place of a clause is one where claims stand (not inside a condition or a defining relative). */
const isPutForward = (claims: SentenceClaims, clause: Clause | null): boolean => {
  if (clause === null) return true;
  switch (clause.type) {
    case 'main':
      return true;
    case 'complement':
      // What an impersonal estimate is about (`there is a chance that X, which …`) is put forward with it.
      return isPutForward(claims, clause.parent) && (!isAbsorbed(claims, clause) || frameOf(claims.sentence, clause, claims.lexicon.frames)?.kind === 'word');
    case 'relative':
      return !clause.restrictive;
    default:
      return false;
  }
};

const judgeIndependent = (claims: SentenceClaims, clause: Clause): Verdict => {
  const { sentence } = claims;
  const { kind } = sentence.block;
  const headline = kind === 'headline' || kind === 'heading' || sentence.tokens.titleCase;
  if (clause.verb === null) return judgeVerbless(claims, clause, headline);
  const asks = QUESTION_WORDS.has(sentence.tokens.words[clause.start]);
  if (kind === 'heading' && claims.ownCue(clause) === null && (clause.verb.start === clause.start || asks)) return null;
  // `Prospects Through 2031`: what taggers take for a verb at the head of a title.
  if (headline && clause.start === 0 && clause.verb.start === 0 && clause.verb.end === 1 && claims.ownCue(clause) === null && sentence.tokens.pos[sentence.tokens.length - 1] !== Pos.PUNCT) return null;
  // `Who is exposed: …`, `What it means for banks`, `What happened. …`: no more than a heading, wherever it stands.
  if (asks && (sentence.tokens.words[clause.end] === ':' || sentence.tokens.pos[sentence.tokens.length - 1] !== Pos.PUNCT || isRunInHeading(sentence))) return null;
  if (isImperative(claims, clause) || isMannerOfSpeech(claims, clause) || leadsList(claims, clause)) return null;
  if (carriesComplement(claims, clause)) return null;
  const matrix = claims.complements(clause).length > 0;
  return { rule: matrix ? 'rule.claim.matrix' : headline ? 'rule.claim.headline' : clause.sharesSubject ? 'rule.claim.conjunct' : 'rule.claim.clause' };
};

/** Most tokens of a heading that a full stop ends. */
const LONGEST_HEADING = 6;

/** `What happened.`, `How we got here.`: a question word, one verb and a full stop. */
const isRunInHeading = ({ tokens: { words, length }, clauses }: AnalysedSentence): boolean =>
  length <= LONGEST_HEADING && words[length - 1] === '.' && clauses.filter(({ verb }) => verb?.finite === true).length === 1;

/** Tokens from `who` to the word that tells how its source would speak. */
const ANONYMITY_REACH = 8;

/** `…, who asked not to be named`, `…, who spoke on condition of anonymity`: of the source, nothing of the matter. */
const isAnonymity = (claims: SentenceClaims, { marker, start, end }: Clause): boolean => {
  const { words } = claims.sentence.tokens;
  return marker !== null && words[marker.start] === 'who' && words.slice(start, Math.min(end, start + ANONYMITY_REACH)).some((word) => ANONYMITY.has(word));
};

/** `A colonel put it more bluntly.`: how something was said, which stands beside it. */
const isMannerOfSpeech = (claims: SentenceClaims, clause: Clause): boolean => {
  const { verb, end } = clause;
  // `puts it at even odds`
  if (verb === null || verb.passive || verb.modal >= 0 || claims.ownCue(clause) !== null) return false;
  const { words, lemmas, pos } = claims.sentence.tokens;
  return lemmas[verb.head] === 'put' && words[verb.end] === 'it' && !pos.subarray(verb.end, end).includes(Pos.NUM);
};

/** `The group agreed that:` says nothing itself. */
const leadsList = ({ sentence, lexicon }: SentenceClaims, clause: Clause): boolean => listLead(sentence, (lemma) => lexicon.frames.verbs.has(lemma)) === clause;

/** Whether a clause only says what its complement follows from. */
const isEvidenceFrame = (claims: SentenceClaims, clause: Clause): boolean => {
  return claims.complements(clause).some((complement) => {
    const frame = frameOf(claims.sentence, complement, claims.lexicon.frames);
    return frame?.kind === 'verb' && frame.evidence && !isAbsorbed(claims, complement);
  });
};

const isImperative = (claims: SentenceClaims, clause: Clause): boolean => {
  const { verb } = clause;
  if (verb === null || verb.inverted) return false;
  const { words } = claims.sentence.tokens;
  // `Rain fell, and do not plan a trip`: no subject in the singular or in the past goes on so.
  if (clause.sharesSubject) return words[verb.start] === 'do' && clause.sibling?.verb?.form !== VerbForm.Present;
  // `Should he leave, assume the worst`
  const fronted = claims.sentence.clauses.find((other) => other.type === 'adverbial' && other.parent === clause && other.start === clause.start);
  const first = fronted !== undefined && words[fronted.end] === ',' ? fronted.end + 1 : clause.start;
  const asked = words[first] === 'please';
  if (verb.start !== (asked ? first + 1 : first)) return false;
  if (asked || words[clause.start] === 'do') return true;
  // Telegraphese drops its subject (`Expects further delays`), an order has the bare form.
  return verb.form === VerbForm.Present || verb.form === VerbForm.Base;
};

/** A frame that only carries its complement is no claim: the complement is. */
const carriesComplement = (claims: SentenceClaims, clause: Clause): boolean => claims.complements(clause).some((complement) => !isAbsorbed(claims, complement) && !isAside(claims, clause, complement));

/** `…, adding that X`: the complement of an adjunct, beside the clause's own predicate. */
const isAside = (claims: SentenceClaims, clause: Clause, complement: Clause): boolean => clause.inner.some((group) => group.head === complement.governor && group.form === VerbForm.Gerund && claims.sentence.tokens.words[group.start - 1] === ',');

const judgeComplement = (claims: SentenceClaims, clause: Clause): Verdict => {
  if (!isPutForward(claims, clause.parent) && !isConcededReport(claims, clause)) {
    return claims.ownCue(clause) !== null && clause.parent !== null && !isInCondition(claims, clause) && verdictOn(claims, clause.parent) === null ? { rule: 'rule.claim.cued' } : null;
  }
  if (isAbsorbed(claims, clause)) {
    // Inside a claim, a clause with its own cue is a claim too, unless the matrix itself is the estimate.
    const parentCue = clause.parent === null ? null : claims.ownCue(clause.parent);
    return claims.ownCue(clause) !== null && parentCue === null && frameIsPlain(claims, clause) ? { rule: 'rule.claim.cued' } : null;
  }
  if (clause.verb === null && claims.ownCue(clause) === null) return null;
  const nested = claims.complements(clause);
  if (nested.some((inner) => !isAbsorbed(claims, inner))) return null;
  return { rule: 'rule.claim.complement' };
};

/** `…, though a diplomat denied that X`: what a source says is put forward in a concession as well. */
const isConcededReport = (claims: SentenceClaims, { parent, governor }: Clause): boolean => {
  if (parent === null || parent.type !== 'adverbial' || parent.verb?.head !== governor || !CONCESSIVE.has(claims.sentence.tokens.words[parent.marker?.start ?? parent.start])) return false;
  const entry = claims.lexicon.frames.verbs.get(claims.sentence.tokens.lemmas[governor]);
  return entry !== undefined && REPORTS.has(entry.category) && isPutForward(claims, parent.parent);
};

const frameIsPlain = (claims: SentenceClaims, clause: Clause): boolean => {
  const frame = frameOf(claims.sentence, clause, claims.lexicon.frames);
  return frame !== null && frame.kind === 'word' && claims.sentence.tokens.pos[frame.governor] === Pos.NOUN;
};
