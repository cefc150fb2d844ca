/** Pronouns: which actor `it`, `they`, `he`, `which` stand for. */
import type { Pronoun } from '../pronouns.js';
import { SentenceReader } from '../sentenceReader.js';
import { clauseAt } from '../view.js';
import { agrees } from './agreement.js';
import { likeliest, type Choice } from './choice.js';
import { PronounChoice } from './pronounChoice.js';
import { relativeOf } from './relatives.js';

export interface Resolution {
  readonly ids: readonly string[];
  readonly basis: string;
}

export class Resolver extends SentenceReader {
  private readonly pronouns = new PronounChoice(this.state);

  resolve(at: number, pronoun: Pronoun): Resolution | null {
    if (pronoun.kind === 'relative') return relativeOf(this.state, at);
    return pronoun.reflexive ? this.reflexive(at, pronoun) : this.weighed(at, pronoun);
  }

  private weighed(at: number, pronoun: Pronoun): Resolution | null {
    const { registry, lexicon, watch } = this.context;
    const standing = this.pronouns.standingOf(at, pronoun);
    const kind = this.pronouns.kindOf(pronoun, standing);
    const { options, none } = this.pronouns.weigh(at, pronoun, standing, lexicon.references.kinds[kind] ?? {});
    const choice = { kind, sentence: this.state.sentence, start: at, end: at + 1, options, none };
    watch?.(choice satisfies Choice);
    const found = likeliest(lexicon.references.least, choice);
    if (found === null) return null;
    const draft = registry.get(found.ids[0]);
    if (draft?.type === 'person' && (pronoun.kind === 'he' || pronoun.kind === 'she')) draft.gender ??= pronoun.kind;
    return found;
  }

  private reflexive(at: number, pronoun: Pronoun): Resolution | null {
    const clause = clauseAt(this.view, at);
    const subject = clause === null ? null : this.state.subjects.of(clause);
    if (subject === null || subject.ids.length === 0 || !agrees(this.context.registry, subject, pronoun)) return null;
    return { ids: subject.ids, basis: 'rule.actor.pronoun.subject' };
  }
}
