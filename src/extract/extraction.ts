/** Runs the extractors over one brief. */
import { looksTitleCase, type Analyser } from '../language/index.js';
import { readStructure, type PageVocabulary } from '../text/index.js';
import { findActors, internSentence, isKnownName, topicActors, type ActorMention, type ActorScan } from './actors/index.js';
import { creditClaims, readAttributions, type Attribution, type Credit } from './attribution/index.js';
import { findCircumstances, readDate, type Circumstance } from './circumstances/index.js';
import { draftClaims, rateLines, underScenarios, type Draft } from './claims/index.js';
import { readClauses } from './clauses/index.js';
import { attachConfidence, type ConfidenceStatement } from './confidence/index.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from './document.js';
import { participantsOf, type Participant } from './participants.js';
import { findQuantities, type FoundQuantity } from './quantities/index.js';
import { findRelations, type FoundRelation } from './relations/index.js';
import type { Resources } from './resources.js';

/** All that was found out about one claim; tokens of its sentence. */
export interface ClaimFindings {
  readonly draft: Draft;
  /** The claim without an attribution phrase at its edge. */
  readonly span: TokenSpan;
  readonly mentions: readonly Participant[];
  readonly credits: readonly Credit[];
  readonly circumstances: readonly Circumstance[];
  readonly relations: readonly FoundRelation[];
  readonly quantities: readonly FoundQuantity[];
  readonly confidence: ConfidenceStatement | null;
}

export interface Extraction {
  readonly document: AnalysedDocument;
  readonly scan: ActorScan;
  readonly topics: readonly string[];
  /** Who says, thinks or wants what, in the whole text; read when first asked for. */
  readonly attributions: () => readonly Attribution[];
  /** In reading order. */
  readonly claims: readonly ClaimFindings[];
}

export interface Tools {
  readonly analyser: Analyser;
  readonly page: PageVocabulary;
  readonly resources: Resources;
}

/** Code units. */
const LONGEST_HEADLINE = 200;

/** Reads the pages, sentences and clauses of one brief. `given` is its date where its own does not count. */
export const analyse = (text: string, given: string | null, { analyser, page, resources }: Tools): AnalysedDocument => {
  const structure = readStructure(text, page);
  const sentences: AnalysedSentence[] = [];
  const isName = (word: string) => isKnownName(resources.actors, word);
  structure.blocks.forEach((block, blockIndex) => {
    const { text: words } = block.reading;
    const titleCase = words.length <= LONGEST_HEADLINE && !words.endsWith('.') && looksTitleCase(words);
    for (const tokens of analyser.analyse({ reading: block.reading, titleCase }, isName)) {
      const interned = internSentence(resources.actors, tokens);
      const clauses = readClauses(tokens, interned, resources.clauses);
      sentences.push({ index: sentences.length, block, blockIndex, tokens, interned, clauses });
    }
  });
  const date = given ?? (structure.date === null ? null : readDate(structure.date));
  return { text, structure, sentences, date };
};

/** Marks the tokens of claims that stand inside another one. */
const foreignTokens = (draft: Draft, siblings: readonly Draft[]): Uint8Array => {
  const mask = new Uint8Array(draft.sentence.tokens.length);
  for (const other of siblings) {
    const inside = other !== draft && other.start >= draft.start && other.end <= draft.end && other.end - other.start < draft.end - draft.start;
    if (inside) mask.fill(1, other.start, other.end);
  }
  return mask;
};

/** Circumstances whose actors take no part in the event itself. */
const BESIDE = new Set(['cause', 'condition', 'concession', 'contrast', 'time']);

/** Reads one brief. `date` is the reference date, ISO 8601; by default the one that the brief gives. */
export const extractFindings = (text: string, date: string | null, tools: Tools): Extraction => {
  const { resources } = tools;
  const document = analyse(text, date, tools);
  const scan = findActors(document, resources.actors);
  const { likelihood } = resources.drafts;
  const drafts = rateLines(document, underScenarios(document, document.sentences.flatMap((sentence) => draftClaims(sentence, resources.drafts))), likelihood);
  let read: readonly Attribution[] | undefined;
  const attributions = () => (read ??= readAttributions(document, resources.attribution));
  const attributed = creditClaims(document, drafts, scan, resources.attribution);
  const confidence = attachConfidence(document.sentences, drafts, likelihood);
  const mentionsBySentence = new Map<number, ActorMention[]>();
  for (const mention of scan.mentions) {
    const list = mentionsBySentence.get(mention.sentence);
    if (list) list.push(mention);
    else mentionsBySentence.set(mention.sentence, [mention]);
  }
  const draftsBySentence = new Map<AnalysedSentence, Draft[]>();
  for (const draft of drafts) {
    const list = draftsBySentence.get(draft.sentence);
    if (list) list.push(draft);
    else draftsBySentence.set(draft.sentence, [draft]);
  }
  const claims = drafts.map((draft): ClaimFindings => {
    const { sentence } = draft;
    const { credits, span } = attributed.get(draft) ?? { credits: [], span: draft };
    const all = mentionsBySentence.get(sentence.index) ?? [];
    const foreign = foreignTokens(draft, draftsBySentence.get(sentence) ?? []);
    const circumstances = findCircumstances(sentence, { start: span.start, end: span.end, clause: draft.clause, cue: draft.cue?.sentence === undefined ? draft.cue : null }, foreign, resources.circumstances);
    const beside = Uint8Array.from(foreign);
    for (const { type, start, end } of circumstances) if (BESIDE.has(type)) beside.fill(1, start, end);
    return {
      draft,
      span,
      mentions: participantsOf(draft, span, credits, all),
      credits,
      circumstances,
      relations: findRelations(sentence, draft, span, all, beside, resources.relations),
      quantities: findQuantities(sentence, span.start, span.end),
      confidence: confidence.get(draft) ?? null,
    };
  });
  return { document, scan, topics: topicActors(document, resources.actors, scan), attributions, claims };
};
