/**
 * Which clauses of a sentence are claims, from where to where, and how likely they are said to be
 * (annotation guide, sections 1 to 3 and 9).
 */
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence } from '../document.js';
import { findNegation, type Cue } from '../likelihood/index.js';
import { isAbsorbed } from './absorption.js';
import type { Draft } from './draft.js';
import { frameOf, type FrameAbove } from './frames.js';
import { kindOf } from './kinds.js';
import { likelihoodOf } from './levels.js';
import { isNegated } from './polarity.js';
import type { ClaimRule } from './rules.js';
import { SentenceClaims, type DraftLexicon } from './sentenceClaims.js';
import { behindCoordinator, participleEnd, spanOf } from './spans.js';
import { verdictOn } from './verdicts.js';

/** The claims of one sentence, in reading order. */
export const draftClaims = (sentence: AnalysedSentence, lexicon: DraftLexicon): Draft[] => {
  const claims = new SentenceClaims(sentence, lexicon);
  const last = sentence.tokens.words[sentence.tokens.length - 1];
  if (last === '?' || sentence.tokens.words.slice(-2).includes('?')) return [];
  const drafts = new Map<Clause, Draft>();
  for (const clause of sentence.clauses) {
    const verdict = verdictOn(claims, clause);
    if (verdict === null) continue;
    drafts.set(clause, draftOf(claims, clause, verdict.rule, drafts));
  }
  const all = [...drafts.values()];
  for (const found of claims.participles) {
    const host = drafts.get(found.clause);
    if (host === undefined) continue;
    all.push(draftParticiple(claims, found.clause, found.cue, host));
    // A coordinated predicate is no part of the first one; a participle stays inside its host.
    if (found.conjunct) all[all.indexOf(host)] = { ...host, end: Math.max(host.start + 1, behindCoordinator(claims, all[all.length - 1].start)) };
  }
  return all.filter((draft) => draft.end > draft.start).sort((a, b) => a.start - b.start || b.end - a.end);
};

const draftOf = (claims: SentenceClaims, clause: Clause, rule: ClaimRule, drafts: ReadonlyMap<Clause, Draft>): Draft => {
  const sibling = clause.sharesSubject && clause.sibling !== null ? (drafts.get(clause.sibling) ?? null) : null;
  const frames = framesAbove(claims, clause);
  const span = spanOf(claims, clause);
  const { cue, cues } = likelihoodOf(claims, clause, frames, sibling);
  const negated = isNegated(claims, clause, frames, cue, sibling);
  const kind = kindOf(claims, clause, frames, cue, sibling);
  return { sentence: claims.sentence, clause, core: coreOf(claims, clause), ...span, frames, sibling, cue, cues, level: cue?.level ?? null, negated, kind, basis: rule };
};

const coreOf = (claims: SentenceClaims, clause: Clause): Clause => {
  const complement = claims.complements(clause).find((inner) => inner.verb !== null && isAbsorbed(claims, inner));
  if (complement === undefined) return clause;
  const frame = frameOf(claims.sentence, complement, claims.lexicon.frames);
  return frame?.kind === 'word' || claims.ownCue(clause)?.category === 'verdict' ? complement : clause;
};

const framesAbove = (claims: SentenceClaims, clause: Clause): FrameAbove[] => {
  const frames: FrameAbove[] = [];
  for (let here: Clause | null = clause; here !== null; here = here.parent) {
    const frame = frameOf(claims.sentence, here, claims.lexicon.frames);
    if (frame !== null && here.parent !== null) frames.push({ ...frame, clause: here.parent });
  }
  return frames;
};

const draftParticiple = (claims: SentenceClaims, clause: Clause, cue: Cue, host: Draft): Draft => {
  const denied = claims.sentence.tokens.words[cue.start - 1] === 'not';
  const span = { start: denied ? cue.start - 1 : cue.start, end: participleEnd(claims, clause, cue) };
  const fragment = { ...clause, start: span.start, verb: null };
  const negated = denied || findNegation(claims.sentence, { ...clause, start: cue.start }, { start: cue.end, end: cue.end + 1 }, cue, claims.lexicon.likelihood);
  return {
    sentence: claims.sentence,
    clause: fragment,
    core: fragment,
    ...span,
    frames: host.frames,
    sibling: host,
    cue,
    cues: [cue],
    level: cue.level,
    negated,
    kind: 'judgment',
    basis: 'rule.claim.participle',
  };
};
