/** Lines that end with how likely is what they say: `China joins the talks: 3%`, `Moscow resumes testing - unlikely`. */
import lexicon from '../../../lexicons/likelihood/numbers.json' with { type: 'json' };
import { makeClause } from '../clauses/index.js';
import type { AnalysedDocument, AnalysedSentence } from '../document.js';
import { BOUNDING, CHANCE_NOUNS, chanceAt, findCues, LINKS, type Cue, type LikelihoodLexicon } from '../likelihood/index.js';
import { addUpToOne, CLOSERS, OPENERS, opensWithChance, tellsOfChance } from './chanceWords.js';
import { isBare, rated, type Draft } from './draft.js';

interface Line {
  readonly sentence: AnalysedSentence;
  readonly cue: Cue;
  /** End of the rating. */
  readonly end: number;
  /** Whether what is rated has a verb of its own. */
  readonly verbal: boolean;
  /** Whether the line, its heading or what leads to it says that numbers are chances. */
  readonly told: boolean;
  /** Whether they say that it forecasts. */
  readonly forecast: boolean;
}

/** Most tokens of a rating: `somewhere between 55 and 60 percent`. */
const LONGEST_RATING = 8;
/** Most tokens of a line without a verb that says what the lines under it are. */
const LONGEST_LEAD = 12;
/** Tokens of the mark of an entry and its stop. */
const LONGEST_MARK = 2;
const FORECASTS = new Set(lexicon.forecasts);
const CATEGORIES = new Set<Cue['category']>(['hedge', 'predicative']);
/** Words in front of a number that leave it one. */
const LEADING = new Set([...LINKS, ...CHANCE_NOUNS, ...BOUNDING]);

/** Where a line ends without its full stop and a remark on its rating: `8% (high confidence).`, `72% (previously 58%)`. */
const endOf = (words: readonly string[]): number => {
  const end = words.at(-1) === '.' ? words.length - 1 : words.length;
  const open = CLOSERS.has(words[end - 1]) ? words.lastIndexOf('(', end) : -1;
  const remarks = open > 0 && (words.slice(open, end).includes('confidence') || words[open - 1] === '%' || words[open - 1] === 'percent' || CHANCE_NOUNS.has(words[open - 1]));
  return remarks ? open : end;
};

/**
 * The rating that fills the tokens from one to another.
 * @param cues those of the sentence
 */
const ratingIn = (sentence: AnalysedSentence, cues: () => readonly Cue[], from: number, to: number): Cue | null => {
  const { words } = sentence.tokens;
  for (let at = from; at < to; at++) {
    const chance = chanceAt(sentence, at);
    const end = chance === null ? -1 : chance.end + Number(CHANCE_NOUNS.has(words[chance.end]));
    if (chance !== null && end === to) return { ...chance, end };
    if (!LEADING.has(words[at])) break;
  }
  return cues().find(({ category, start, end }) => CATEGORIES.has(category) && start === from && end === to) ?? null;
};

/** Code unit behind the last token. */
const endIn = ({ tokens }: AnalysedSentence): number => tokens.ends[tokens.length - 1];

const lineOf = (sentence: AnalysedSentence, likelihood: LikelihoodLexicon, lead: readonly string[]): Line | null => {
  const { words } = sentence.tokens;
  const end = endOf(words);
  const bracketed = CLOSERS.has(words[end - 1]);
  const to = bracketed ? end - 1 : end;
  let found: readonly Cue[] | undefined;
  const cues = () => (found ??= findCues(sentence, likelihood));
  // From the front: the dash of `10-15%` opens nothing.
  for (let open = Math.max(1, to - LONGEST_RATING); open < to - 1; open++) {
    if (!OPENERS.has(words[open]) || bracketed !== (words[open] === '(' || words[open] === '[')) continue;
    const cue = ratingIn(sentence, cues, open + 1, to);
    if (cue === null) continue;
    const verbal = sentence.clauses.some(({ verb }) => verb !== null && verb.finite && verb.head < open);
    const told = cue.category !== 'number' || opensWithChance(words) || tellsOfChance([...lead, ...words.slice(open)]);
    return { sentence, cue, end, verbal, told, forecast: lead.some((word) => FORECASTS.has(word)) };
  }
  return null;
};

/** A heading, `Probabilities (last week's in brackets)` or the like: what the lines under it are. */
const leads = ({ block, tokens: { words }, clauses }: AnalysedSentence): boolean =>
  block.kind === 'headline' || block.kind === 'heading' || words.at(-1) === ':' || (words.length <= LONGEST_LEAD && words.at(-1) !== '.' && tellsOfChance(words) && !clauses.some(({ verb }) => verb?.finite === true));

/** The lines of a brief; numbers at the end of lines are chances only if words say so, of forecasts, or if those of several add up to one. */
const linesOf = ({ text, sentences }: AnalysedDocument, likelihood: LikelihoodLexicon): Line[] => {
  let lead: readonly string[] = [];
  /** Whether a sentence is the first of its line. */
  const opensLine = (at: number): boolean => at === 0 || at === sentences.length || text.slice(endIn(sentences[at - 1]), sentences[at].tokens.starts[0]).includes('\n');
  const lines = sentences.flatMap((sentence, i) => {
    const { words } = sentence.tokens;
    if (opensWithChance(words)) return lineOf(sentence, likelihood, lead) ?? [];
    if (!opensLine(i + 1)) return [];
    // `F1. China joins the talks: 3%`: the mark of an entry may stand alone.
    const opens = opensLine(i) || (sentences[i - 1].tokens.length <= LONGEST_MARK && opensLine(i - 1));
    const line = opens ? lineOf(sentence, likelihood, lead) : null;
    if (line === null && leads(sentence)) lead = words;
    return line ?? [];
  });
  const whole = addUpToOne(lines.flatMap(({ cue, verbal }) => (verbal || cue.category !== 'number' ? [] : cue)));
  return lines.filter(({ told, verbal, forecast }) => told || (verbal ? forecast : whole));
};

/** A claim of a line that has no verb. */
const draftOf = ({ sentence, end, cue }: Line): Draft => {
  const clause = makeClause({ type: 'main', start: 0, end, parent: null });
  return { sentence, clause, core: clause, start: 0, end, frames: [], sibling: null, cue, cues: [cue], level: cue.level, negated: false, kind: 'judgment', basis: 'rule.claim.rated' };
};

/** Rates what lines say that end with a rating. */
export const rateLines = (document: AnalysedDocument, drafts: readonly Draft[], likelihood: LikelihoodLexicon): readonly Draft[] => {
  const lines = new Map(linesOf(document, likelihood).map((line) => [line.sentence, line]));
  if (lines.size === 0) return drafts;
  const stated = new Set(drafts.map(({ sentence }) => sentence));
  const more = [...lines.values()].filter(({ sentence }) => !stated.has(sentence)).map(draftOf);
  const all = drafts.map((draft) => {
    const line = lines.get(draft.sentence);
    return line === undefined || !isBare(draft) ? draft : rated({ ...draft, end: Math.min(draft.end, line.end) }, line.cue);
  });
  return more.length === 0 ? all : [...all, ...more].sort((a, b) => a.sentence.index - b.sentence.index || a.start - b.start || b.end - a.end);
};
