/** Reads who is said to say, think or want what, in all sentences of a brief. */
import { Pos, VerbForm } from '../../language/index.js';
import type { PhraseTrie } from '../../lexicon/index.js';
import { subjectOf } from '../arguments.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from '../document.js';
import { treeOf, type Tree } from '../trees.js';
import type { Attribution, Located } from './attributions.js';
import type { AttributionPhrase } from './compile.js';
import { followSpeech } from './continuation.js';
import { verbCueAt, type ReportingVerb, type ReportingVerbs, type VerbCue } from './cues.js';
import { findQuotations, quotedParts } from './quotations.js';
import { directSpeech } from './speech.js';

export interface AttributionReaderLexicon {
  readonly verbs: ReportingVerbs;
  readonly phrases: PhraseTrie<AttributionPhrase>;
  /** Verbs whose infinitive is put forward with them: `continue to deny`. */
  readonly implicatives: ReadonlySet<string>;
}

type Complement = ReportingVerb['complement'][number];

const CLAUSAL: readonly Complement[] = ['that', 'addressee-that', 'quote', 'wh'];
/** What belongs to a predicate behind its verb. */
const ARGUMENTS = new Set(['obj', 'iobj', 'ccomp', 'xcomp', 'obl', 'obl:unmarked', 'obl:agent', 'advmod', 'advcl', 'compound:prt', 'nmod', 'nsubj', 'mark', 'case']);
const CLOSERS = new Set(['"', ')', ']']);
const SUBJECTS = ['nsubj', 'nsubj:outer', 'csubj'] as const;

const takes = (entries: readonly ReportingVerb[], kinds: readonly Complement[]): ReportingVerb | undefined =>
  entries.find((entry) => entry.complement.some((kind) => kinds.includes(kind)));

interface Content {
  readonly spans: readonly TokenSpan[];
  readonly entry: ReportingVerb;
}

class SentenceReader {
  private readonly tree: Tree;

  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly lexicon: AttributionReaderLexicon,
    private readonly quoted: readonly TokenSpan[],
  ) {
    this.tree = treeOf(sentence);
  }

  read(): Attribution[] {
    const found: Attribution[] = [];
    for (let i = 0; i < this.sentence.tokens.length; i++) {
      const cue = verbCueAt(this.sentence, this.tree, this.lexicon.verbs, i);
      if (cue === null || !this.isPutForward(cue)) continue;
      const content = this.contentOf(cue);
      if (content === null) continue;
      const source = this.sourceOf(cue.verb);
      found.push(this.attribution(source, cue, content.spans, content.entry));
    }
    return [...found, ...this.phrases()];
  }

  /** Not inside direct speech, whose voice is its speaker's; not what is only wanted or possible (`to say that …`). */
  private isPutForward({ verb, start }: VerbCue): boolean {
    if (this.quoted.some((part) => part.start <= verb && verb < part.end)) return false;
    const { words, lemmas } = this.sentence.tokens;
    if (words[start] !== 'to') return true;
    const head = this.tree.heads[verb];
    return head >= 0 && this.tree.labels[verb] === 'xcomp' && this.lexicon.implicatives.has(lemmas[head]);
  }

  private attribution(source: TokenSpan | null, cue: TokenSpan, content: readonly TokenSpan[], entry: { readonly category?: string; readonly stance: Attribution['stance']; readonly id: string }): Attribution {
    const at = ({ start, end }: TokenSpan): Located => ({ sentence: this.sentence.index, start, end });
    return {
      source: source === null ? null : at(source),
      cue: at(cue),
      content: content.map(at),
      category: (entry.category ?? 'saying') as Attribution['category'],
      stance: entry.stance,
      basis: entry.id,
    };
  }

  // -- content ------------------------------------------------------------------------------------------------------

  private contentOf(cue: VerbCue): Content | null {
    const { tree } = this;
    const { verb, entries } = cue;
    const clausal = takes(entries, CLAUSAL);
    if (clausal !== undefined) {
      const spans = this.speech(cue) ?? this.aside(cue) ?? this.clause(cue);
      if (spans !== null) return { spans, entry: clausal };
    }
    const infinitive = takes(entries, ['to-infinitive']);
    const open = tree.children(verb).find((child) => child > verb && (tree.labels[child] === 'xcomp' || tree.labels[child] === 'ccomp') && this.hasTo(child));
    if (infinitive !== undefined && open !== undefined) {
      const object = tree.children(verb).find((child) => child > verb && child < open && tree.labels[child] === 'obj');
      const start = object !== undefined && infinitive.category === 'asking' ? tree.subtree(object).start : tree.subtree(open).start;
      return this.one(start, this.reach(verb, open), infinitive);
    }
    const nominal = takes(entries, ['noun', 'as', 'of', 'on', 'gerund']);
    if (nominal === undefined) return null;
    return this.object(cue, nominal);
  }

  private one(start: number, end: number, entry: ReportingVerb): Content | null {
    const span = this.trim({ start, end });
    return span === null ? null : { spans: [span], entry };
  }

  private speech(cue: VerbCue): TokenSpan[] | null {
    const spans = directSpeech(this.sentence, this.quoted, cue);
    if (spans.length === 0) return null;
    // `The plan is "dead," he said`: what is quoted begins in front of the mark.
    const [first] = spans;
    if (first.end > cue.verb || first.start === 0) return spans;
    const start = this.clauseStart(first.start);
    return start < first.start ? [{ start, end: first.end }, ...spans.slice(1)] : spans;
  }

  /** Where the main clause around a token begins, links left out. */
  private clauseStart(at: number): number {
    const main = this.sentence.clauses.filter((clause) => clause.type === 'main' && clause.start <= at).at(-1);
    return Math.min(at, this.skipLinks(main?.start ?? 0));
  }

  /** `X, he said`, `X, he said, Y`: what stands around the aside. */
  private aside({ verb }: VerbCue): TokenSpan[] | null {
    const clause = this.sentence.clauses.find((other) => other.type === 'attribution' && other.verb?.head === verb);
    if (clause === undefined) return null;
    const main = this.sentence.clauses.filter((other) => other.type === 'main' && other.end <= clause.start + 1 && other.start < clause.start).at(-1);
    const start = main?.start ?? 0;
    const before = this.trim({ start: this.skipLinks(start), end: this.backOverComma(clause.start) });
    const after = clause.end < this.sentence.tokens.length ? this.trim({ start: this.skipComma(clause.end), end: this.sentence.tokens.length }) : null;
    const goesOn = after !== null && this.continues(before, after);
    const spans = [before, ...(goesOn ? [after] : [])].filter((span): span is TokenSpan => span !== null);
    return spans.length === 0 ? null : spans;
  }

  /** Whether what follows an aside goes on with what stood in front of it. */
  private continues(before: TokenSpan | null, after: TokenSpan): boolean {
    const { words, verbForms } = this.sentence.tokens;
    if (words[after.start] === '"') return true;
    if (before === null) return true;
    // `adding that`, `and`: something new.
    if (verbForms[after.start] === VerbForm.Gerund || words[after.start] === 'but' || words[after.start] === 'and') return false;
    for (let i = before.start; i < before.end; i++) if (verbForms[i] !== VerbForm.None) return false;
    return true;
  }

  private clause({ verb, behind }: VerbCue): TokenSpan[] | null {
    const { tree } = this;
    const { words } = this.sentence.tokens;
    const quoted = this.quotedFrom(behind);
    const complement = tree.children(verb).find((child) => child > verb && (tree.labels[child] === 'ccomp' || (tree.labels[child] === 'parataxis' && quoted >= 0)));
    if (complement === undefined) {
      const read = this.sentence.clauses.find((clause) => clause.type === 'complement' && clause.governor === verb);
      if (read !== undefined) return this.spans(read.marker?.start ?? read.start, read.end);
      if (quoted < 0) return null;
      const close = words.indexOf('"', quoted + 1);
      return this.spans(quoted, close < 0 ? this.sentence.tokens.length : close + 1);
    }
    if (this.hasTo(complement) && words[verb + 1] !== 'that') return null;
    const { start } = tree.subtree(complement);
    return this.spans(Math.max(quoted >= 0 ? Math.min(quoted, start) : start, behind), this.reach(verb, complement));
  }

  private spans(start: number, end: number): TokenSpan[] | null {
    const span = this.trim({ start, end });
    return span === null ? null : [span];
  }

  /** The opening mark right behind a verb of saying, a comma, colon or addressee aside; -1 without one. */
  private quotedFrom(at: number): number {
    const { words, pos } = this.sentence.tokens;
    for (let i = at; i < Math.min(words.length, at + 4); i++) {
      if (words[i] === '"') return i;
      if (pos[i] !== Pos.ADV && words[i] !== ',' && words[i] !== ':' && words[i] !== 'that' && pos[i] !== Pos.PRON) return -1;
    }
    return -1;
  }

  private object({ verb, behind }: VerbCue, entry: ReportingVerb): Content | null {
    const { tree } = this;
    const { labels } = tree;
    const phrasal = entry.particle !== null || entry.complement.includes('of') || entry.complement.includes('on');
    const passive = tree.child(verb, 'nsubj:pass', 'aux:pass') >= 0;
    if (passive) {
      const subject = tree.child(verb, 'nsubj:pass');
      if (subject < 0 || this.agentOf(verb) < 0) return null;
      const { start, end } = tree.subtree(subject);
      return this.one(start, end, entry);
    }
    const object = tree.children(verb).find(
      (child) => child > verb && (labels[child] === 'obj' || (phrasal && (labels[child] === 'obl' || labels[child] === 'advcl')) || (labels[child] === 'xcomp' && entry.complement.includes('gerund')) || (labels[child] === 'ccomp' && !this.hasTo(child))),
    );
    if (object === undefined) return null;
    return this.one(Math.max(tree.subtree(object).start, behind), this.reach(verb, object), entry);
  }

  /** Where the predicate of `verb` ends, from its complement on: at a coordinated verb or something set off by a comma. */
  private reach(verb: number, complement: number): number {
    const { tree } = this;
    const { words, verbForms, lemmas } = this.sentence.tokens;
    let { end } = tree.subtree(complement);
    for (const child of tree.children(verb)) {
      if (child < complement || child === complement) continue;
      const label = tree.labels[child];
      if (label === 'punct') continue;
      const { start } = tree.subtree(child);
      if (!ARGUMENTS.has(label)) break;
      if (words[start - 1] === ',' && verbForms[child] === VerbForm.Gerund && this.lexicon.verbs.has(lemmas[child])) break;
      end = Math.max(end, tree.subtree(child).end);
    }
    return end;
  }

  private hasTo(verb: number): boolean {
    const { words } = this.sentence.tokens;
    return this.tree.children(verb).some((child) => child < verb && this.tree.labels[child] === 'mark' && words[child] === 'to');
  }

  // -- source -------------------------------------------------------------------------------------------------------

  private sourceOf(verb: number): TokenSpan | null {
    const aside = this.sentence.clauses.find((clause) => clause.type === 'attribution' && clause.verb?.head === verb);
    if (aside !== undefined) {
      const subject = this.tree.child(verb, ...SUBJECTS);
      const span = subjectOf(this.sentence, aside);
      if (subject >= span.start && subject < span.end) return this.trim(this.bounded(this.nounPhrase(subject), aside));
      return span.start < span.end ? this.trim(span) : null;
    }
    return this.subject(verb, 0);
  }

  private bounded(span: TokenSpan, { start, end }: TokenSpan): TokenSpan {
    return { start: Math.max(span.start, start), end: Math.min(span.end, end) };
  }

  /** The subject of a verb, or of the one that it shares it with. */
  private subject(verb: number, depth: number): TokenSpan | null {
    const { tree } = this;
    const { words } = this.sentence.tokens;
    if (tree.child(verb, 'aux:pass', 'nsubj:pass') >= 0) {
      const agent = this.agentOf(verb);
      return agent < 0 ? null : this.trim({ start: tree.subtree(agent).start + 1, end: tree.subtree(agent).end });
    }
    const subject = tree.child(verb, ...SUBJECTS);
    if (subject >= 0) {
      if (tree.labels[verb] === 'acl:relcl' && /^(?:who|which|that)$/.test(words[subject])) return this.antecedent(verb);
      return this.trim(this.nounPhrase(subject));
    }
    const head = tree.heads[verb];
    if (head < 0 || depth > 5) return null;
    const label = tree.labels[verb];
    if (label === 'acl' || label === 'acl:relcl') return this.antecedent(verb);
    if (label === 'xcomp' || label === 'advcl' || label === 'conj' || label === 'parataxis' || label === 'ccomp') {
      if (label === 'xcomp') {
        const object = tree.child(head, 'obj');
        if (object >= 0 && object < verb) return this.trim(this.nounPhrase(object));
      }
      return this.subject(head, depth + 1);
    }
    return null;
  }

  private agentOf(verb: number): number {
    const { tree } = this;
    const { words } = this.sentence.tokens;
    return tree.children(verb).find((child) => child > verb && tree.labels[child].startsWith('obl') && words[tree.subtree(child).start] === 'by') ?? -1;
  }

  private antecedent(verb: number): TokenSpan | null {
    const head = this.tree.heads[verb];
    if (head < 0) return null;
    const { start } = this.tree.subtree(head);
    return this.trim({ start, end: Math.min(this.tree.subtree(verb).start, this.tree.subtree(head).end) });
  }

  private nounPhrase(head: number): TokenSpan {
    return this.tree.subtree(head);
  }

  // -- phrases ------------------------------------------------------------------------------------------------------

  /** `according to S`, in front of a clause, inside or behind it. */
  private phrases(): Attribution[] {
    const { sentence, tree } = this;
    const { length } = sentence.tokens;
    const found: Attribution[] = [];
    for (let i = 0; i < length; i++) {
      const match = this.lexicon.phrases.longest(sentence.interned, i, (entry) => entry.source === 'after');
      if (match === null || match.end >= length) continue;
      const head = tree.phraseHead(match.end);
      const source = this.trim({ start: match.end, end: tree.subtree(head).end });
      const content = source === null ? null : this.around({ start: match.start, end: source.end });
      if (source !== null && content !== null) found.push(this.attribution(source, { start: match.start, end: match.end }, content, match.value));
      i = match.end - 1;
    }
    return found;
  }

  /** The clause around a phrase, without it. */
  private around({ start, end }: TokenSpan): TokenSpan[] | null {
    const clauses = this.sentence.clauses.filter((clause) => (clause.type === 'main' || clause.type === 'complement') && clause.start <= start && start <= clause.end);
    const clause = clauses.filter(({ type }) => type === 'main').at(-1) ?? clauses.at(-1);
    if (clause === undefined) return null;
    const spans = [
      this.trim({ start: this.skipLinks(clause.start), end: this.backOverComma(start) }),
      this.trim({ start: this.skipComma(end), end: Math.max(clause.end, end) }),
    ].filter((span): span is TokenSpan => span !== null);
    if (spans.length === 0) return null;
    return spans;
  }

  // -- edges --------------------------------------------------------------------------------------------------------

  private skipLinks(at: number): number {
    const { words, pos } = this.sentence.tokens;
    let i = at;
    while (i < words.length && (pos[i] === Pos.CCONJ || words[i] === ',')) i++;
    return i;
  }

  private skipComma(at: number): number {
    const { words } = this.sentence.tokens;
    let i = at;
    while (words[i] === ',' || words[i] === ':') i++;
    return i;
  }

  /** A comma inside the closing mark belongs to the quotation, one outside to nobody. */
  private backOverComma(at: number): number {
    const { words } = this.sentence.tokens;
    let i = at;
    while (i > 0 && words[i - 1] === ',') i--;
    return i;
  }

  /** Cuts punctuation off the edges; closing marks and what stands inside them stay. */
  private trim({ start, end }: TokenSpan): TokenSpan | null {
    const { pos, words } = this.sentence.tokens;
    let from = start;
    let to = end;
    while (from < to && pos[from] === Pos.PUNCT && words[from] !== '"' && words[from] !== '(') from++;
    while (to > from && pos[to - 1] === Pos.PUNCT && !CLOSERS.has(words[to - 1])) to--;
    if (from >= to) return null;
    const marks = words.slice(from, to).filter((word) => word === '"').length;
    if (marks % 2 === 1 && words[from] !== '"' && words[from - 1] === '"' && words[to - 1] === '"') from--;
    else if (marks % 2 === 1) {
      let close = to;
      while (close < words.length && pos[close] === Pos.PUNCT && words[close] !== '"') close++;
      if (words[close] === '"') to = close + 1;
    }
    return { start: from, end: to };
  }
}

/** Every attribution of a brief, nested ones included, in reading order of their cues. */
export const readAttributions = (document: AnalysedDocument, lexicon: AttributionReaderLexicon): Attribution[] => {
  const quotations = findQuotations(document);
  const quoted = quotedParts(document, quotations);
  const found = document.sentences.flatMap((sentence) => (mayAttribute(sentence, lexicon) ? new SentenceReader(sentence, lexicon, quoted.get(sentence.index) ?? []).read() : []));
  return followSpeech(document, found, quotations).sort((a, b) => a.cue.sentence - b.cue.sentence || a.cue.start - b.cue.start);
};

/** Whether a sentence is worth a tree. */
const mayAttribute = ({ tokens, interned }: AnalysedSentence, { verbs, phrases }: AttributionReaderLexicon): boolean => {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.verbForms[i] !== VerbForm.None && verbs.has(tokens.lemmas[i])) return true;
    if (phrases.longest(interned, i) !== null) return true;
  }
  return false;
};
