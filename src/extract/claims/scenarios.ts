/** Scenarios with their chance in the heading: `Renegotiation (65%). The government keeps the mine.` */
import type { AnalysedDocument, AnalysedSentence } from '../document.js';
import { CHANCE_NOUNS, chanceAt, type Cue } from '../likelihood/index.js';
import { addUpToOne, CLOSERS, OPENERS, opensWithChance, tellsOfChance } from './chanceWords.js';
import { isBare, rated, type Draft } from './draft.js';

/** A heading's words in front of its chance; what stands under it begins at `behind`, a token of its sentence. */
interface Head {
  readonly sentence: AnalysedSentence;
  readonly cue: Cue;
  readonly behind: number;
  /** Words that say that it is a scenario or the number a chance. */
  readonly told: boolean;
}

const LONGEST_NAME = 10;

/** Reads `Base case (60% probability):`, `Drift - 25 percent.` */
const headOf = (sentence: AnalysedSentence, title: string): Head | null => {
  const { words } = sentence.tokens;
  if (opensWithChance(words)) return null;
  for (let open = 1; open < words.length && open <= LONGEST_NAME; open++) {
    if (!OPENERS.has(words[open]) && words[open] !== ',') continue;
    let from = open + 1;
    while (from < words.length && (CHANCE_NOUNS.has(words[from]) || words[from] === 'of' || words[from] === ':')) from++;
    const cue = chanceAt(sentence, from);
    if (cue === null) continue;
    let behind = cue.end;
    if (CHANCE_NOUNS.has(words[behind])) behind++;
    if (CLOSERS.has(words[behind])) behind++;
    if (behind < words.length && words[behind] !== '.' && words[behind] !== ':') return null;
    // A name is no statement.
    if (sentence.clauses.some(({ verb }) => verb !== null && verb.finite && verb.head < open)) return null;
    return { sentence, cue: { ...cue, sentence }, behind: behind + 1, told: tellsOfChance([...title.toLowerCase().split(' '), ...words.slice(0, behind)]) };
  }
  return null;
};

/** The heads of a brief; a number behind a name is a chance only if words say so, or the numbers of several add up to one. */
const headsOf = ({ sentences, structure }: AnalysedDocument): Head[] => {
  const heads = sentences.flatMap((sentence, i) => {
    const first = i === 0 || sentences[i - 1].blockIndex !== sentence.blockIndex;
    return (first ? headOf(sentence, structure.sections[sentence.block.section]?.title ?? '') : null) ?? [];
  });
  const whole = addUpToOne(heads.map(({ cue }) => cue));
  return heads.filter(({ told }) => told || whole);
};

/**
 * Gives what stands under the heading of a scenario the heading's chance: the rest of its paragraph or, if it stands alone, the
 * paragraphs up to the next heading. The heading itself states nothing.
 */
export const underScenarios = (document: AnalysedDocument, drafts: readonly Draft[]): readonly Draft[] => {
  const { sentences } = document;
  const heads = headsOf(document);
  if (heads.length === 0) return drafts;
  const headOfSentence = new Map<AnalysedSentence, Head>(heads.map((head) => [head.sentence, head]));
  const headings = new Set(headOfSentence.keys());
  for (const head of heads) {
    const { index, blockIndex, tokens } = head.sentence;
    const alone = sentences[index + 1]?.blockIndex !== blockIndex && head.behind >= tokens.length;
    for (let i = index + 1; i < sentences.length; i++) {
      const other = sentences[i];
      const within = alone ? other.block.kind !== 'heading' && !headings.has(other) : other.blockIndex === blockIndex;
      if (!within) break;
      headOfSentence.set(other, head);
    }
  }
  return drafts.flatMap((draft) => {
    const head = headOfSentence.get(draft.sentence);
    if (head === undefined) return draft;
    if (draft.sentence === head.sentence && draft.start < head.behind) return draft.end > head.behind ? rated({ ...draft, start: head.behind }, head.cue) : [];
    return isBare(draft) ? rated(draft, head.cue) : draft;
  });
};
