/** Whose words, thoughts or wishes a verb introduces: its subject, wherever that stands. */
import { VerbForm } from '../../language/index.js';
import { subjectOf } from '../arguments.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { Tree } from '../trees.js';
import { trimEdges } from './edges.js';
import { SUBJECT_RELATIVES } from './nounPhrases.js';

const SUBJECTS = ['nsubj', 'nsubj:outer', 'csubj'] as const;
/** Verbs between one without a subject and the one that has it. */
const DEEPEST = 5;

/** The *by*-phrase of a passive; -1 without one. */
export const agentOf = ({ tokens }: AnalysedSentence, tree: Tree, verb: number): number =>
  tree.children(verb).find((child) => child > verb && tree.labels[child].startsWith('obl') && tokens.words[tree.subtree(child).start] === 'by') ?? -1;

export const isPassive = (tree: Tree, verb: number): boolean => tree.child(verb, 'aux:pass', 'nsubj:pass') >= 0;

/** The noun phrase of whoever the verb credits; null where nobody is named. */
export const speakerOf = (sentence: AnalysedSentence, tree: Tree, verb: number): TokenSpan | null => {
  const aside = sentence.clauses.find((clause) => clause.type === 'attribution' && clause.verb?.head === verb);
  if (aside === undefined) return subject(sentence, tree, verb, 0);
  const named = tree.child(verb, ...SUBJECTS);
  const span = subjectOf(sentence, aside);
  if (named >= span.start && named < span.end) {
    const { start, end } = tree.subtree(named);
    // Behind an inverted verb (`said X, a lawyer who …`) the description may go on over commas.
    return trimEdges(sentence, { start: Math.max(start, aside.start), end: named > verb ? end : Math.min(end, aside.end) });
  }
  return span.start < span.end ? trimEdges(sentence, span) : null;
};

const subject = (sentence: AnalysedSentence, tree: Tree, verb: number, depth: number): TokenSpan | null => {
  const { words } = sentence.tokens;
  if (isPassive(tree, verb)) {
    const agent = agentOf(sentence, tree, verb);
    return agent < 0 ? null : trimEdges(sentence, { start: tree.subtree(agent).start + 1, end: tree.subtree(agent).end });
  }
  const own = tree.child(verb, ...SUBJECTS);
  const label = tree.labels[verb];
  if (own >= 0) {
    const relative = label === 'acl:relcl' && SUBJECT_RELATIVES.has(words[own]);
    return relative ? antecedent(sentence, tree, verb) : nounPhrase(sentence, tree, own, verb);
  }
  const head = tree.heads[verb];
  if (head < 0 || depth > DEEPEST) return null;
  if (isAdjunct(sentence, verb)) {
    const main = clauseVerb(sentence, verb);
    if (main >= 0 && main !== verb && main !== head) return subject(sentence, tree, main, depth + 1);
  }
  if (label === 'acl' || label === 'acl:relcl') return antecedent(sentence, tree, verb);
  if (label === 'xcomp') {
    const object = tree.child(head, 'obj');
    if (object >= 0 && object < verb) return nounPhrase(sentence, tree, object, verb);
  }
  return label === 'xcomp' || label === 'advcl' || label === 'conj' || label === 'parataxis' || label === 'ccomp' ? subject(sentence, tree, head, depth + 1) : null;
};

/** `…, arguing that`: a participle set off by a comma has the subject of its clause, not of the nearest verb. */
const isAdjunct = ({ tokens }: AnalysedSentence, verb: number): boolean => tokens.verbForms[verb] === VerbForm.Gerund && tokens.words[verb - 1] === ',';

/** The verb of the innermost clause around a token that reaches over the comma in front of it. */
const clauseVerb = ({ clauses }: AnalysedSentence, token: number): number => {
  const around = clauses.filter(({ start, end, verb, type }) => type !== 'attribution' && start < token - 1 && token < end && verb !== null && verb.head < token);
  return around.find(({ type }) => type === 'main')?.verb?.head ?? around.at(-1)?.verb?.head ?? -1;
};

/** A subject with all that describes it; the comma that closes a description in front of the verb belongs to it. */
const nounPhrase = (sentence: AnalysedSentence, tree: Tree, head: number, verb: number): TokenSpan | null => {
  const span = trimEdges(sentence, tree.subtree(head));
  if (span === null) return null;
  const { words } = sentence.tokens;
  const described = words[span.end] === ',' && span.end < verb && words.slice(span.start, span.end).includes(',');
  return described ? { start: span.start, end: span.end + 1 } : span;
};

const antecedent = (sentence: AnalysedSentence, tree: Tree, verb: number): TokenSpan | null => {
  const head = tree.heads[verb];
  if (head < 0) return null;
  const { start, end } = tree.subtree(head);
  return trimEdges(sentence, { start, end: Math.min(tree.subtree(verb).start, end) });
};
