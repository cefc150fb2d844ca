/** Which state is meant where its government, its land or its neighbour is spoken of without a name. */
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

  /** The state whose institution or government is meant where none is named. */
  governed(at: number): string | null {
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
}
