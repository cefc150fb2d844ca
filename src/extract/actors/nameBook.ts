/** The names of a brief: collected first, so that each mention can be told at once. */
import type { AnalysedDocument } from '../document.js';
import { EstablishedNames } from './establishedNames.js';
import type { ActorLexicon } from './gazetteer.js';
import { Identifier, type Identity } from './identify.js';
import { NameFacts } from './nameFacts.js';
import type { NameSpan } from './nameSpan.js';
import type { Registry } from './registry.js';
import { SecondNames } from './secondNames.js';
import type { View } from './view.js';
import { CALENDAR, EVERYDAY, ORGANIZATION_HEADS } from './words.js';

const JOINING = new Set(['and', 'or']);

export class NameBook {
  readonly facts: NameFacts;
  readonly established = new EstablishedNames();
  private readonly identifier: Identifier;

  constructor(
    document: AnalysedDocument,
    private readonly lexicon: ActorLexicon,
    private readonly registry: Registry,
    private readonly views: readonly View[],
    private readonly names: readonly (readonly NameSpan[])[],
  ) {
    this.facts = new NameFacts(document, lexicon);
    this.identifier = new Identifier(lexicon, registry, this.facts, this.established);
  }

  /** Collects the brief's names: full names first, so that parts of them find their whole. */
  collect(): void {
    const all = this.names.flatMap((spans, sentence) => spans.map((span) => ({ span, view: this.views[sentence] })));
    for (const { span, view } of all) this.facts.count(view, span);
    for (const { span, view } of all) this.facts.noteThing(view, span);
    const byLength = [...all].sort((a, b) => (b.span.end - b.span.nameStart) - (a.span.end - a.span.nameStart));
    const bare = (span: NameSpan): boolean => span.senses.every((sense) => sense.role === 'surname');
    for (const { span, view } of byLength) if (span.kind === 'known' && !bare(span) && !view.headline) this.identify(view, span);
    for (const { span, view } of byLength) if (span.kind === 'person' || span.kind === 'organization') this.identify(view, span);
    for (const { span, view } of all) if (span.kind === 'unclear' || span.kind === 'known-place' || (span.kind === 'known' && bare(span) && !CALENDAR.has(view.words[span.nameStart]))) this.facts.vote(view, span);
    for (const { span, view } of all) if (span.kind === 'unclear' && this.standsBesideBody(view, span)) this.facts.voteFor(this.facts.nameText(view, span), 'body');
    for (const { span, view } of all) {
      if (span.kind === 'unclear' && span.end - span.nameStart === 1 && ORGANIZATION_HEADS.has(view.words[span.nameStart])) this.identify(view, span);
    }
    const second = new SecondNames(this.lexicon, this.registry, this.facts, this.identifier, this.names);
    for (const { span, view } of all) second.bracketed(view, span);
    for (const { span, view } of byLength) if (span.kind === 'unclear') second.alias(view, span);
    for (const { span, view } of byLength) if ((span.kind === 'unclear' || span.kind === 'known-place') && !view.headline) this.identify(view, span);
  }

  /** `Tsingshan and Huayou`: what a known body or party is named with in one breath is another one. */
  private standsBesideBody(view: View, span: NameSpan): boolean {
    if (view.headline || EVERYDAY.has(view.words[span.nameStart]) || view.capital[span.nameStart - 1] === 1) return false;
    const isBody = ({ senses }: NameSpan): boolean => senses.length > 0 && senses.every(({ entry }) => entry.type === 'organization' || entry.type === 'group');
    const spans = this.names[view.analysed.index];
    return spans.some((other) => isBody(other) && ((JOINING.has(view.words[other.end]) && other.end + 1 === span.start) || (JOINING.has(view.words[span.end]) && span.end + 1 === other.start)));
  }

  /** Who a name stands for; null when it is no actor. */
  identify(view: View, span: NameSpan): Identity | null {
    return this.identifier.identify(view, span);
  }
}
