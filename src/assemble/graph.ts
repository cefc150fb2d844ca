/** Builds the graph from the findings: ids, spans in the original text, sources and links. */
import { eventLevelOf, probabilityOn, quoteTokens, readInterval, tenseOf, type AnalysedSentence, type ClaimFindings, type Credit, type Draft, type Extraction, type TokenSpan } from '../extract/index.js';
import type { Scale } from '../lexicon/index.js';
import type { Claim, JudgmentGraph, Likelihood, Link, Relation, Source, Span } from '../schema/index.js';
import { FORMAT } from '../schema/vocabulary.js';
import { digest, slug } from './ids.js';
import { linkClaims } from './links.js';

export interface GraphOptions {
  readonly id?: string;
  readonly path?: string;
  readonly scale: Scale;
  readonly generator: { readonly name: string; readonly version: string };
}

interface Quote {
  span: Span;
  text: string;
}

class SourceRegistry {
  private readonly sources = new Map<string, { name: string; type: Source['type']; aliases: Set<string> }>();

  add(credit: Credit, wording: string): string {
    const id = slug(credit.name) || digest(credit.name);
    const known = this.sources.get(id);
    if (known === undefined) this.sources.set(id, { name: credit.name, type: credit.type, aliases: new Set([credit.name, wording, ...credit.aliases]) });
    else for (const alias of [wording, ...credit.aliases]) known.aliases.add(alias);
    return id;
  }

  all(): Source[] {
    return [...this.sources]
      .map(([id, { name, type, aliases }]) => ({ id, name, type, aliases: [...aliases] }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

class GraphBuilder {
  private readonly documentId: string;
  private readonly sources = new SourceRegistry();
  private readonly text: string;

  constructor(
    private readonly extraction: Extraction,
    private readonly options: GraphOptions,
  ) {
    this.text = extraction.document.text;
    this.documentId = options.id ?? `d-${digest(this.text)}`;
  }

  build(): JudgmentGraph {
    const { document, scan, topics, claims } = this.extraction;
    const { structure } = document;
    const ids = this.claimIds();
    const built = claims.map((claim, i) => this.claim(claim, ids[i]));
    const graph: JudgmentGraph = {
      format: FORMAT,
      generator: { ...this.options.generator, scale: this.options.scale.id },
      documents: [
        {
          id: this.documentId,
          title: structure.title === null ? null : this.text.slice(structure.title.start, structure.title.end),
          topics: [...topics],
          date: document.date,
          bylines: [...structure.bylines],
          sections: structure.sections.map((section, i) => ({ id: this.sectionId(i), title: section.title, span: { start: section.start, end: Math.max(section.start, section.end) } })),
          sentenceCount: document.sentences.length,
          ...(this.options.path === undefined ? {} : { path: this.options.path }),
        },
      ],
      claims: built,
      actors: scan.actors.map(({ id, name, type, state, aliases, known }) => ({ id, name, type, state, aliases: [...aliases], known })),
      sources: this.sources.all(),
      relations: claims.flatMap((claim, i) => this.relations(claim, built[i])),
      links: linkClaims(this.extraction).map((link): Link => ({ from: ids[link.from], to: ids[link.to], type: link.type, ...(link.shift === undefined ? {} : { shift: link.shift }), basis: link.basis })),
    };
    return graph;
  }

  private sectionId(index: number): string {
    return `${this.documentId}.s${index}`;
  }

  /** A claim is named after its words and, where they stand twice, their turn. */
  private claimIds(): string[] {
    const turns = new Map<string, number>();
    return this.extraction.claims.map(({ draft, span }) => {
      const { text } = this.quote(draft.sentence, span);
      const turn = turns.get(text) ?? 0;
      turns.set(text, turn + 1);
      return `c-${digest(`${this.documentId}\n${turn}\n${text}`)}`;
    });
  }

  private quote(sentence: AnalysedSentence, span: TokenSpan): Quote {
    return quoteTokens(this.text, sentence, span);
  }

  private claim(found: ClaimFindings, id: string): Claim {
    const { draft, span } = found;
    const { sentence, clause } = draft;
    const quote = (tokens: TokenSpan) => this.quote(sentence, tokens);
    const attributions = found.credits.map((credit) => this.attribution(credit));
    const holder = found.credits.findIndex((credit) => credit.holder);
    return {
      id,
      documentId: this.documentId,
      sectionId: this.sectionId(sentence.block.section),
      sentence: sentence.index,
      ...quote(span),
      kind: found.confidence === null ? draft.kind : 'judgment',
      predicate: this.predicate(found),
      negated: draft.negated,
      likelihood: this.likelihood(found),
      confidence:
        found.confidence === null
          ? null
          : { level: found.confidence.entry.level, cue: this.quote(found.confidence.sentence, found.confidence), basis: found.confidence.entry.id },
      holder: holder < 0 ? { type: 'author' } : { type: 'source', sourceId: attributions[holder].sourceId },
      mentions: found.mentions.map(({ mention, role }) => ({ actorId: mention.actorId, ...quote(mention), role, form: mention.form, basis: mention.basis })),
      attributions,
      circumstances: found.circumstances.map(({ type, start, end, basis }) => {
        const words = quote({ start, end });
        return { type, ...words, ...(type === 'time' ? this.interval(draft, start, words.text) : {}), basis };
      }),
      quantities: found.quantities.map(({ start, end, value, unit, direction }) => {
        const { span, text } = quote({ start, end });
        return { span, text, value, unit, direction };
      }),
      basis: draft.basis === 'rule.claim.clause' && clause.type === 'complement' ? 'rule.claim.complement' : draft.basis,
    };
  }

  private interval({ sentence, core, kind }: Draft, at: number, text: string): { start?: string; end?: string } {
    const reference = this.extraction.document.date;
    return reference === null ? {} : readInterval(text, reference, tenseOf(sentence, core.verb, at, kind === 'judgment'));
  }

  private predicate({ draft, span }: ClaimFindings): Claim['predicate'] {
    const { verb } = draft.core;
    if (verb === null || verb.head < span.start || verb.head >= span.end) return null;
    const { sentence } = draft;
    const tokens = { start: Math.max(verb.start, span.start), end: Math.min(verb.end, span.end) };
    return { lemma: sentence.tokens.lemmas[verb.head], ...this.quote(sentence, verb.inverted ? { start: verb.head, end: verb.end } : tokens) };
  }

  private likelihood({ draft }: ClaimFindings): Likelihood | null {
    const { cue, negated } = draft;
    if (cue === null || draft.level === null) return null;
    const eventLevel = eventLevelOf(draft.level, negated);
    const cues = draft.cues.map(({ sentence = draft.sentence, start, end, term, basis }) => {
      const { span, text } = this.quote(sentence, { start, end });
      return { span, text, term, basis };
    });
    const stated = cue.probability;
    const read = { eventLevel, negated, wordings: cues.map(({ text }) => text) };
    const probability = stated === null ? probabilityOn(this.options.scale, read) : negated ? { lower: round(1 - stated.upper), upper: round(1 - stated.lower) } : { ...stated };
    return { level: draft.level, eventLevel, probability, cues };
  }

  private attribution(credit: Credit): Claim['attributions'][number] {
    const sentence = credit.sentence < 0 ? null : this.extraction.document.sentences[credit.sentence];
    const words: Quote =
      sentence === null
        ? { span: credit.place ?? { start: 0, end: 0 }, text: this.text.slice(credit.place?.start ?? 0, credit.place?.end ?? 0) }
        : this.quote(sentence, credit);
    return {
      sourceId: this.sources.add(credit, words.text),
      ...words,
      cue: credit.cue === null || sentence === null ? null : this.quote(sentence, credit.cue),
      basis: credit.basis,
    };
  }

  private relations(found: ClaimFindings, claim: Claim): Relation[] {
    return found.relations.map(({ from, to, predicate, type, negated, symmetric, asserted, basis }) => ({
      id: `r-${digest(`${claim.id}\n${from}\n${predicate}\n${to}`)}`,
      from,
      to,
      claimId: claim.id,
      predicate,
      type,
      negated,
      symmetric,
      asserted,
      level: claim.likelihood?.level ?? null,
      basis,
    }));
  }
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

export const buildGraph = (extraction: Extraction, options: GraphOptions): JudgmentGraph => new GraphBuilder(extraction, options).build();
