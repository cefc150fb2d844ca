/** Reads who is said to say, think or want what, in all sentences of a brief. */
import { VerbForm } from '../../language/index.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from '../document.js';
import { treeOf, type Tree } from '../trees.js';
import type { Attribution, Located } from './attributions.js';
import type { AttributionLexicon } from './compile.js';
import { ContentReader } from './content.js';
import { followSpeech } from './continuation.js';
import { verbCueAt, type VerbCue } from './cues.js';
import { backOverComma, skipComma, skipLinks, trimEdges } from './edges.js';
import { findQuotations, quotedParts } from './quotations.js';
import { speakerOf } from './speaker.js';

type CueEntry = Pick<Attribution, 'stance'> & { readonly id: string; readonly category?: string };

class SentenceReader {
  private readonly tree: Tree;

  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly lexicon: AttributionLexicon,
    private readonly quoted: readonly TokenSpan[],
  ) {
    this.tree = treeOf(sentence);
  }

  read(): Attribution[] {
    return [...this.verbs(), ...this.phrases()];
  }

  private verbs(): Attribution[] {
    const { sentence, tree, lexicon } = this;
    const contents = new ContentReader(sentence, tree, lexicon.verbs, this.quoted);
    const found: Attribution[] = [];
    for (let i = 0; i < sentence.tokens.length; i++) {
      const cue = verbCueAt(sentence, tree, lexicon.verbs, i);
      if (cue === null || !this.isPutForward(cue)) continue;
      const content = contents.of(cue);
      if (content !== null) found.push(this.attribution(speakerOf(sentence, tree, cue.verb), cue, content.spans, content.entry));
    }
    return found;
  }

  /** Not inside direct speech, whose voice is its speaker's; not what is only wanted or possible (`to say that …`). */
  private isPutForward({ verb, start }: VerbCue): boolean {
    if (this.quoted.some((part) => part.start <= verb && verb < part.end)) return false;
    const { words, lemmas } = this.sentence.tokens;
    if (words[start] !== 'to') return true;
    const head = this.tree.heads[verb];
    return head >= 0 && this.tree.labels[verb] === 'xcomp' && this.lexicon.implicatives.has(lemmas[head]);
  }

  /** `according to S`, in front of a clause, inside or behind it. */
  private phrases(): Attribution[] {
    const { sentence, tree } = this;
    const { length } = sentence.tokens;
    const found: Attribution[] = [];
    for (let i = 0; i < length; i++) {
      const match = this.lexicon.phrases.longest(sentence.interned, i, (entry) => entry.source === 'after');
      if (match === null || match.end >= length) continue;
      const source = trimEdges(sentence, { start: match.end, end: tree.subtree(tree.phraseHead(match.end)).end });
      const content = source === null ? [] : this.around({ start: match.start, end: source.end });
      if (content.length > 0) found.push(this.attribution(source, match, content, match.value));
      i = match.end - 1;
    }
    return found;
  }

  /** The clause around a phrase, without it. */
  private around({ start, end }: TokenSpan): TokenSpan[] {
    const { sentence } = this;
    const clauses = sentence.clauses.filter((clause) => (clause.type === 'main' || clause.type === 'complement') && clause.start <= start && start <= clause.end);
    const clause = clauses.filter(({ type }) => type === 'main').at(-1) ?? clauses.at(-1);
    if (clause === undefined) return [];
    return [
      trimEdges(sentence, { start: skipLinks(sentence, clause.start), end: backOverComma(sentence, start) }),
      trimEdges(sentence, { start: skipComma(sentence, end), end: Math.max(clause.end, end) }),
    ].filter((span): span is TokenSpan => span !== null);
  }

  private attribution(source: TokenSpan | null, cue: TokenSpan, content: readonly TokenSpan[], { category, stance, id }: CueEntry): Attribution {
    const at = ({ start, end }: TokenSpan): Located => ({ sentence: this.sentence.index, start, end });
    return { source: source === null ? null : at(source), cue: at(cue), content: content.map(at), category: (category ?? 'saying') as Attribution['category'], stance, basis: id };
  }
}

/** Whether a sentence is worth a tree. */
const mayAttribute = ({ tokens, interned }: AnalysedSentence, { verbs, phrases }: AttributionLexicon): boolean => {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.verbForms[i] !== VerbForm.None && verbs.has(tokens.lemmas[i])) return true;
    if (phrases.longest(interned, i) !== null) return true;
  }
  return false;
};

/**
 * Every attribution of a brief, nested ones included, in reading order of their cues.
 * @param within indexes of the only sentences to look at; trees take longer than all else
 */
export const readAttributions = (document: AnalysedDocument, lexicon: AttributionLexicon, within?: ReadonlySet<number>): Attribution[] => {
  const quotations = findQuotations(document);
  const quoted = quotedParts(document, quotations);
  const found = document.sentences.flatMap((sentence) => (within?.has(sentence.index) !== false && mayAttribute(sentence, lexicon) ? new SentenceReader(sentence, lexicon, quoted.get(sentence.index) ?? []).read() : []));
  return followSpeech(document, found, quotations).sort((a, b) => a.cue.sentence - b.cue.sentence || a.cue.start - b.cue.start);
};
