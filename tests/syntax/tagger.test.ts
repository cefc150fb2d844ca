import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/syntax/engine/model.js';
import { classTable } from '../../src/syntax/engine/packed.js';
import { CLEAR_TAG, Tagger } from '../../src/syntax/engine/tagger.js';
import { TaggerFeatures } from '../../src/syntax/engine/taggerFeatures.js';
import { WordTable } from '../../src/syntax/engine/words.js';
import { splitSentences, tokenize } from '../../src/syntax/index.js';

const model = readModel(readFileSync(new URL('../../lexicons/models/en-syntax.bin', import.meta.url)));
const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8') + readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');
const sentences = splitSentences(text).map(({ start, end }) => tokenize(text, start, end).map((span) => text.slice(span.start, span.end)));

/** Tags of all sentences by a tagger that takes a tag when it is that clear. */
function tagsOf(clear: number): number[] {
  const words = new WordTable(model.forms, model.clusters);
  const tagger = new Tagger(words, classTable(model.tagger), model.allowed, clear, null);
  return sentences.flatMap((forms) => {
    const tags = new Uint8Array(forms.length);
    words.reserve(forms.length);
    tagger.tag(Int32Array.from(forms, (form) => words.id(form)), forms.length, tags, new Uint8Array(forms.length));
    return [...tags];
  });
}

describe('Tagger', () => {
  it('decides as if it had looked at all features where the first part of them is clear', () => {
    const all = tagsOf(Infinity);
    const differing = (clear: number): number => tagsOf(clear).filter((tag, i) => tag !== all[i]).length / all.length;
    expect(all.length).toBeGreaterThan(1000);
    expect(differing(CLEAR_TAG)).toBeLessThan(0.005);
    // Far too soon, so that the test would see a part that decides badly.
    expect(differing(0)).toBeGreaterThan(differing(CLEAR_TAG));
  });

  it('has the same features of the context in one part or in two', () => {
    const words = new WordTable(model.forms, model.clusters);
    const features = new TaggerFeatures(words);
    const ids = Int32Array.from(['The', 'talks', 'failed', 'again', '.'], (form) => words.id(form));
    features.load(ids, ids.length);
    for (let i = 0; i < ids.length; i++) {
      features.extractContext(i, i - 1, i - 2);
      features.extractFirst(i, i - 1, i - 2);
      features.extractRest();
      expect([...features.firstOfContext, ...features.restOfContext].sort()).toEqual([...features.ofContext].sort());
    }
  });
});
