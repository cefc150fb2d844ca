import { describe, expect, it } from 'vitest';
import { VerbForm } from '../../src/language/pos.js';
import { compileVerbs } from '../../src/language/verbLexicon.js';

const { Past, Present, Present3 } = VerbForm;
const verbs = compileVerbs(['found', 'level', 'ally', 'ferry', 'bar', 'bare', 'co-own', 'undo', 'overtake', 'retake']);

describe('the forms of verbs', () => {
  it.each([
    { word: 'level', finite: [['level', Present]], lemma: 'level' },
    { word: 'levelled', finite: [['level', Past]], lemma: 'level' },
    { word: 'leveled', finite: [['level', Past]], lemma: 'level' },
    { word: 'ferries', finite: [['ferry', Present3]], lemma: 'ferry' },
    { word: 'allied', finite: [['ally', Past]], lemma: 'ally' },
    { word: 'barred', finite: [['bar', Past]], lemma: 'bar' },
    { word: 'bared', finite: [['bare', Past]], lemma: 'bare' },
    { word: 'barring', finite: undefined, lemma: 'bar' },
    { word: 'baring', finite: undefined, lemma: 'bare' },
    { word: 'overtook', finite: [['overtake', Past]], lemma: 'overtake' },
    { word: 'retaken', finite: undefined, lemma: 'retake' },
    { word: 'found', finite: [['found', Present], ['find', Past]], lemma: undefined },
    { word: 'co-owned', finite: undefined, lemma: undefined },
    { word: 'constructor', finite: undefined, lemma: undefined },
  ])('$word', ({ word, finite, lemma }) => {
    expect(verbs.finite.get(word)?.map((reading) => [reading.lemma, reading.form])).toEqual(finite);
    expect(verbs.lemmas.get(word)).toBe(lemma);
  });
});
