/** What an adverbial clause is to its claim, by its marker and, for markers of several senses, by tense and place. */
import { HAVE, Pos, VerbForm } from '../../language/index.js';
import type { CircumstanceType } from '../../schema/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { ClaimSpan } from './claimSpan.js';
import type { CircumstanceLexicon, Marker } from './compile.js';

const LIKENING = new Set(['much', 'though', 'if']);

export class ClauseTypes {
  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly claim: ClaimSpan,
    private readonly lexicon: CircumstanceLexicon,
  ) {}

  /** `as it did in 2022`: no cause, and its time is another one's. */
  compares({ marker, verb, end }: Clause): boolean {
    const { words, lemmas, pos } = this.sentence.tokens;
    if (marker === null) return false;
    // `as though it were`, `as if nothing had happened`: a likeness, from either word on.
    const likening = words[marker.start] === 'as' ? marker.end : marker.start;
    if (words[likening - 1] === 'as' && LIKENING.has(words[likening])) return true;
    if (words[marker.start] !== 'as' || marker.end !== marker.start + 1) return false;
    // `as fast as he could`, `as highly likely that`: a measure
    if (pos[marker.end] === Pos.ADV || (pos[marker.start - 1] === Pos.ADV && words[marker.start - 2] === 'as')) return true;
    if (verb === null) return false;
    if (lemmas[verb.head] === 'do') return true;
    // `as things stand`, `as it has at each turn`, `as the ministry has shown`: nothing behind the verb that it could be said of.
    const next = pos[verb.end];
    const bare = verb.end >= end || next === Pos.PUNCT || next === Pos.ADP;
    return bare && (lemmas[verb.head] === 'stand' || verb.copula || HAVE.has(words[verb.head]) || this.lexicon.reporting.has(lemmas[verb.head]));
  }

  of(clause: Clause): { type: CircumstanceType; basis: string } | null {
    const { start, end } = clause.marker as TokenSpan;
    const word = this.sentence.tokens.words[start];
    const entries: Marker[] = [];
    this.lexicon.markers.at(this.sentence.interned, start, (entry, stop) => {
      if (stop === end && (entry.follows.includes('clause') || entry.follows.includes('inversion'))) entries.push(entry);
    });
    if (entries.length === 0) return null;
    const pick = (type: CircumstanceType) => entries.find((entry) => entry.type === type) ?? entries[0];
    let chosen = entries[0];
    // `unlikely to march while the war goes on`: without a comma, as long as.
    const lasting = this.sentence.tokens.words[start - 1] !== ',' && start > this.claim.start && clause.verb?.finite === true && clause.verb.form !== VerbForm.Past;
    if (word === 'while' || word === 'whilst') chosen = pick(lasting ? 'time' : 'contrast');
    else if (word === 'since') chosen = pick(this.isSinceTime(clause) ? 'time' : 'cause');
    else if (word === 'as' && end - start === 1) chosen = pick('cause');
    return { type: chosen.type, basis: chosen.id };
  }

  /** `since` with a past tense behind and a perfect in front counts time. */
  private isSinceTime(clause: Clause): boolean {
    const main = this.claim.clause.verb;
    const { words } = this.sentence.tokens;
    return clause.verb?.form === VerbForm.Past && main !== null && /^(?:has|have|had|'ve)$/.test(words[main.start]);
  }
}
