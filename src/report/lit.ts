/** The brief lit up: every claim marked by its level, by colour, by line and by a sign. */
import type { BriefDocument, Claim, JudgmentGraph } from '../schema/index.js';
import { html, type Html } from './html.js';
import { numbered, outermost, paragraphs, pieces, type Numbered, type Passage, type Piece, type Run } from './passages.js';
import { levelWords } from './vocabulary.js';

/** What the page shows a claim as: the level of its event, or that of its wording; that it is a judgment without one, or a statement. */
export const lookOf = ({ kind, likelihood }: Claim, by: 'event' | 'wording' = 'event'): string =>
  likelihood === null ? kind : by === 'event' ? likelihood.eventLevel : likelihood.level;

/** The sign of a level: a disc, filled as far as the chance is great. */
export const sign = (look: string): Html => html`<i class="sign" data-look="${look}" aria-hidden="true"></i>`;

/** The level of a claim in words. A negation is named: its word may stand outside the claim, as in `neither is likely to attack`. */
export const spokenLevel = ({ kind, likelihood, negated }: Claim): string => {
  const not = negated ? ', negated' : '';
  if (likelihood === null) return `${kind === 'judgment' ? 'judgment without a level' : 'statement'}${not}`;
  const { level, eventLevel } = likelihood;
  return `${levelWords(level)}${not}${level === eventLevel ? '' : `: the event is ${levelWords(eventLevel)}`}`;
};

const runHtml = ({ text, cue }: Run): Html => (cue ? html`<b class="cue">${text}</b>` : html`${text}`);

/** The sign stays on the line of the word behind it. */
const signed = (look: string, [first, ...rest]: readonly Run[]): Html => {
  const { text, cue } = first ?? { text: '', cue: false };
  const word = /^\S*/.exec(text)?.[0] ?? '';
  return html`<span class="start">${sign(look)}${runHtml({ text: word, cue })}</span>${runHtml({ text: text.slice(word.length), cue })}${rest.map(runHtml)}`;
};

const pieceHtml = ({ runs, claims }: Piece, isFirst: boolean, isLast: boolean): Html => {
  const [own] = claims;
  if (own === undefined) return html`${runs.map(runHtml)}`;
  const { number, claim } = own;
  // What is left of a claim between two others may be a comma alone.
  const look = runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? 'claim' : 'claim bare';
  const data = html`data-claim="${number}" data-in="${claims.map((each) => each.number).join(' ')}" data-look="${lookOf(claim)}" data-event="${lookOf(claim)}" data-wording="${lookOf(claim, 'wording')}"`;
  const tag = isLast && html`<span class="tag" data-look="${lookOf(claim)}" aria-hidden="true">${spokenLevel(claim)}</span>`;
  if (!isFirst) return html`<span class="${look}" ${data}>${runs.map(runHtml)}</span>${tag}`;
  const label = `Claim ${number}, ${spokenLevel(claim)}: ${claim.text}`;
  return html`<span class="claim" id="claim-${number}" ${data} role="button" tabindex="0" aria-pressed="false" aria-label="${label}">${signed(lookOf(claim), runs)}</span>${tag}`;
};

/** A heading without the marks and the colon that may stand around it. */
const bareHeading = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && /[#*\s]/.test(text.charAt(start))) start++;
  while (end > start && /[#*:\s]/.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
};

type Setting = 'title' | 'heading' | 'body' | 'aside';

/** How a passage is set: the brief's own headline and headings, its body, and what stands outside its sections. */
const settingOf = (passage: Passage, document: BriefDocument | undefined): Setting => {
  if (document === undefined) return 'body';
  const text = bareHeading(passage.text);
  if (document.title !== null && text.endsWith(document.title) && passage.text.length <= document.title.length * 2 + 40) return 'title';
  if (document.sections.some(({ title }) => title !== null && title === text)) return 'heading';
  const [first] = document.sections;
  return first === undefined || document.sections.some(({ span }) => span.start < passage.end && passage.start < span.end) ? 'body' : 'aside';
};

const TAGS: Readonly<Record<Setting, (content: readonly Html[]) => Html>> = {
  title: (content) => html`<h2 class="headline">${content}</h2>`,
  heading: (content) => html`<h3>${content}</h3>`,
  body: (content) => html`<p>${content}</p>`,
  aside: (content) => html`<p class="aside">${content}</p>`,
};

/** A label in front of a section's first paragraph, as in `Summary: …`, set apart from it. */
const labelled = (content: string, document: BriefDocument | undefined): Html => {
  const label = document?.sections.find(({ title }) => title !== null && content.startsWith(`${title}:`))?.title;
  return label === undefined || label === null ? html`${content}` : html`<b class="label">${label}:</b>${content.slice(label.length + 1)}`;
};

const passageHtml = (passage: Passage, claims: readonly Numbered[], opened: Set<number>, document: BriefDocument | undefined): Html => {
  const cut = pieces(passage, claims);
  const lastOf = new Map(cut.map((piece) => [piece.claims[0]?.number, piece]));
  const contents = cut.map((piece, at) => {
    const number = piece.claims[0]?.number;
    if (number === undefined) return at === 0 ? labelled(piece.runs.map(({ text }) => text).join(''), document) : pieceHtml(piece, false, false);
    const isFirst = !opened.has(number);
    opened.add(number);
    return pieceHtml(piece, isFirst, lastOf.get(number) === piece);
  });
  return TAGS[settingOf(passage, document)](contents);
};

/**
 * @param text the brief; without it, its claims are shown one after the other
 */
export const litBrief = (graph: JudgmentGraph, text: string | null): Html => {
  const [document] = graph.documents;
  const claims = numbered(graph).sort((a, b) => a.claim.span.start - b.claim.span.start);
  const opened = new Set<number>();
  const passages = text === null ? outermost(graph.claims) : paragraphs(text);
  return html`${passages.map((passage) => passageHtml(passage, claims, opened, text === null ? undefined : document))}`;
};
