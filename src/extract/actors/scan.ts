/** Reads the actors of a brief: first its names, which the whole brief shares, then mention by mention in order. */
import type { AnalysedDocument } from '../document.js';
import { Bonds } from './bonds.js';
import { DEFINITE, OWN } from './classes.js';
import { Discourse } from './discourse.js';
import { findName, internSentence, type ActorLexicon } from './gazetteer.js';
import { readVoiceLabels } from './labels.js';
import type { ActorScan } from './mention.js';
import { NameBook } from './nameBook.js';
import { readNames } from './names.js';
import type { NameSpan } from './nameSpan.js';
import type { Watch } from './reference/choice.js';
import { Registry } from './registry.js';
import { SentenceScanner } from './sentenceScanner.js';
import type { ScanContext } from './sentenceState.js';
import { makeView, type View } from './view.js';

/** Labels longer than this are no labels. */
const LONGEST_LABEL = 200;

/** States and bodies that a label in front of a text names: `ARMENIA/AZERBAIJAN`. */
const labelActors = (lexicon: ActorLexicon, label: string): string[] => {
  if (label.length > LONGEST_LABEL) return [];
  const forms = lexicon.tokenize(label);
  const words = forms.map((form) => form.toLowerCase());
  const interned = internSentence(lexicon, { words, lemmas: words });
  const sentence = { forms, words, titleCase: true };
  const found: string[] = [];
  for (let i = 0; i < forms.length; ) {
    const hit = findName(lexicon, sentence, interned, i, label === label.toUpperCase());
    const sense = hit?.senses.find((candidate) => candidate.role === 'name') ?? hit?.senses.find((candidate) => candidate.role === 'capital' || candidate.role === 'seat');
    if (sense !== undefined && sense.entry.type !== 'outlet' && !found.includes(sense.entry.actor)) found.push(sense.entry.actor);
    i = hit === null ? i + 1 : hit.end;
  }
  return found;
};

const labelsOf = (document: AnalysedDocument): string[] =>
  document.structure.topics.map((topic) => document.text.slice(topic.start, topic.end));

/** The actor ids that the label in front of the headline names. */
export const readTopics = (document: AnalysedDocument, lexicon: ActorLexicon): string[] => [
  ...new Set(labelsOf(document).flatMap((label) => labelActors(lexicon, label))),
];

/** How many sentences may stand in front of a headline that opens with its topic. */
const HEADLINES = 3;

/** `Iran: Prospects for Interference`: a headline that opens with a state and a colon. */
const headlineTopics = (views: readonly View[], names: readonly (readonly NameSpan[])[], lexicon: ActorLexicon): string[] => {
  for (let i = 0; i < Math.min(HEADLINES, views.length); i++) {
    const first = names[i][0];
    if (first === undefined || first.start !== 0 || views[i].words[first.end] !== ':') continue;
    const state = first.senses.find((sense) => sense.entry.type === 'state');
    if (state !== undefined && lexicon.actors.has(state.entry.actor)) return [state.entry.actor];
  }
  return [];
};

/** A digest has an item for each of several states, most of its sections. */
const LEAST_ITEMS = 3;

/** @param named whom the title of each section names */
const isDigest = (named: readonly (readonly string[])[]): boolean => {
  const items = new Set(named.filter((actors) => actors.length > 0).map((actors) => actors.join()));
  return items.size >= LEAST_ITEMS && items.size * 2 > named.length;
};

/** What else the brief calls its actors: `the junta`, `the Front`, wherever a description stands for one of them throughout. */
const addDescriptions = ({ mentions, registry, book }: ScanContext, views: readonly View[]): void => {
  const meant = new Map<string, string | null>();
  for (const { form, sentence, start, end, actorId } of mentions) {
    if (form !== 'nominal') continue;
    const view = views[sentence];
    // `its commanders`: whose, is told by what stands around it only.
    if (OWN.has(view.words[start])) continue;
    const wording = book.facts.textOf(view, start, end);
    const known = meant.get(wording);
    meant.set(wording, known === undefined || known === actorId ? actorId : null);
  }
  for (const [wording, actorId] of meant) if (actorId !== null && (registry.named(wording) ?? actorId) === actorId) registry.addAlias(actorId, wording);
};

const countNouns = (views: readonly View[]): ScanContext['nouns'] => {
  const counts = new Map<string, { times: number; definite: number }>();
  for (const { phrases, words, analysed: { tokens } } of views) {
    for (const { start, head } of phrases) {
      const lemma = tokens.lemmas[head];
      let count = counts.get(lemma);
      if (count === undefined) counts.set(lemma, (count = { times: 0, definite: 0 }));
      count.times++;
      if (DEFINITE.has(words[start])) count.definite++;
    }
  }
  return counts;
};

export const scanActors = (document: AnalysedDocument, lexicon: ActorLexicon, watch?: Watch): ActorScan => {
  const registry = new Registry(lexicon);
  const discourse = new Discourse();
  const bonds = new Bonds();
  const views = document.sentences.map(makeView);
  const names = views.map((view) => readNames(view, lexicon));
  const book = new NameBook(document, lexicon, registry, views, names);
  book.collect();
  const labelled = readTopics(document, lexicon);
  const title = labelled.length > 0 ? labelled : headlineTopics(views, names, lexicon);
  for (const id of title) registry.addState(id);
  discourse.topics = title;
  const context: ScanContext = { text: document.text, lexicon, registry, discourse, bonds, book, views, mentions: [], speech: { block: -1, open: false, speaker: null, waiting: [] }, outlets: [], nouns: countNouns(views), watch };
  const bySection = document.structure.sections.map((section) => labelActors(lexicon, section.title ?? ''));
  const digest = isDigest(bySection);
  let section = -1;
  let topics: readonly string[] = title;
  views.forEach((view, index) => {
    const own = view.analysed.block.section;
    if (own !== section) {
      section = own;
      const found = bySection[own] ?? [];
      // A summary by countries starts anew with each of them.
      if (found.length > 0) {
        discourse.opening = index;
        if (digest) discourse.floor = index;
      }
      topics = found.length > 0 ? found : title;
      for (const id of topics) registry.addState(id);
      bonds.entitle(topics, index);
    }
    new SentenceScanner(context, view, names[index], index, topics).scan();
  });
  addDescriptions(context, views);
  const used = new Set(context.mentions.map((mention) => mention.actorId));
  for (const id of title) used.add(id);
  context.mentions.sort((a, b) => a.sentence - b.sentence || a.start - b.start || b.end - a.end || (a.actorId < b.actorId ? -1 : 1));
  return { mentions: context.mentions, actors: registry.records(used), outlets: context.outlets, voiceLabels: readVoiceLabels(document, lexicon, registry) };
};
