/** The analyser that rests on wink-nlp and its web model. The only file that knows of wink. */
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { relaxCase } from './casing.js';
import { Pos, VerbForm } from './pos.js';
import { repairTags } from './repairs.js';
import type { Analyser, Passage, Sentence } from './sentence.js';
import { verbFormOf } from './verbForms.js';

const CODES = new Map<string, Pos>(Object.entries(Pos));

/** Analysing is linear, but a single run of this many code units is read in pieces to keep memory flat. */
const PIECE = 50_000;

interface Raw {
  readonly form: string;
  readonly at: number;
  readonly pos: Pos;
  readonly lemma: string;
  readonly spaced: boolean;
}

/** Cuts an over-long passage at white space (or, without any, anywhere). */
const pieces = (text: string): { text: string; at: number }[] => {
  if (text.length <= PIECE) return [{ text, at: 0 }];
  const out: { text: string; at: number }[] = [];
  for (let at = 0; at < text.length; ) {
    const blank = text.lastIndexOf(' ', at + PIECE);
    const end = at + PIECE >= text.length ? text.length : blank > at ? blank + 1 : at + PIECE;
    out.push({ text: text.slice(at, end), at });
    at = end;
  }
  return out;
};

/** Tokens longer than this are data (keys, dumps), not words: the tagger is spared them. */
const LONGEST_WORD = 100;
const LONG_RUN = new RegExp(`\\S{${LONGEST_WORD},}`, 'g');

/** wink cuts words at letters that it does not know (`Erdo|\u011Fan`); this puts them together again. */
const joinLetters = (tokens: readonly Raw[]): Raw[] => {
  const joined: Raw[] = [];
  for (const token of tokens) {
    const last = joined[joined.length - 1];
    if (last !== undefined && !token.spaced && SPLIT_WORD.test(`${last.form.slice(-1)}${token.form[0]}`)) {
      joined[joined.length - 1] = { ...last, form: last.form + token.form, lemma: (last.form + token.form).toLowerCase() };
    } else joined.push(token);
  }
  return joined;
};

/** Two letters side by side, one of them outside ASCII. */
const SPLIT_WORD = /^(?:[^\P{L}A-Za-z]\p{L}|\p{L}[^\P{L}A-Za-z])$/u;

export const createWinkAnalyser = (): Analyser => {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const its = nlp.its;

  const read = (text: string): Raw[][] => {
    const spared = text.replace(LONG_RUN, (run) => 'x' + ' '.repeat(run.length - 1));
    const doc = nlp.readDoc(spared);
    const values = doc.tokens().out(its.value) as string[];
    const tags = doc.tokens().out(its.pos) as string[];
    // The typings know lemmas for single tokens only; collections give them as well.
    const lemmas = doc.tokens().out(its.lemma as never) as string[];
    const gaps = doc.tokens().out(its.precedingSpaces) as string[];
    const ends = new Set((doc.sentences().out(its.span) as unknown as [number, number][]).map(([, last]) => last));
    const sentences: Raw[][] = [[]];
    let at = 0;
    values.forEach((value, i) => {
      at += gaps[i].length;
      const current = sentences[sentences.length - 1];
      current.push({
        form: value,
        at,
        pos: CODES.get(tags[i] === 'SPACE' ? 'X' : tags[i]) ?? Pos.X,
        lemma: lemmas[i],
        spaced: gaps[i].length > 0 || i === 0,
      });
      at += value.length;
      if (ends.has(i)) sentences.push([]);
    });
    return sentences.filter((tokens) => tokens.length > 0).map(joinLetters);
  };

  const build = (raw: readonly Raw[], passage: Passage): Sentence => {
    const { reading, titleCase } = passage;
    const length = raw.length;
    const forms = raw.map((token) => reading.text.slice(token.at, token.at + token.form.length));
    const words = forms.map((form) => form.toLowerCase());
    const lemmas = raw.map((token, i) => (token.lemma === '' ? words[i] : token.lemma));
    const pos = Uint8Array.from(raw, (token) => token.pos);
    repairTags(words, lemmas, pos);
    const verbForms = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      if (pos[i] === Pos.VERB || pos[i] === Pos.AUX) verbForms[i] = verbFormOf(words, lemmas, pos, i);
      else verbForms[i] = VerbForm.None;
    }
    return {
      length,
      forms,
      words,
      lemmas,
      pos,
      verbForms,
      starts: Int32Array.from(raw, (token) => reading.origin[token.at]),
      ends: Int32Array.from(raw, (token) => reading.origin[token.at + token.form.length - 1] + 1),
      spaced: Uint8Array.from(raw, (token) => (token.spaced ? 1 : 0)),
      titleCase,
    };
  };

  return {
    analyse(passage, isName) {
      const text = passage.titleCase ? relaxCase(passage.reading.text, isName) : passage.reading.text;
      const sentences: Sentence[] = [];
      for (const piece of pieces(text)) {
        for (const raw of read(piece.text)) {
          sentences.push(build(piece.at === 0 ? raw : raw.map((token) => ({ ...token, at: token.at + piece.at })), passage));
        }
      }
      return sentences;
    },
    tokenize: (text) => read(text).flatMap((raw) => raw.map((token) => token.form)),
  };
};
