/** Second names that a brief gives: acronyms in brackets, what stands behind *also known as*. */
import { bracketedAcronym } from './acronyms.js';
import { ALIAS_LEADS, ALIAS_STEPS } from './classes.js';
import type { ActorLexicon } from './gazetteer.js';
import type { Identifier } from './identify.js';
import type { NameFacts } from './nameFacts.js';
import type { NameSpan } from './nameSpan.js';
import { nounHitAt } from './nominals.js';
import type { Registry } from './registry.js';
import type { View } from './view.js';

const ALIAS_REACH = 8;

export class SecondNames {
  constructor(
    private readonly lexicon: ActorLexicon,
    private readonly registry: Registry,
    private readonly facts: NameFacts,
    private readonly identifier: Identifier,
    private readonly names: readonly (readonly NameSpan[])[],
  ) {}

  /** `Rapid Support Forces (RSF)`: both are one. */
  bracketed(view: View, span: NameSpan): void {
    const close = bracketedAcronym(view, span.end);
    if (close < 0) return;
    const acronym = this.facts.textOf(view, span.end + 1, close);
    const inner = this.names[view.analysed.index].find((other) => other.start === span.end + 1);
    const name = this.facts.nameText(view, span);
    if (span.end - span.nameStart < 2 && span.kind === 'unclear') return;
    let id = this.identifier.identify(view, span)?.id;
    if (id === undefined && inner?.kind === 'known' && inner.senses.length > 0) id = this.registry.addKnown(inner.senses[0].entry);
    id ??= span.kind === 'unclear' || span.kind === 'other' ? this.registry.addUnknown(name, 'organization') : undefined;
    if (id === undefined) return;
    // "Union for Peace in the Central African Republic (UPC)": the letters are not the state's.
    if (this.registry.typeOf(id) === 'state' && acronym[0] !== name[0].toUpperCase()) return;
    this.registry.addAlias(id, name);
    // What the brief defines stands before what the lexicon knows.
    this.registry.rename(id, acronym);
    this.facts.secondNames.set(acronym.toLowerCase(), 'rule.actor.acronym');
    this.identifier.establish(view, { ...span, nameStart: span.end + 1, end: close }, id);
  }

  /** `also known as Cozy Bear`: another name of what stands in front. */
  alias(view: View, span: NameSpan): void {
    const { words } = view;
    let at = span.start - 1;
    let led = false;
    let tracked = false;
    // "tracked by some vendors as UNC1234": what stands between does not matter.
    let between = words[at] === 'as';
    for (let steps = 0; at >= 0 && steps < ALIAS_REACH; steps++, at--) {
      if (ALIAS_LEADS.has(words[at])) {
        led = true;
        tracked ||= words[at].startsWith('track');
        between = false;
      } else if (!between && !ALIAS_STEPS.has(words[at])) break;
    }
    if (!led || at < 0) return;
    const text = this.facts.nameText(view, span);
    if (this.registry.named(text) !== undefined) return;
    const named = this.names[view.analysed.index].find((other) => other.end === at + 1);
    const owner = named === undefined ? undefined : this.identifier.identify(view, named)?.id ?? (tracked ? this.cluster(view, named) : undefined);
    if (owner !== undefined) {
      this.registry.addAlias(owner, text);
      const known = this.registry.get(owner);
      if (tracked && known !== undefined && !known.known) known.nounClass ??= 'cyber';
      this.facts.secondNames.set(text.toLowerCase(), 'rule.actor.also-known-as');
      return;
    }
    let noun = null;
    for (let k = Math.max(0, at - 2); k <= at && noun === null; k++) {
      const hit = nounHitAt(view, this.lexicon, k);
      if (hit !== null && hit.end === at + 1) noun = hit;
    }
    if (noun === null || noun.sense.plural) return;
    const { entry } = noun.sense;
    if (entry.class === 'source' || entry.class === 'population') return;
    const added = this.registry.addUnknown(text, entry.kind === 'person' ? 'person' : entry.class === 'cyber' || entry.class === 'armed' ? 'group' : 'organization');
    const draft = this.registry.get(added);
    if (draft !== undefined) draft.nounClass = tracked ? 'cyber' : entry.class;
  }

  /** `TIN SPARROW (also tracked as UAC-0417)`: what is tracked is a group of intruders. */
  private cluster(view: View, span: NameSpan): string | undefined {
    const name = this.facts.nameText(view, span);
    return span.kind !== 'unclear' || this.facts.things.has(name.toLowerCase()) ? undefined : this.registry.addUnknown(name, 'group');
  }
}
