/** Who speaks inside quotation marks: `"We will not be bullied," the president said` is said for his state. */
import { ActorReader } from './actorReader.js';
import type { Antecedents } from './antecedents/antecedents.js';
import { GOVERNMENTAL, PUBLIC_OFFICES } from './classes.js';
import type { Candidate } from './discourse.js';
import type { Subject } from './reference/subjects.js';
import type { SentenceState } from './sentenceState.js';
import { SPEAKING } from './unknown.js';
import { clauseAt, verbBehind, type View } from './view.js';

const FIRST_PERSON: ReadonlyMap<string, 'singular' | 'plural'> = new Map([
  ['we', 'plural'], ['us', 'plural'], ['our', 'plural'], ['ours', 'plural'], ['ourselves', 'plural'],
  ['i', 'singular'], ['me', 'singular'], ['my', 'singular'], ['mine', 'singular'], ['myself', 'singular'],
]);
const OWNING = new Set(['our', 'my']);

/** A quotation may go on over several sentences of a block. */
export interface Speech {
  block: number;
  open: boolean;
  speaker: Speaker | null;
  /** First persons whose speaker is named only behind the quotation. */
  waiting: FirstPerson[];
}

interface Speaker {
  /** Null for one who is only described: `a senior official`. */
  readonly id: string | null;
  /** The body or state that he speaks for: `Gecamines spokesman Jean Moke`, a minister. */
  readonly party: string | null;
}

interface FirstPerson {
  readonly state: SentenceState;
  readonly at: number;
}

/** Whether a token stands next to a verb of speaking that it is the subject of. */
const speaks = (view: View, start: number, end: number): boolean => {
  const { lemmas } = view.analysed.tokens;
  const verb = verbBehind(view, end);
  return (verb >= 0 && SPEAKING.has(lemmas[verb])) || SPEAKING.has(lemmas[start - 1] ?? '');
};

export class SpeechReader extends ActorReader {
  /** 1 inside quotation marks. */
  private readonly quoted: Uint8Array;

  constructor(state: SentenceState, antecedents: Antecedents) {
    super(state, antecedents);
    const { view, context: { speech } } = this;
    this.quoted = new Uint8Array(view.length);
    const block = view.analysed.blockIndex;
    if (speech.block !== block) Object.assign(speech, { block, open: false, speaker: null, waiting: [] });
    for (let i = 0; i < view.length; i++) {
      if (view.words[i] === '"') speech.open = !speech.open;
      this.quoted[i] = speech.open ? 1 : 0;
    }
  }

  /** Looks for the sentence's speaker outside of its quotations. */
  readSpeaker(): void {
    const named = this.context.discourse.in(this.state.sentence).find(({ start, end, ids, modifier }) => ids.length === 1 && !modifier && this.quoted[start] === 0 && speaks(this.view, start, end));
    const speaker = named === undefined ? this.subjectOfSpeech() : this.speakerOf(named.ids[0], named);
    if (speaker !== null) this.context.speech.speaker = speaker;
  }

  /** Reads a first person in a quotation, now or, if its speaker has not been named yet, when the quotation ends. */
  readFirstPerson(at: number): boolean {
    const { view, context: { speech } } = this;
    if (!FIRST_PERSON.has(view.words[at]) || this.quoted[at] === 0) return false;
    if (speech.speaker === null) speech.waiting.push({ state: this.state, at });
    else this.emitFor(speech.speaker, { state: this.state, at });
    return true;
  }

  /** At the end of the sentence: `"We will not yield," he said` has its speaker only now. */
  settle(): void {
    const { speech } = this.context;
    if (speech.waiting.length === 0) return;
    if (speech.speaker === null) this.readSpeaker();
    const { speaker } = speech;
    if (speaker === null && speech.open) return;
    if (speaker !== null) for (const person of speech.waiting) this.emitFor(speaker, person);
    speech.waiting = [];
  }

  /** `said Ama Horzu, a former minister`, `one of their officials told us`, `called the deal "a lease"`: the subject where a quotation opens or closes. */
  private subjectOfSpeech(): Speaker | null {
    const { view, state, quoted } = this;
    if (!view.words.includes('"')) return null;
    for (const clause of view.analysed.clauses) {
      const { verb } = clause;
      if (verb === null || quoted[verb.head] === 1) continue;
      const opens = view.words.indexOf('"', verb.head);
      if (!SPEAKING.has(view.analysed.tokens.lemmas[verb.head]) && (opens < 0 || clauseAt(view, opens - 1) !== clause)) continue;
      const subject = state.subjects.of(clause);
      if (subject === null || quoted[subject.head] === 1) continue;
      const speaker = subject.ids.length === 1 ? this.speakerOf(subject.ids[0], state.owner[subject.head]) : this.describedSpeaker(subject);
      if (speaker !== null) return speaker;
    }
    return null;
  }

  private speakerOf(id: string, mention: Candidate | undefined): Speaker {
    const { registry } = this.context;
    if (registry.typeOf(id) !== 'person') return { id, party: id };
    const body = (mention === undefined ? null : this.bodyOf(mention)) ?? registry.get(id)?.body ?? null;
    return { id, party: body ?? this.stateOf(id) };
  }

  /** The state that a person speaks for, be it only by his office. */
  private stateOf(person: string): string | null {
    const { registry } = this.context;
    const state = registry.stateOf(person);
    if (state !== null) return registry.addState(state);
    const titles = [...(registry.get(person)?.titles ?? [])];
    return titles.some((title) => title.split(' ').some((word) => PUBLIC_OFFICES.has(word))) ? this.antecedents.states.governed(this.view.length) : null;
  }

  /** `a government source`, `one of their senior officials`. */
  private describedSpeaker({ head, start }: Subject): Speaker | null {
    const { view, state, antecedents } = this;
    const phrase = (view.words[head + 1] === 'of' ? view.phraseAt[head + 2] : undefined) ?? view.phraseAt[head];
    const lemma = view.analysed.tokens.lemmas[phrase?.head ?? head];
    const first = phrase?.start ?? start;
    if (!PUBLIC_OFFICES.has(lemma) && !view.words.slice(first, phrase?.head).some((word) => GOVERNMENTAL.has(word))) return null;
    const owner = state.possessorOf(first) ?? state.possessorOf(first + 1);
    const id = owner?.ids.length === 1 ? owner.ids[0] : antecedents.states.governed(view.length);
    return { id: null, party: id };
  }

  /** The body that a person's title opens with: `Libre spokesman Tulio Andino`. */
  private bodyOf({ start, end }: Candidate): string | null {
    const { context: { registry }, view } = this;
    let at = start;
    while (at < end && view.capital[at] === 1) at++;
    const name = at < end ? this.state.textOf(start, Math.max(at, start + 1)) : '';
    // "Social Democrat leader": a party's name in the singular.
    const body = registry.named(name) ?? registry.named(`${name}s`);
    const type = body === undefined ? null : registry.typeOf(body);
    return body !== undefined && (type === 'organization' || type === 'group') ? body : null;
  }

  /** Who a first person stands for: the speaker himself, or the state or body that he speaks for. */
  private emitFor(speaker: Speaker, { state, at }: FirstPerson): void {
    const word = state.view.words[at];
    const singular = FIRST_PERSON.get(word) === 'singular';
    const id = !singular ? speaker.party : speaker.id !== null && this.context.registry.typeOf(speaker.id) === 'person' ? speaker.id : null;
    if (id !== null) state.emit([id], { start: at, end: at + 1, head: at, form: 'pronoun', modifier: OWNING.has(word), basis: 'rule.actor.pronoun.speaker' }, false);
  }
}
