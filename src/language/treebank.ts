/** The analyser that rests on the package's own syntax engine. The only file of this layer that knows of it. */
import { LABELS, splitSentences, syntaxEngine, tokenize, UPOS, XPOS, type Span, type Tagging } from '../syntax/index.js';
import { CAPITALISED, isInCapitals, relaxCase, relaxWord } from './casing.js';
import { onlyTag } from './closedClass.js';
import { Pos, VerbForm } from './pos.js';
import { settleConfusions } from './confusions.js';
import { completeHeadlines, completeInfinitives } from './missedVerbs.js';
import { nameHeadlineSubject, settleBareNouns, settleBareSubjects, settleDoubledVerbs, settleFinalNouns, settleHeadings, settlePossessed } from './nouns.js';
import { settleDistributives } from './distributives.js';
import { settleAttributes, settleCompounds, settleInterrupted, settleListedPasts, settleParticiples, settlePastsWithObjects, settleReportedPasts, settleToldPasts, settleUnchanged } from './participles.js';
import { settlePrepositions, settleSubordinators } from './prepositions.js';
import { settleOnlyVerbs } from './onlyVerbs.js';
import { rescueVerbs } from './rescue.js';
import type { Analyser, Dependencies, Passage, Sentence } from './sentence.js';
import { settleGerunds, settleInterruptedPerfects, settleInversions, settlePerfects, settlePlannedVerbs, settleProgressives } from './verbComplements.js';
import type { VerbLexicon } from './verbLexicon.js';

const POS_OF = UPOS.map((name) => Pos[name]);

const FORMS: Readonly<Record<string, VerbForm>> = {
  MD: VerbForm.Modal,
  VB: VerbForm.Base,
  VBP: VerbForm.Present,
  VBZ: VerbForm.Present3,
  VBD: VerbForm.Past,
  VBN: VerbForm.Participle,
  VBG: VerbForm.Gerund,
};
const FORM_OF = XPOS.map((name) => FORMS[name] ?? VerbForm.None);

/** Runs without a blank that are longer than this are data (keys, dumps), not words: they are read as one letter. */
const LONGEST_WORD = 100;
const LONG_RUN = new RegExp(`(?<!\\S)\\S{${LONGEST_WORD},}`, 'g');
/** A sentence without an end (a list, a table) is cut here, so that memory stays flat. */
const LONGEST_SENTENCE = 1000;

const isVerbal = (pos: number): boolean => pos === Pos.VERB || pos === Pos.AUX;

/** A name that the treebank knows well: names that it has never seen are read as this one. */
const FAMILIAR_NAME = 'China';
const ACRONYM = /^\p{Lu}[\p{Lu}\d]+$/u;

/** `12 May`, `May 2026`: the month. */
const isMonth = (forms: readonly string[], pos: Uint8Array, i: number): boolean =>
  forms[i] === 'May' && ((i > 0 && pos[i - 1] === Pos.NUM) || /^\d/.test(forms[i + 1] ?? ''));

/** Tags the words; a known name that comes out as no name is read once more as a familiar one. */
const tagWords = (words: readonly string[], isName: (word: string) => boolean): Tagging => {
  const engine = syntaxEngine();
  const first = engine.tag(words);
  const missed = words.map((word, i) => {
    const tag = POS_OF[first.upos[i]];
    return tag !== Pos.PROPN && tag !== Pos.ADJ && CAPITALISED.test(word) && isName(word.toLowerCase());
  });
  return missed.includes(true) ? engine.tag(words.map((word, i) => (missed[i] ? FAMILIAR_NAME : word))) : first;
};

/** Typewritten quotation marks: two strokes for one mark. */
const isQuotationMark = (form: string): boolean => form === '\'\'' || form === '``';

/**
 * What `of` makes of each token. To V8 an array is of another kind when it comes from a compiled `map` than when it comes from one that is
 * not; all that reads tokens would be compiled for the one kind, thrown away when the other comes, and compiled again.
 */
const eachToken = <T>(count: number, of: (i: number) => T): T[] => {
  const out: T[] = [];
  for (let i = 0; i < count; i++) out.push(of(i));
  return out;
};

/** Parses at the first call: most sentences never need their tree. */
const lazyTree = (words: readonly string[], tagging: Tagging): (() => Dependencies) => {
  let tree: Dependencies | undefined;
  return () => {
    if (tree !== undefined) return tree;
    // What briefs ask of their trees does not change with a second thought.
    const { heads, labels } = syntaxEngine().parse(words, tagging, true);
    return (tree = { heads, labels: eachToken(words.length, (i) => LABELS[labels[i]]) });
  };
};

const build = (spans: readonly Span[], text: string, { reading, titleCase }: Passage, isName: (word: string) => boolean, verbs: VerbLexicon): Sentence => {
  const length = spans.length;
  const written = eachToken(length, (i) => reading.text.slice(spans[i].start, spans[i].end));
  const read = eachToken(length, (i) => text.slice(spans[i].start, spans[i].end));
  const tagging = tagWords(read, isName);
  const { upos, xpos } = tagging;
  const pos = new Uint8Array(length);
  const verbForms = new Uint8Array(length);
  const words = eachToken(length, (i) => (isQuotationMark(written[i]) ? '"' : written[i].toLowerCase()));
  const capitals = !titleCase && isInCapitals(written);
  for (let i = 0; i < length; i++) {
    pos[i] = onlyTag(words[i]) ?? POS_OF[upos[i]];
    // An acronym is a name, whatever its last letter.
    if (!capitals && pos[i] === Pos.VERB && ACRONYM.test(written[i])) pos[i] = Pos.PROPN;
    if (words[i] === 'may' && isMonth(written, pos, i)) pos[i] = Pos.PROPN;
    if (isVerbal(pos[i])) verbForms[i] = FORM_OF[xpos[i]];
  }
  const engine = syntaxEngine();
  const lemmas = eachToken(length, (i) => {
    if (pos[i] === Pos.PROPN) return words[i];
    return (isVerbal(pos[i]) ? verbs.lemmas.get(words[i]) : undefined) ?? engine.lemma(read[i], xpos[i]).toLowerCase();
  });
  const spaced = new Uint8Array(length);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const { start, end } = spans[i];
    spaced[i] = i === 0 || spans[i - 1].end < start ? 1 : 0;
    starts[i] = reading.origin[start];
    ends[i] = reading.origin[end - 1] + 1;
  }
  const forms = capitals ? eachToken(length, (i) => relaxWord(written[i], words[i], pos[i] === Pos.PROPN || (pos[i] === Pos.NOUN && isName(words[i])))) : written;
  const tags = { forms, words, lemmas, pos, verbForms, spaced };
  settleOnlyVerbs(tags, verbs);
  settleDistributives(tags);
  settlePrepositions(tags);
  settleCompounds(tags);
  settleDoubledVerbs(tags);
  settleParticiples(tags);
  settleFinalNouns(tags);
  settlePossessed(tags);
  settlePastsWithObjects(tags);
  settleListedPasts(tags);
  settleInterrupted(tags);
  settleReportedPasts(tags);
  settleToldPasts(tags);
  settleUnchanged(tags);
  settleAttributes(tags);
  settleConfusions(tags, verbs);
  settleHeadings(tags);
  settleSubordinators(tags);
  settlePlannedVerbs(tags, verbs);
  settlePerfects(tags, verbs);
  settleInterruptedPerfects(tags, verbs);
  settleProgressives(tags, verbs);
  settleGerunds(tags, verbs);
  settleBareSubjects(tags);
  settleBareNouns(tags);
  if (titleCase) {
    nameHeadlineSubject(tags);
    completeInfinitives(tags, verbs);
    completeHeadlines(tags, verbs);
  } else rescueVerbs(tags, verbs);
  settleInversions(tags, verbs);
  return {
    length,
    forms,
    words,
    lemmas,
    pos,
    verbForms,
    starts,
    ends,
    spaced,
    titleCase,
    tree: lazyTree(read, tagging),
  };
};

/** @param verbs finite forms of verbs that briefs use, to mend what the tagger missed */
export const createTreebankAnalyser = (verbs: VerbLexicon): Analyser => ({
  analyse(passage, isName) {
    const spared = passage.reading.text.replace(LONG_RUN, (run) => `x${' '.repeat(run.length - 1)}`);
    const text = passage.titleCase ? relaxCase(spared, isName) : spared;
    const sentences: Sentence[] = [];
    for (const { start, end } of splitSentences(spared)) {
      const spans = tokenize(text, start, end);
      for (let at = 0; at < spans.length; at += LONGEST_SENTENCE) sentences.push(build(spans.slice(at, at + LONGEST_SENTENCE), text, passage, isName, verbs));
    }
    return sentences;
  },
  tokenize: (text) => tokenize(text).map(({ start, end }) => text.slice(start, end)),
});
