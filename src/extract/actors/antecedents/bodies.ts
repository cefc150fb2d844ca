/** Which body or group a noun means: `the company`, `the rebels`, `the ministry`. */
import type { NounHit } from '../nominals.js';
import { SentenceReader } from '../sentenceReader.js';
import type { SentenceState } from '../sentenceState.js';
import { isHeadOf, type Kinds } from './kinds.js';

/** How many sentences back a body may stand. */
const FAR = 30;
/** Most tokens between a person and the body that it is named with. */
const BESIDE = 4;

export class Bodies extends SentenceReader {
  constructor(
    state: SentenceState,
    private readonly kinds: Kinds,
  ) {
    super(state);
  }

  /** The body whose name has a noun for its head: `the ministry` behind the Interior Ministry. */
  bodyNamed(noun: string, at: number): string | null {
    for (const candidate of this.context.discourse.back(this.state.sentence, at, FAR)) {
      if (candidate.ids.length !== 1) continue;
      const draft = this.context.registry.get(candidate.ids[0]);
      if (draft?.type !== 'organization') continue;
      for (const name of draft.aliases.keys()) if (isHeadOf(noun, name)) return draft.id;
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
