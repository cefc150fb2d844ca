/** Names: overlap F1 (a span counts when it shares a character with one of the other side). */
import compromise from 'compromise';
import type { AnalysedDocument } from '../../src/extract/document.js';
import type { ActorMention } from '../../src/extract/actors/index.js';
import { readNames } from '../../src/extract/actors/names.js';
import { voteOf } from '../../src/extract/actors/unknown.js';
import { makeView } from '../../src/extract/actors/view.js';
import type { ActorReader, Range } from './reader.js';

export interface NamedText {
  readonly text: string;
  readonly gold: readonly Range[];
}

/** Shares in [0, 1]. */
export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

export const scoreNames = (texts: readonly NamedText[], find: (text: string) => readonly Range[]): Overlap => {
  let found = 0;
  let right = 0;
  let gold = 0;
  let recalled = 0;
  for (const one of texts) {
    const spans = find(one.text);
    found += spans.length;
    gold += one.gold.length;
    right += spans.filter((span) => one.gold.some((other) => overlaps(span, other))).length;
    recalled += one.gold.filter((span) => spans.some((other) => overlaps(span, other))).length;
  }
  const precision = right / (found || 1);
  const recall = recalled / (gold || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
};

const spanIn = (document: AnalysedDocument, sentence: number, start: number, end: number): Range => {
  const { starts, ends } = document.sentences[sentence].tokens;
  return { start: starts[start], end: ends[end - 1] };
};

/**
 * All names of a text, unknown places too: actors, outlets, and what form or context makes a name.
 * @param nominals adds descriptions and personal pronouns (but not *which* and *its*)
 */
export const namesIn = ({ analyse, scan, lexicon }: ActorReader, text: string, nominals: boolean): Range[] => {
  const document = analyse(text);
  const { mentions, outlets } = scan(document);
  const isWanted = ({ form, modifier, basis }: ActorMention): boolean => form === 'name' || (nominals && !(form === 'pronoun' && (modifier || basis === 'rule.actor.pronoun.relative')));
  const spans = [...mentions.filter(isWanted), ...outlets].map(({ sentence, start, end }) => spanIn(document, sentence, start, end));
  const unknown = document.sentences.flatMap((sentence, index) => {
    const view = makeView(sentence);
    return readNames(view, lexicon).map((span) => ({ span, view, index, name: view.words.slice(span.nameStart, span.end).join(' ') }));
  });
  const places = new Set(unknown.filter(({ span, view }) => voteOf(view, span, lexicon) === 'place').map(({ name }) => name));
  for (const { span, view, index, name } of unknown) {
    const inside = view.initial[span.start] === 0;
    const named = span.kind === 'place' || span.kind === 'known-place' || span.kind === 'person' || span.kind === 'organization' || (span.kind === 'unclear' && (span.end - span.start > 1 || inside || places.has(name)));
    if (!named) continue;
    const found = spanIn(document, index, span.start, span.end);
    if (!spans.some((other) => overlaps(other, found))) spans.push(found);
  }
  return spans;
};

export const compromiseNames = (text: string): Range[] => {
  const doc = compromise(text);
  return [doc.people(), doc.places(), doc.organizations()].flatMap((list) =>
    (list.json({ offset: true }) as { offset: { start: number; length: number } }[]).map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length })),
  );
};

/** Tokens joined with blanks; names of persons, organisations and places from IOB tags. */
export const fromTags = ({ tokens, tags }: { tokens: readonly string[]; tags: readonly string[] }): NamedText => {
  const gold: { start: number; end: number; last: number; kind: string }[] = [];
  let text = '';
  tokens.forEach((token, i) => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += token;
    const kind = tags[i].slice(2);
    if (kind === '' || kind === 'MISC') return;
    const before = gold.at(-1);
    if (before?.last === i - 1 && before.kind === kind && !tags[i].startsWith('B-')) Object.assign(before, { end: text.length, last: i });
    else gold.push({ start, end: text.length, last: i, kind });
  });
  return { text, gold };
};
