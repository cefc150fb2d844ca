import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createArithmetic, type Arithmetic, type Memory } from '../../src/syntax/engine/arithmetic/index.js';
import { plainArithmetic } from '../../src/syntax/engine/arithmetic/plain.js';
import { readModel } from '../../src/syntax/engine/model.js';
import { UPOS } from '../../src/syntax/engine/names.js';
import { ARCS } from '../../src/syntax/engine/packedTagger.js';
import { SEGMENT } from '../../src/syntax/engine/sentenceReader.js';
import { emptyGuess, Tagger, type Guess } from '../../src/syntax/engine/tagger.js';
import { lexemeNumbers, WordTable } from '../../src/syntax/engine/words.js';
import { splitSentences, tokenize } from '../../src/syntax/index.js';

const model = readModel(readFileSync(new URL('../../lexicons/models/en-syntax.bin', import.meta.url)));
const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const sentences = splitSentences(text).map(({ start, end }) => tokenize(text, start, end).map((span) => text.slice(span.start, span.end)));

function taggerOn(arithmetic: (memory: Memory) => Arithmetic): (forms: readonly string[]) => Guess {
  const words = new WordTable(model.forms, model.clusters, lexemeNumbers(model.lexemes));
  const tagger = new Tagger(words, model.tagger, model.clusters.middle.length + model.lexemes.length, model.allowed, arithmetic);
  return (forms) => {
    const guess = emptyGuess(forms.length);
    words.reserve(forms.length);
    tagger.tag(Int32Array.from(forms, (form) => words.id(form)), forms.length, guess);
    return guess;
  };
}

describe('Tagger', () => {
  it('finds the same compiled and plain', () => {
    const [compiled, plain] = [taggerOn(createArithmetic), taggerOn(plainArithmetic)];
    for (const forms of sentences.slice(0, 40)) expect(compiled(forms)).toEqual(plain(forms));
  });

  it('finds the same whatever it read before, however many forms there were', () => {
    const tag = taggerOn(createArithmetic);
    const before = sentences.map(tag);
    for (let i = 0; i < 40_000; i += 1000) tag(Array.from({ length: 1000 }, (_, k) => `w${i + k}`));
    expect(sentences.map(tag)).toEqual(before);
  });

  it('reads a long sentence in pieces', () => {
    const tag = taggerOn(createArithmetic);
    const forms = Array.from({ length: 2 * SEGMENT + 100 }, (_, i) => ['the', 'talks', 'that', 'failed', ',', 'and'][i % 6]!);
    const { tags } = tag(forms);
    expect([...tags.subarray(0, SEGMENT)]).toEqual([...tag(forms.slice(0, SEGMENT)).tags]);
    expect([...tags.subarray(2 * SEGMENT)]).toEqual([...tag(forms.slice(2 * SEGMENT)).tags]);
  });

  it('tells words apart by what stands on both sides, and names what came close', () => {
    const tag = taggerOn(createArithmetic);
    const upos = (line: string): string[] => [...tag(line.split(' ')).tags].map((pair) => UPOS[model.pairUpos[pair]!]!);
    expect(upos('They plan to leave .')[1]).toBe('VERB');
    expect(upos('The plan to leave failed .')[1]).toBe('NOUN');
    for (const forms of sentences) {
      const { arcs, otherArcs } = tag(forms);
      arcs.forEach((arc, i) => {
        expect(arc >= 1 && arc <= ARCS && otherArcs[i]! <= ARCS && otherArcs[i] !== arc).toBe(true);
      });
    }
  });
});
