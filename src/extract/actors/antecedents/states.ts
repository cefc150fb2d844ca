/** Which state is meant where its government, its land or its neighbour is spoken of without a name. */
import { STATE_FORMS } from '../classes.js';
import type { Candidate } from '../discourse.js';
import { SentenceReader } from '../sentenceReader.js';

/** How many sentences back the state may stand whose government is meant. */
const GOVERNED_REACH = 6;
/** Least presence of that state: one full mention is worth 1 in the same sentence, 1/2 in the one before. */
const LEAST_PRESENCE = 0.3;
/** What being the subject of the whole brief is worth beside that. */
const MAIN_WEIGHT = 1;

export class States extends SentenceReader {
  /** A state that is none of these: the one that the brief is about, else the one named last, else the one named most. */
  stateBeside(states: readonly string[], at: number): string | null {
    const { book, discourse, registry } = this.context;
    const main = book.facts.mainState();
    if (main !== null && !states.includes(main)) return main;
    for (const candidate of discourse.back(this.state.sentence, at, 2)) {
      const other = candidate.ids.find((id) => registry.typeOf(id) === 'state' && !states.includes(id));
      if (other !== undefined && candidate.ids.length === 1) return other;
    }
    return book.facts.mainStateBeside(states);
  }

  /** As `governed`, but who has once been called a junta or regime is meant again: a brief seldom speaks of two. */
  ruledAs(noun: string, at: number): string | null {
    const { ruled } = this.context.discourse;
    const before = ruled.get(noun) ?? (noun === 'regime' ? ruled.get('junta') : undefined);
    if (before !== undefined) return before;
    const state = this.governed(at, STATE_FORMS.get(noun));
    if (state !== null && (noun === 'junta' || noun === 'regime')) ruled.set(noun, state);
    return state;
  }

  /**
   * The state whose government is meant where none is named.
   * @param forms states that the noun for their rulers fits best
   */
  governed(at: number, forms?: ReadonlySet<string>): string | null {
    const { registry, discourse } = this.context;
    const stateOf = (candidate: Candidate): string | null => (candidate.ids.length === 1 ? registry.stateOf(candidate.ids[0]) : null);
    const labelled = this.labelled();
    if (labelled !== null) return registry.addState(labelled);
    const scores = new Map<string, number>();
    for (const candidate of discourse.back(this.state.sentence, at, GOVERNED_REACH)) {
      const state = stateOf(candidate);
      const type = candidate.ids.length === 1 ? registry.typeOf(candidate.ids[0]) : null;
      if (state === null || (type !== 'state' && type !== 'person')) continue;
      const weight = (candidate.modifier ? 0.5 : 1) / (1 + this.state.sentence - candidate.sentence);
      scores.set(state, (scores.get(state) ?? 0) + weight);
    }
    const main = this.context.book.facts.mainState();
    if (main !== null) scores.set(main, (scores.get(main) ?? 0) + MAIN_WEIGHT);
    if (forms !== undefined) for (const [state, score] of scores) if (forms.has(state)) scores.set(state, score + MAIN_WEIGHT);
    let best: string | null = null;
    for (const [state, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = state;
    return best === null || (scores.get(best) ?? 0) < LEAST_PRESENCE ? null : registry.addState(best);
  }

  /** The one state of the label in front of the brief, else of the section's; in a digest each item has its own. */
  private labelled(): string | null {
    const { discourse, registry } = this.context;
    const of = (topics: readonly string[]): string | null => (topics.length === 1 && registry.typeOf(topics[0]) === 'state' ? topics[0] : null);
    return (discourse.floor === 0 ? of(discourse.topics) : null) ?? of(this.state.topics);
  }

  /**
   * The state that *the country* means: the nearest one named, or that of a person or institution in the same sentence.
   * @param noun tells which states it can be, if it says of what form: `kingdom`, `island`
   */
  lastState(at: number, noun: string): string | null {
    const { registry, discourse } = this.context;
    const forms = STATE_FORMS.get(noun);
    const fits = (state: string): boolean => forms?.has(state) !== false;
    for (const candidate of discourse.back(this.state.sentence, at)) {
      if (candidate.ids.length !== 1 || candidate.sentence < discourse.floor) continue;
      const type = registry.typeOf(candidate.ids[0]);
      if (type === 'state') {
        if (fits(candidate.ids[0])) return candidate.ids[0];
        continue;
      }
      const state = registry.stateOf(candidate.ids[0]);
      if (candidate.sentence === this.state.sentence && state !== null && fits(state)) return registry.addState(state);
    }
    const topic = this.labelled() ?? this.context.book.facts.mainState();
    return topic === null || !fits(topic) ? null : this.context.registry.addState(topic);
  }
}
