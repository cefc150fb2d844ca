import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/syntax/engine/model.js';
import { UPOS, XPOS, type Upos, type Xpos } from '../../src/syntax/engine/names.js';
import { classTable } from '../../src/syntax/engine/packed.js';
import { isOpenToSecondLook, SecondLook } from '../../src/syntax/engine/secondLook.js';
import { CLEAR_TAG, Tagger } from '../../src/syntax/engine/tagger.js';
import { WordTable } from '../../src/syntax/engine/words.js';

const model = readModel(readFileSync(new URL('../../lexicons/models/en-syntax.bin', import.meta.url)));
const words = new WordTable(model.forms, model.clusters);
const secondLook = new SecondLook(words, classTable(model.secondLook), model.pairUpos);
const tagOf = (upos: Upos, xpos: Xpos): number => model.pairUpos.findIndex((id, tag) => UPOS[id] === upos && XPOS[model.pairXpos[tag]!] === xpos);

/** Sentences, a word in them that the first look reads wrongly, and its tag. */
const SENTENCES: readonly (readonly [string, string, Upos])[] = [
  ['The militia has little support in the south .', 'has', 'VERB'],
  ['They have perhaps six thousand men in the hills .', 'have', 'VERB'],
  ['If it does , the coalition will fall .', 'does', 'VERB'],
  ['She warned investors that prices would fall .', 'that', 'SCONJ'],
  ['The talks resumed after Cairo gave way .', 'after', 'SCONJ'],
];

/** Tags and rivals of a sentence, with a second look or without. */
function tag(text: string, look: SecondLook | null): { tags: Uint8Array; rivals: Uint8Array } {
  const forms = text.split(' ');
  const [tags, rivals] = [new Uint8Array(forms.length), new Uint8Array(forms.length)];
  words.reserve(forms.length);
  const ids = Int32Array.from(forms, (form) => words.id(form));
  new Tagger(words, classTable(model.tagger), model.allowed, CLEAR_TAG, look).tag(ids, forms.length, tags, rivals);
  return { tags, rivals };
}

describe('isOpenToSecondLook', () => {
  it.each([
    ['a preposition or a subordinator', ['ADP', 'IN'], ['SCONJ', 'IN'], true],
    ['an auxiliary or a verb', ['VERB', 'VBZ'], ['AUX', 'VBZ'], true],
    ['a noun or a verb', ['NOUN', 'NN'], ['VERB', 'VB'], false],
    ['a name or a preposition', ['PROPN', 'NNP'], ['ADP', 'IN'], false],
    ['two tags of one class', ['PRON', 'WDT'], ['PRON', 'DT'], false],
    ['a pronoun or a subordinator', ['PRON', 'WDT'], ['SCONJ', 'IN'], true],
    ['a subordinator or a pronoun', ['SCONJ', 'IN'], ['PRON', 'WDT'], false],
  ] as const)('%s', (_, best, second, open) => {
    expect(isOpenToSecondLook(model.pairUpos, tagOf(best[0], best[1]), tagOf(second[0], second[1]))).toBe(open);
  });
});

describe('SecondLook', () => {
  it.each(SENTENCES)('reads “%s”: %s is %s', (text, word, upos) => {
    const at = text.split(' ').indexOf(word);
    const [first, second] = [tag(text, null), tag(text, secondLook)];
    expect(UPOS[model.pairUpos[first.tags[at]!]!]).not.toBe(upos);
    expect(UPOS[model.pairUpos[second.tags[at]!]!]).toBe(upos);
    // What was replaced stays in the parser's sight.
    expect(second.rivals[at]).toBe(first.tags[at]);
  });

  it('leaves alone what is not in doubt', () => {
    const ids = Int32Array.from(['He', 'said', 'that'], (form) => words.id(form));
    const gold = [tagOf('PRON', 'PRP'), tagOf('VERB', 'VBD'), tagOf('PRON', 'DT')];
    const tags = Uint8Array.from(gold);
    secondLook.revise(ids, 3, tags, Uint8Array.from(gold), Uint8Array.from(gold, () => tagOf('SCONJ', 'IN')), Float32Array.of(Infinity, Infinity, 1000));
    expect([...tags]).toEqual(gold);
  });
});
