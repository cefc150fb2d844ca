/** What a reporting verb introduces: speech, a clause, an infinitive or an object, from its first to its last word. */
import { VerbForm } from '../../language/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { Tree } from '../trees.js';
import type { ReportingVerb, ReportingVerbs, VerbCue } from './cues.js';
import { backOverComma, skipComma, skipLinks, trimEdges, withoutAfterthought } from './edges.js';
import { agentOf, isPassive } from './speaker.js';
import { directSpeech } from './speech.js';

type Complement = ReportingVerb['complement'][number];

export interface Content {
  /** In reading order. */
  readonly spans: readonly TokenSpan[];
  /** The reading of the verb that takes it. */
  readonly entry: ReportingVerb;
}

const CLAUSAL: readonly Complement[] = ['that', 'addressee-that', 'quote', 'wh'];
/** What belongs to a predicate behind its verb. */
const ARGUMENTS = new Set(['obj', 'iobj', 'ccomp', 'xcomp', 'obl', 'obl:unmarked', 'obl:agent', 'advmod', 'advcl', 'compound:prt', 'nmod', 'nsubj', 'mark', 'case']);
/** What may stand in front of `adding that …`. */
const BREAKS = new Set([',', '"']);
/** Verbs whose infinitive is what is said to somebody, not what somebody does: `told them to leave`. */
const ADDRESSING = new Set(['tell', 'warn', 'remind', 'advise', 'instruct', 'order', 'command', 'direct']);

const takes = (entries: readonly ReportingVerb[], kinds: readonly Complement[]): ReportingVerb | undefined =>
  entries.find((entry) => entry.complement.some((kind) => kinds.includes(kind)));

export class ContentReader {
  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly tree: Tree,
    private readonly verbs: ReportingVerbs,
    /** Quotations of the sentence. */
    private readonly quoted: readonly TokenSpan[],
  ) {}

  /** Null where the verb introduces nothing, or nothing that its readings take. */
  of(cue: VerbCue): Content | null {
    const clausal = takes(cue.entries, CLAUSAL);
    const spans = clausal === undefined ? null : (this.speech(cue) ?? this.aside(cue) ?? this.clause(cue));
    if (clausal !== undefined && spans !== null) return { spans, entry: clausal };
    return this.infinitive(cue) ?? this.object(cue);
  }

  private one({ start, end }: TokenSpan): TokenSpan[] | null {
    const span = trimEdges(this.sentence, withoutAfterthought(this.sentence, { start, end }));
    return span === null ? null : [span];
  }

  // -- clauses ------------------------------------------------------------------------------------------------------

  private speech(cue: VerbCue): TokenSpan[] | null {
    const spans = directSpeech(this.sentence, this.quoted, cue);
    if (spans.length === 0) return null;
    // `The plan is "dead," he said`: what is said begins in front of the mark.
    const [first] = spans;
    if (first.end > cue.verb || first.start === 0) return spans;
    const start = this.clauseStart(first.start);
    return start < first.start ? [{ start, end: first.end }, ...spans.slice(1)] : spans;
  }

  /** Where the main clause around a token begins, links left out. */
  private clauseStart(at: number): number {
    const main = this.sentence.clauses.filter((clause) => clause.type === 'main' && clause.start <= at).at(-1);
    return Math.min(at, skipLinks(this.sentence, main?.start ?? 0));
  }

  /** `X, he said`, `X, he said, Y`: what stands around the aside. */
  private aside({ verb }: VerbCue): TokenSpan[] | null {
    const { sentence } = this;
    const { clauses } = sentence;
    const clause = clauses.find((other) => other.type === 'attribution' && other.verb?.head === verb);
    if (clause === undefined) return null;
    const main = clauses.filter((other) => other.type === 'main' && other.start <= clause.start).at(-1);
    const before = trimEdges(sentence, { start: this.clauseStart(clause.start), end: backOverComma(sentence, clause.start) });
    const waits = before === null || main?.verb == null || main.verb.head >= clause.end;
    const from = skipComma(sentence, clause.end);
    const after = waits || sentence.tokens.words[from] === '"' ? trimEdges(sentence, { start: from, end: sentence.tokens.length }) : null;
    const spans = [before, after].filter((span): span is TokenSpan => span !== null);
    return spans.length === 0 ? null : spans;
  }

  private clause({ verb, behind }: VerbCue): TokenSpan[] | null {
    const { tree } = this;
    const complement = tree.children(verb).find((child) => child > verb && tree.labels[child] === 'ccomp');
    if (complement === undefined) {
      const read = this.sentence.clauses.find((clause) => clause.type === 'complement' && clause.governor === verb);
      return read === undefined ? null : this.one({ start: read.marker?.start ?? read.start, end: read.end });
    }
    if (this.hasTo(complement) && this.sentence.tokens.words[verb + 1] !== 'that') return null;
    const { start } = tree.subtree(complement);
    return this.one({ start: Math.max(this.fromMark(start), behind), end: this.reach(verb, complement) });
  }

  /** A quotation mark in front of a clause belongs to it. */
  private fromMark(start: number): number {
    return this.sentence.tokens.words[start - 1] === '"' ? start - 1 : start;
  }

  // -- other complements --------------------------------------------------------------------------------------------

  private infinitive({ verb, entries }: VerbCue): Content | null {
    const entry = takes(entries, ['to-infinitive']);
    if (entry === undefined) return null;
    const { tree } = this;
    const open = tree.children(verb).find((child) => child > verb && (tree.labels[child] === 'xcomp' || tree.labels[child] === 'ccomp') && this.hasTo(child));
    if (open === undefined) return null;
    const object = tree.children(verb).find((child) => child > verb && child < open && tree.labels[child] === 'obj');
    const whole = entry.category === 'asking' && !ADDRESSING.has(entry.lemma);
    const own = tree.children(open).find((child) => tree.labels[child] === 'mark') ?? open;
    const start = whole ? Math.min(tree.subtree(object ?? open).start, tree.subtree(open).start) : object === undefined ? tree.subtree(open).start : own;
    const spans = this.one({ start, end: this.reach(verb, open) });
    return spans === null ? null : { spans, entry };
  }

  private hasTo(verb: number): boolean {
    const { words } = this.sentence.tokens;
    return this.tree.children(verb).some((child) => child < verb && this.tree.labels[child] === 'mark' && words[child] === 'to');
  }

  /** `rejected the offer`, `called for talks`; of a passive, what stands as its subject. */
  private object({ verb, behind, entries }: VerbCue): Content | null {
    const entry = takes(entries, ['noun', 'as', 'of', 'on', 'gerund']);
    if (entry === undefined) return null;
    const { tree } = this;
    const { labels } = tree;
    if (isPassive(tree, verb)) {
      const subject = tree.child(verb, 'nsubj:pass');
      const spans = subject < 0 || agentOf(this.sentence, tree, verb) < 0 ? null : this.one(tree.subtree(subject));
      return spans === null ? null : { spans, entry };
    }
    const phrasal = entry.particle !== null || entry.complement.includes('of') || entry.complement.includes('on');
    const isObject = (child: number) =>
      labels[child] === 'obj' ||
      (phrasal && (labels[child] === 'obl' || labels[child] === 'advcl')) ||
      (labels[child] === 'xcomp' && entry.complement.includes('gerund')) ||
      (labels[child] === 'ccomp' && !this.hasTo(child));
    const object = tree.children(verb).find((child) => child > verb && isObject(child));
    const spans = object === undefined ? null : this.one({ start: Math.max(tree.subtree(object).start, behind), end: this.reach(verb, object) });
    return spans === null ? null : { spans, entry };
  }

  /** Where the predicate of `verb` ends, from its complement on: at a coordinated verb or a verb of saying set off by a comma. */
  private reach(verb: number, complement: number): number {
    const { tree } = this;
    let { end } = tree.subtree(complement);
    for (const child of tree.children(verb)) {
      if (child <= complement || tree.labels[child] === 'punct') continue;
      if (!ARGUMENTS.has(tree.labels[child]) || this.isSaying(child)) break;
      end = Math.max(end, tree.subtree(child).end);
    }
    const adjunct = this.sayingAdjunct(tree.subtree(complement).start, end);
    return adjunct < 0 ? end : adjunct;
  }

  private isSaying(verb: number): boolean {
    const { words, verbForms, lemmas } = this.sentence.tokens;
    return BREAKS.has(words[this.tree.subtree(verb).start - 1]) && verbForms[verb] === VerbForm.Gerund && this.verbs.has(lemmas[verb]);
  }

  /** Where `adding that …` begins; -1 without one. */
  private sayingAdjunct(from: number, to: number): number {
    const { words, verbForms, lemmas } = this.sentence.tokens;
    for (let i = from; i + 1 < to; i++) {
      if (!BREAKS.has(words[i]) || verbForms[i + 1] !== VerbForm.Gerund || this.isQuoted(i + 1)) continue;
      if (takes(this.verbs.get(lemmas[i + 1]) ?? [], CLAUSAL) !== undefined) return i + 1;
    }
    return -1;
  }

  private isQuoted(token: number): boolean {
    return this.quoted.some(({ start, end }) => start <= token && token < end);
  }
}
