/** Sources named beside a sentence: footnote marks, brackets, and labels in front of a paragraph. */
import { Pos } from '../../language/index.js';
import type { ActorScan } from '../actors/index.js';
import type { AnalysedDocument, AnalysedSentence } from '../document.js';
import type { SourceNamer } from './naming.js';
import { creditOf, type Credit } from './source.js';

/** Tokens that a bracket with a source may hold. */
const LONGEST_BRACKET = 16;
/** Code units behind a last sentence in which its footnote mark may stand. */
const MARK_ROOM = 8;

/** A footnote mark credits its sentence to an entry of the reference list; without one there the note itself is the source. */
export const creditFootnotes = (document: AnalysedDocument, { tokens, block, blockIndex, index }: AnalysedSentence, scan: ActorScan): Credit[] => {
  const { references } = document.structure;
  const from = tokens.starts[0];
  const next = document.sentences[index + 1];
  const to = next !== undefined && next.blockIndex === blockIndex ? next.tokens.starts[0] : tokens.ends[tokens.length - 1] + MARK_ROOM;
  return block.marks
    .filter(({ start }) => start >= from && start < to)
    .flatMap((mark) =>
      mark.labels.flatMap((label): Credit[] => {
        const reference = references.find((entry) => entry.label === label);
        if (reference !== undefined && FILING.test(reference.text)) return [];
        const name = reference === undefined ? `[${label}]` : referenceName(reference.text);
        const place = reference === undefined ? { start: mark.start, end: mark.end } : { start: reference.start, end: reference.start + name.length };
        return [{ sentence: -1, start: 0, end: 0, name, aliases: reference === undefined ? [] : [document.text.slice(mark.start, mark.end), ...speakersOf(name, scan)], type: reference === undefined ? 'document' : typeOf(name, scan), place, cue: null, holder: false, basis: 'rule.source.footnote' }];
      }),
    );
};

/** `Vijesti (p. 3): …`, `A (Mammadova): …`: who is named in front of a paragraph, an outlet until another one is named in it. */
export const creditLabel = ({ blockIndex, index }: AnalysedSentence, sentences: AnalysedDocument['sentences'], { outlets, voiceLabels }: ActorScan): Credit[] => {
  const label = voiceLabels.get(blockIndex);
  if (label === undefined) return [];
  const { start, end, name, aliases, type, basis } = label;
  const others = type === 'outlet' && outlets.some((outlet) => outlet.sentence <= index && sentences[outlet.sentence].blockIndex === blockIndex && outlet.name !== name);
  return others ? [] : [{ sentence: -1, start: 0, end: 0, name, aliases, type, place: { start, end }, cue: null, holder: type === 'person', basis }];
};

/** `(Reuters, 12 May)`, `(Daily Nation)`. */
export const creditBrackets = (sentence: AnalysedSentence, namer: SourceNamer, scan: ActorScan): Credit[] => {
  const { words, pos, length } = sentence.tokens;
  const credits: Credit[] = [];
  for (let i = 0; i < length; i++) {
    if (words[i] !== '(' && words[i] !== '[') continue;
    let close = i + 1;
    while (close < length && close - i < LONGEST_BRACKET && words[close] !== ')' && words[close] !== ']') close++;
    let end = i + 1;
    while (end < close && words[end] !== ',' && words[end] !== ';') end++;
    const outlets = scan.outlets.filter((outlet) => outlet.sentence === sentence.index && outlet.start > i && outlet.end <= close);
    const dated = end < close && words.slice(end, close).some((word) => /^\d{1,4}$/.test(word));
    const named = outlets.length > 0 ? outlets.map((outlet) => ({ ...outlet, type: 'outlet' as const })) : dated && end > i + 1 && pos[i + 1] === Pos.PROPN ? namer.name(sentence, { start: i + 1, end }) : [];
    for (const source of named) credits.push(creditOf(sentence, source, null, 'rule.source.bracket', false));
    i = close;
  }
  return credits;
};

/** Notes that say where something is kept, not who says so. */
const FILING = /^(?:on file|archived|available) (?:with|at|by|from) /i;
/** `Interviews with three officers`, `Statements of four drivers`: records of what people said. */
const RECORD = /^(?:statements?|interviews?|testimon(?:y|ies)|accounts?|depositions?|affidavits?|conversations?|debriefings?) (?:of|with|from|by) (?:an? |the )?/i;

/** Whose words a reference is, by which it is known as well: the people behind a record, the body in front of its report. */
const speakersOf = (name: string, { actors }: ActorScan): string[] => {
  if (RECORD.test(name)) return [name.replace(RECORD, '')];
  return actors.filter(({ type }) => type === 'organization').flatMap(({ aliases }) => aliases.filter((alias) => /^\p{Lu}/u.test(alias) && name.startsWith(`${alias} `)));
};

const DOCUMENT = /^(?:Indictment|Report|Survey|Statement|Communiqu|Cable|Press release|Memo|Resolution|Treaty|Decree|Law|Court|Annual|White Paper)/i;
const OUTLET = /\b(?:News|Times|Post|Daily|Herald|Tribune|Journal|Gazette|Star|Press|Radio|TV|Guardian|Business|Observer|Telegraph|Agency|Reuters|AFP|BBC|CNN)\b/;

const typeOf = (name: string, { outlets }: ActorScan): Credit['type'] => {
  if (OUTLET.test(name) || outlets.some((outlet) => outlet.name === name)) return 'outlet';
  return DOCUMENT.test(name) ? 'document' : 'organization';
};

/** What a reference is by: the words in front of the first comma, stop or title. */
const referenceName = (text: string): string => {
  const cut = text.search(/[,.:;(\u201C"]|\s[-\u2013\u2014]\s/);
  return (cut > 0 ? text.slice(0, cut) : text).trim();
};
