/** The author's own voice: `we`, `this paper`, and the body that the brief's masthead names. */
import authors from '../../../lexicons/reporting/authors.json' with { type: 'json' };
import type { ActorScan } from '../actors/index.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from '../document.js';

const OWN = new RegExp(String.raw`^(?:this|our|(?:the )?present) (?:${authors.papers.join('|')})\b`);
const BODIES = new Set(authors.bodies);
const OTHERS = new Set(authors.others);
const MINOR = new Set(['of', 'for', 'on', 'and', 'the', 'in', '&']);
/** Mastheads are no longer than this many lines, nor names longer than this many words. */
const LINES = 4;
const LONG_LINE = 120;
const WORDS = 10;

/** Lines at the top that are no prose, in the parts that a masthead puts side by side; and the text behind them. */
const splitMasthead = (text: string): { parts: string[]; rest: string } => {
  const head: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.length > LONG_LINE || /[.!?]["'”’)]*\s*$/.test(line)) break;
    if (line.trim() !== '') head.push(line);
    at = end < 0 ? text.length : end + 1;
  }
  const parts = head.slice(0, LINES).flatMap((line) => line.split(/[|,\u2013\u2014]| - /)).map((part) => part.replace(/\(\p{Ll}[^()]*\)/u, '').trim());
  return { parts, rest: text.slice(at) };
};

interface OwnBody {
  /** The full name, then its initials. */
  readonly names: readonly string[];
  readonly noun: string;
}

const initialsOf = (words: readonly string[]): string => words.filter((word) => !MINOR.has(word)).map((word) => word[0]).join('');

/** The sender of a cable: `FROM: EMBASSY DJIBOUTI`, `FM AMEMBASSY MASERU`. */
const POST = /^(?:from|fm):? (?:am|us |british )?(embassy|consulate|mission|legation|high commission|datt|usdao|dao|defen[cs]e attach[e\u00e9])(?!\p{L})/iu;

/** `Midterm report of the Panel of Experts on eastern Congo`: whose paper it is, without what it is about. */
const PAPER_OF = new RegExp(String.raw`\b(?:${authors.papers.join('|')}|summary|update|findings) (?:of|by|from) the (?=\p{Lu})`, 'iu');
/** `Panel of Experts on Chad: summary of findings`: a body whose paper it is. */
const OWN_PAPER = /^(.+?): (?:\p{L}+ )?(?:summary|update|findings|report|bulletin|assessment)\b/iu;
const nameIn = (whole: string): string => {
  const part = OWN_PAPER.exec(whole)?.[1].replace(/ (?:on|for) (?:the )?\p{Lu}[^:]*$/u, '') ?? whole;
  const paper = PAPER_OF.exec(part);
  return paper === null ? part : part.slice(paper.index + paper[0].length).replace(/ (?:on|for) (?:the )?\p{Ll}.*$/u, '');
};

/** The names of the body that wrote the brief, in lower case: `national assessments council`, `nac`; and the noun, `council`. */
const ownBody = (part: string): OwnBody | null => {
  const post = POST.exec(part)?.[1].toLowerCase();
  if (post !== undefined) return { names: [post, 'post'], noun: post };
  const [, name, bracketed] = /^(.*?)(?: \((\p{Lu}[\p{Lu}\d&-]{1,9})\))?$/su.exec(part)!;
  const words = name.split(' ');
  if (words.length < 2 || words.length > WORDS || !words.every((word) => /^\p{Lu}/u.test(word) || MINOR.has(word.toLowerCase()))) return null;
  const plain = words.map((word) => word.toLowerCase());
  // The noun comes last or has its complement behind it: `Council on Foreign Relations`.
  const noun = plain.find((word, i) => BODIES.has(word) && (i === plain.length - 1 || MINOR.has(plain[i + 1])));
  if (noun === undefined) return null;
  const initials = bracketed?.toLowerCase() ?? initialsOf(plain);
  return { names: [plain.join(' '), ...(initials.length > 2 ? [initials] : [])], noun };
};

/** Whether a brief speaks of another body with the same noun: then the noun by itself may mean either. */
const speaksOfOther = (text: string, { names: [own], noun }: OwnBody): boolean => {
  const named = new RegExp(String.raw`(?!The\b)\b\p{Lu}[\p{L}'’-]+ ${noun[0].toUpperCase()}${noun.slice(1)}\b`, 'gu');
  return [...text.matchAll(named)].some(([other]) => !own.includes(other.toLowerCase()));
};

/** `ISDM assesses`, `ISDM has not observed`: what a body says of its own work, in the present. */
const OWN_WORK = /\b(\p{Lu}{3,8})\)?(?: (?:also|now|further|therefore|continues to))? (?:assess(?:es)?|judges?|estimates?|forecasts?|has (?:not |previously )?(?:observed|assessed|seen)|cannot (?:verify|confirm|exclude|rule out)|(?:is|was) unable to)\b/gu;

const ACRONYM = /\b(\p{Lu}{3,8})\b/gu;

/** How often the pattern finds each word. */
const countOf = (text: string, pattern: RegExp): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [, word] of text.matchAll(pattern)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Acronyms that the brief uses of no one but itself: nothing says what they stand for, and all they ever do is assess and observe. */
const ownAcronyms = (text: string, { actors }: ActorScan): string[] => {
  const known = new Set(actors.filter((actor) => actor.known).flatMap((actor) => actor.aliases));
  const works = countOf(text, OWN_WORK);
  if (works.size === 0) return [];
  const uses = countOf(text, ACRONYM);
  return [...works].filter(([acronym, count]) => !known.has(acronym) && uses.get(acronym) === count).map(([acronym]) => acronym.toLowerCase());
};

/** `our contacts`, `My French colleagues`: those the author speaks of as theirs. */
export const isAcquainted = ({ tokens: { words, lemmas } }: AnalysedSentence, { start, end }: TokenSpan): boolean => {
  if (words[start] !== 'our' && words[start] !== 'my') return false;
  for (let i = start + 1; i < end; i++) if (OTHERS.has(lemmas[i])) return true;
  return false;
};

/** Tells the author's own voice from that of others. */
export class Author {
  private readonly names: Set<string>;

  constructor({ text }: AnalysedDocument, scan: ActorScan) {
    const plain = text.replace(/\r\n?/g, '\n').replace(/[^\S\n ]/g, ' ');
    this.names = new Set(ownAcronyms(plain, scan));
    const { parts, rest } = splitMasthead(plain);
    for (const part of parts) {
      const body = ownBody(nameIn(part));
      if (body === null) continue;
      for (const name of body.names) this.names.add(name).add(`the ${name}`);
      if (!speaksOfOther(rest, body)) this.names.add(`the ${body.noun}`);
    }
  }

  /** `I`, `the present authors`, `this paper`, `the Council`: whoever wrote the brief. */
  is({ tokens: { words } }: AnalysedSentence, { start, end }: TokenSpan): boolean {
    const text = words.slice(start, end).join(' ');
    return text === 'i' || OWN.test(text) || this.names.has(text);
  }
}
