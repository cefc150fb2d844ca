/** What a pronoun is resolved to, and all that one needs to know of its sentence for it. */
import type { Discourse } from '../discourse.js';
import type { Registry } from '../registry.js';
import type { View } from '../view.js';
import type { Agreement } from './agreement.js';
import type { Offer } from './offer.js';
import type { Owners, Subjects } from './subjects.js';

export interface Resolution {
  readonly ids: readonly string[];
  readonly basis: string;
}

export interface Setting {
  readonly view: View;
  readonly owners: Owners;
  readonly discourse: Discourse;
  readonly registry: Registry;
  readonly subjects: Subjects;
  readonly agreement: Agreement;
  /** What the sentence before offers. */
  readonly previous: Offer | null;
  readonly sentence: number;
  /** Actors that stand together in front of a token. */
  readonly sets: (limit: number) => readonly (readonly string[])[];
}

/** Resolves the pronouns of one kind. */
export abstract class PronounResolver {
  protected readonly view: View;

  constructor(
    protected readonly setting: Setting,
  ) {
    this.view = setting.view;
  }
}
