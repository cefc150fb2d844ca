/** Which body or group a noun means: `the company`, `the rebels`, `the ministry`. */
import { ANY_BODY, HOSTILE_KINDS } from '../classes.js';
import { isModifierAt, type NounHit } from '../nominals.js';
import { SentenceReader } from '../sentenceReader.js';
import type { SentenceState } from '../sentenceState.js';
import { clauseAt } from '../view.js';
import { hasWord, Kinds, lastWord } from './kinds.js';

/** How many sentences back the actor of a description may stand, and where its name ends in the very noun. */
const NEAR = 3;
const FAR = 30;
/** Most tokens between a person and the body that it is named with. */
const BESIDE = 4;

export class Bodies extends SentenceReader {
  private readonly kinds: Kinds;

  constructor(state: SentenceState) {
    super(state);
    this.kinds = new Kinds(state.context.registry, state.context.lexicon);
  }

  /** The armed, criminal or cyber group named last. */
  lastHostile(at: number): string | null {
    const { registry, lexicon, discourse } = this.context;
    for (const candidate of discourse.back(this.state.sentence, at)) {
      if (candidate.ids.length !== 1) continue;
      const draft = registry.get(candidate.ids[0]);
      const kind = lexicon.actors.winner(candidate.ids[0])?.kind ?? '';
      if (draft !== undefined && draft.type !== 'state' && (HOSTILE_KINDS.has(kind) || draft.nounClass === 'armed' || draft.nounClass === 'cyber')) return draft.id;
    }
    return null;
  }

  /** The body whose name ends in a noun, or opens with it in front of *of*: `the ministry` behind the Interior Ministry. */
  bodyNamed(noun: string, at: number): string | null {
    for (const candidate of this.context.discourse.back(this.state.sentence, at, FAR)) {
      if (candidate.ids.length !== 1) continue;
      const draft = this.context.registry.get(candidate.ids[0]);
      if (draft?.type !== 'organization') continue;
      for (const name of draft.aliases.keys()) if (name.endsWith(` ${noun}`) || name.startsWith(`${noun} of `) || name.includes(` ${noun} of `) || name.startsWith(`${noun} for `)) return draft.id;
    }
    return null;
  }

  /** The group whose phrase ended in this noun. */
  repeated(head: string): string | null {
    for (const candidate of this.context.discourse.back(this.state.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) if (this.context.registry.get(id)?.heads.has(head) === true) return id;
    }
    return null;
  }

  /** The nearest actor that a noun can describe: of bodies of any kind one that has the noun in its name before others; the one most spoken of where none is near. */
  described(noun: NounHit, plural: boolean, at: number, state: string | null): string | null {
    const { registry, discourse } = this.context;
    const { entry } = noun.sense;
    const last = lastWord(entry.lemma);
    const clause = clauseAt(this.view, at);
    const subject = clause === null || isModifierAt(this.view, noun.end) ? [] : (this.state.resolver.subject(clause)?.ids ?? []);
    const fits = (id: string): boolean => !subject.includes(id) && (state === null || registry.get(id)?.state === state) && this.kinds.fits(noun, plural, id);
    if (plural && entry.class !== 'cyber' && entry.class !== 'armed' && entry.class !== 'personnel') return null;
    const search = (reach: number, accept: (id: string) => boolean): string | null => {
      for (let s = this.state.sentence; s >= 0 && s >= this.state.sentence - reach; s--) {
        const here = discourse.in(s).filter((candidate) => (s < this.state.sentence || candidate.end <= at) && !candidate.place && candidate.ids.length === 1 && accept(candidate.ids[0]));
        const best = here.find((candidate) => !candidate.modifier) ?? here[0];
        if (best !== undefined) return best.ids[0];
      }
      return null;
    };
    const named = (id: string): boolean => fits(id) && hasWord(this.kinds.namesOf(id), last);
    // "the cartel" is whatever has that word for its name, however far back.
    return (ANY_BODY.has(last) ? search(NEAR, named) : null) ?? search(NEAR, fits) ?? (plural ? null : search(FAR, (id) => registry.get(id)?.name.toLowerCase().endsWith(` ${last}`) === true && fits(id))) ?? this.mostNamed(at, fits) ?? (entry.class === 'cyber' ? search(FAR, fits) : null);
  }

  /** Of those that fit, the one that has been spoken of most, if more than once. */
  private mostNamed(at: number, fits: (id: string) => boolean): string | null {
    const counts = new Map<string, number>();
    for (const { ids, place } of this.context.discourse.back(this.state.sentence, at, FAR)) {
      if (!place && ids.length === 1) counts.set(ids[0], (counts.get(ids[0]) ?? 0) + 1);
    }
    const [first] = [...counts].filter(([id, count]) => count > 1 && fits(id)).sort((a, b) => b[1] - a[1]);
    return first?.[0] ?? null;
  }

  /** The armed band that a person leads. */
  band(person: string, noun: NounHit, at: number): string | null {
    const body = this.affiliation(person, noun, at);
    return body !== null && this.kinds.isHostile(body) ? body : null;
  }

  /** The body that a person is named with, of the kind that a noun tells: `LIBRE deputy Xiomara Funes`, then `her party`. */
  affiliation(person: string, noun: NounHit, at: number): string | null {
    const { discourse, registry } = this.context;
    const belongs = (id: string): boolean => this.kinds.fits(noun, false, id) || this.kinds.isHostile(id);
    const own = registry.get(person)?.body ?? null;
    const companies = noun.sense.entry.class === 'private';
    if (own !== null && (belongs(own) || companies === this.kinds.isCompany(own))) return own;
    for (const mention of discourse.back(this.state.sentence, at, FAR)) {
      if (mention.form !== 'name' || mention.ids[0] !== person) continue;
      const beside = discourse.in(mention.sentence).find(({ ids, start, end, form, modifier }) => {
        const gap = start >= mention.end ? start - mention.end : mention.start - end;
        const type = registry.typeOf(ids[0]);
        // `its leader, Ama Horzu`: what *its* stands for is as good as named.
        return ids.length === 1 && (form === 'name' || (form === 'pronoun' && modifier)) && gap <= BESIDE && (type === 'organization' || type === 'group') && belongs(ids[0]);
      });
      if (beside !== undefined) return beside.ids[0];
    }
    return null;
  }
}
