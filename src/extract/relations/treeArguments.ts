/** Arguments of a verb by the dependency tree. */
import { Pos } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { AnalysedSentence } from '../document.js';
import type { Tree } from '../trees.js';

/** How an actor hangs on a verb: as its object (no preposition) or by a preposition. `deep`: inside another phrase. */
export interface Site {
  readonly prep: string | null;
  readonly deep: boolean;
}

const OBJECTS = new Set(['obj', 'iobj']);
const JOINED = new Set(['conj', 'appos', 'flat']);
/** Verbs between one without a subject and the one whose subject it shares. */
const DEEPEST = 4;

const caseOf = ({ tokens }: AnalysedSentence, tree: Tree, noun: number): string | null => {
  const marker = tree.child(noun, 'case');
  return marker < 0 || marker > noun ? null : tokens.words[marker];
};

/** The noun that `and other X` follows, of whose kind X is (`the spread of the pact and other alliances`); -1 elsewhere. */
const exampleOf = ({ tokens }: AnalysedSentence, tree: Tree, noun: number): number => {
  const [cc, other] = [tree.child(noun, 'cc'), tree.children(noun).find((child) => tokens.words[child] === 'other') ?? -1];
  if (cc < 0 || other < cc || other > noun) return -1;
  let at = cc - 1;
  while (at > tree.heads[noun] && tokens.pos[at] !== Pos.NOUN && tokens.pos[at] !== Pos.PROPN) at--;
  return at > tree.heads[noun] ? at : -1;
};

/** What a coordinated or apposed noun is joined to, as long as that is a noun as well. */
const firstOf = (sentence: AnalysedSentence, tree: Tree, noun: number): number => {
  const { tokens } = sentence;
  const example = tree.labels[noun] === 'conj' ? exampleOf(sentence, tree, noun) : -1;
  let at = example < 0 ? noun : example;
  while (tree.heads[at] >= 0 && JOINED.has(tree.labels[at]) && tokens.pos[tree.heads[at]] !== Pos.SYM && tokens.pos[tree.heads[at]] !== Pos.NUM) at = tree.heads[at];
  return at;
};

/**
 * @param links prepositions that lead to a second actor of an event
 * @returns null where the tree does not hang the mention on the verb
 */
export const siteByTree = (sentence: AnalysedSentence, tree: Tree, mention: ActorMention, verb: number, links: ReadonlySet<string>): Site | null => {
  if (mention.modifier || mention.head < verb) return null;
  const noun = firstOf(sentence, tree, mention.head);
  const head = tree.heads[noun];
  if (head < 0) return null;
  const label = tree.labels[noun];
  if (head === verb && OBJECTS.has(label)) return { prep: null, deep: false };
  const prep = caseOf(sentence, tree, mention.head) ?? caseOf(sentence, tree, noun);
  if (prep === null || !links.has(prep)) return null;
  if (head === verb && label.startsWith('obl')) return { prep, deep: false };
  // `imposed sanctions on Y`: the preposition belongs to the object.
  return label === 'nmod' && OBJECTS.has(tree.labels[head]) && tree.heads[head] === verb ? { prep, deep: false } : null;
};

/** Tokens that head the subject of a verb: its own, or that of the verb it is coordinated with or controlled by. */
export const agentsByTree = ({ tokens }: AnalysedSentence, tree: Tree, verb: number, depth = 0): number[] => {
  const subject = tree.child(verb, 'nsubj', 'nsubj:pass');
  if (subject >= 0) {
    const relative = tree.labels[verb] === 'acl:relcl' && tokens.pos[subject] === Pos.PRON && tree.heads[verb] >= 0;
    const first = relative ? tree.heads[verb] : subject;
    return [first, ...tree.children(first).filter((child) => tree.labels[child] === 'conj')];
  }
  const shares = tree.labels[verb] === 'conj' || tree.labels[verb] === 'xcomp';
  return shares && tree.heads[verb] >= 0 && depth < DEEPEST ? agentsByTree({ tokens } as AnalysedSentence, tree, tree.heads[verb], depth + 1) : [];
};
