/** Which several actors are meant by those named together before. */
import { SentenceReader } from '../sentenceReader.js';

export class Sets extends SentenceReader {
  /** The last two actors named in the sentence in hand or in the one before. */
  lastPair(at: number): readonly [string, string] | null {
    for (let sentence = this.state.sentence; sentence >= 0 && sentence >= this.state.sentence - 1; sentence--) {
      const here = this.context.discourse.in(sentence).filter((candidate) => candidate.ids.length === 1 && !candidate.place && (sentence < this.state.sentence || candidate.end <= at));
      const ids = [...new Set([...here].sort((a, b) => a.start - b.start).map((candidate) => candidate.ids[0]))];
      if (ids.length >= 2) return [ids[ids.length - 2], ids[ids.length - 1]];
    }
    return null;
  }

  salientSet(size: number, at: number, accept: (id: string) => boolean, without: ReadonlySet<string>): readonly string[] | null {
    const found = this.context.discourse.salient(this.state.sentence, at, (id) => accept(id) && !without.has(id));
    return found.length >= size ? found.slice(0, size) : null;
  }

  /** Those whom this sentence or the one before has counted: `two exporters`, then `both`. */
  counted(number: string, at: number): readonly string[] | null {
    for (const candidate of this.context.discourse.back(this.state.sentence, at, 1)) {
      if (candidate.number === number && candidate.plural && candidate.form !== 'pronoun') return candidate.ids;
    }
    return null;
  }
}
