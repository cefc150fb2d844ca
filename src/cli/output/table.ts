/** The table view: a graph's claims with their level, actors and sources, for people. */
import Table from 'cli-table3';
import type { BriefDocument, Claim, JudgmentGraph, Level, Likelihood } from '../../schema/index.js';
import { type Colors, paintLevel } from './color.js';
import { messages } from '../messages.js';
import { printableLine } from './printable.js';

export interface View {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors: Colors;
}

const HEADS = ['#', 'Claim', 'Level', 'Actors', 'Sources'] as const;
const NARROWEST = 40;
const PADDING = 2;
const BORDERS = HEADS.length + 1;
const LEVEL_WIDE = 'roughly even chance'.length + PADDING;
const LEVEL_NARROW = 'confidence'.length + PADDING;
const ROOM_FOR_WIDE = 80;

interface Layout {
  readonly number: number;
  readonly claim: number;
  readonly level: number;
  readonly actors: number;
  readonly sources: number;
}

/** Shares the terminal's columns out; each width includes the cell's padding. */
const layOut = (width: number, claims: number): Layout => {
  const total = Math.max(width, NARROWEST);
  const number = String(claims).length + PADDING;
  const level = total >= ROOM_FOR_WIDE ? LEVEL_WIDE : LEVEL_NARROW;
  const rest = total - BORDERS - number - level;
  const actors = Math.floor(rest * 0.28);
  const sources = Math.floor(rest * 0.24);
  return { number, level, actors, sources, claim: rest - actors - sources };
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a character takes at most: everything from Hangul upwards may be a wide one. */
const columnsOf = (char: string): number => ((char.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1);

/** Splits a word that is wider than its cell (an address, a run of ideographs), which the table would cut off. */
const breakWord = (word: string, width: number): string => {
  if (word.length * 2 <= width) return word;
  let broken = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const columns = columnsOf(segment);
    if (used + columns > width) {
      broken += ' ';
      used = 0;
    }
    broken += segment;
    used += columns;
  }
  return broken;
};

/** Text for a cell: safe, and broken where a word is wider than the column. */
export const toCell = (text: string, column: number): string =>
  printableLine(text)
    .split(' ')
    .map((word) => breakWord(word, column - PADDING))
    .join(' ');

const levelWords = (level: Level): string => level.replaceAll('-', ' ');
const percent = (share: number): string => String(Math.round(share * 100));

/** The claim with its likelihood cues in the colour of its level. */
const claimCell = (claim: Claim, column: number, colors: Colors): string => {
  if (!claim.likelihood) return toCell(claim.text, column);
  const paint = paintLevel(claim.likelihood.level, colors);
  const { start } = claim.span;
  let cell = '';
  let done = 0;
  for (const { span } of claim.likelihood.cues) {
    if (span.start < start + done || span.end > claim.span.end) continue;
    cell += toCell(claim.text.slice(done, span.start - start), column);
    cell += paint(toCell(claim.text.slice(span.start - start, span.end - start), column));
    done = span.end - start;
  }
  return cell + toCell(claim.text.slice(done), column);
};

/** The event's probability; the event itself is named where the claim's negation turns it round. */
const eventLine = ({ level, eventLevel, probability }: Likelihood): string =>
  [
    eventLevel === level ? '' : `event ${levelWords(eventLevel)}`,
    probability ? `${percent(probability.lower)}–${percent(probability.upper)} %` : '',
  ]
    .filter(Boolean)
    .join(', ');

const levelCell = ({ kind, likelihood, confidence }: Claim, column: number, colors: Colors): string => {
  const lines: string[] = [];
  if (likelihood) {
    const paint = paintLevel(likelihood.level, colors);
    lines.push(paint(toCell(levelWords(likelihood.level), column)), toCell(eventLine(likelihood), column));
  } else lines.push(colors.dim(toCell(kind, column)));
  if (confidence) lines.push(toCell(`${confidence.level} confidence`, column));
  return lines.filter(Boolean).join('\n');
};

/** One line a name, with what it is to the claim. */
const namesCell = (notes: ReadonlyMap<string, string>, column: number, colors: Colors): string =>
  [...notes]
    .map(([name, note]) => toCell(name, column) + (note && ` ${colors.dim(toCell(`(${note})`, column))}`))
    .join('\n');

/** Names by id, so that cells can be filled without searching. */
const namesOf = (entries: readonly { id: string; name: string }[]): ReadonlyMap<string, string> =>
  new Map(entries.map(({ id, name }) => [id, name]));

const actorRoles = (claim: Claim, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const roles = new Map<string, string>();
  for (const { actorId, role } of claim.mentions) {
    const name = names.get(actorId) ?? actorId;
    if (!roles.has(name)) roles.set(name, role === 'other' ? '' : role);
  }
  return roles;
};

const sourceNotes = ({ attributions, holder }: Claim, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const notes = new Map<string, string>();
  for (const { sourceId } of attributions) notes.set(names.get(sourceId) ?? sourceId, '');
  if (holder.type === 'source') notes.set(names.get(holder.sourceId) ?? holder.sourceId, 'holder');
  return notes;
};

/** Breaks a line of running text at spaces. */
const wrap = (text: string, width: number): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of toCell(text, width + PADDING).split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
};

const heading = (document: BriefDocument, graph: JudgmentGraph, { width, colors }: View): string => {
  const claims = graph.claims.filter(({ documentId }) => documentId === document.id);
  const judgments = claims.filter(({ kind }) => kind === 'judgment');
  const counts = messages.counts(claims.length, judgments.length);
  const facts = [document.path, document.date, counts].filter(Boolean).join(' · ');
  return [document.title === null ? '' : colors.bold(wrap(document.title, width)), colors.dim(wrap(facts, width))]
    .filter(Boolean)
    .join('\n');
};

const claimsTable = (graph: JudgmentGraph, { width, colors }: View): string => {
  const layout = layOut(width, graph.claims.length);
  const columns = [layout.number, layout.claim, layout.level, layout.actors, layout.sources];
  const actors = namesOf(graph.actors);
  const sources = namesOf(graph.sources);
  const table = new Table({
    head: HEADS.map((head, at) => colors.bold(toCell(head, columns[at] ?? 0))),
    colWidths: columns,
    wordWrap: true,
    // The table has colours of its own that do not know NO_COLOR.
    style: { head: [], border: [] },
  });
  graph.claims.forEach((claim, at) => {
    table.push([
      String(at + 1),
      claimCell(claim, layout.claim, colors),
      levelCell(claim, layout.level, colors),
      namesCell(actorRoles(claim, actors), layout.actors, colors),
      namesCell(sourceNotes(claim, sources), layout.sources, colors),
    ]);
  });
  return table.toString();
};

/** The whole view, closed by a line break. */
export const renderTable = (graph: JudgmentGraph, view: View): string => {
  const parts = graph.documents.map((document) => heading(document, graph, view));
  if (graph.claims.length > 0) parts.push(claimsTable(graph, view));
  return `${parts.join('\n')}\n`;
};
