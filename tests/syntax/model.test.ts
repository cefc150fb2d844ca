import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSyntax, loadModel, readModel } from '../../src/syntax/index.js';

const bytes = new Uint8Array(readFileSync(new URL('../../lexicons/models/en-syntax.bin', import.meta.url)));

describe('model file', () => {
  it('gives an engine', () => {
    const tree = createSyntax(readModel(bytes)).parse(['The', 'talks', 'failed', '.']);
    expect([...tree.heads]).toEqual([1, 2, -1, 2]);
  });

  it('is taken from the caller', () => {
    expect([...loadModel(bytes).parse(['The', 'talks', 'failed', '.']).heads]).toEqual([1, 2, -1, 2]);
  });

  it.each([
    ['an empty file', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('{"json": true}')],
    ['another version', Uint8Array.from([...bytes.subarray(0, 4), 99, ...bytes.subarray(5, 100)])],
    ['a file cut off in the head', bytes.slice(0, 40)],
    ['a file cut off in the weights', bytes.slice(0, bytes.length >> 1)],
    ['a file with something after it', Uint8Array.from([...bytes, 0])],
  ])('refuses %s', (_, broken) => {
    expect(() => readModel(broken)).toThrow(expect.objectContaining({ code: 'model-invalid' }));
  });

  it('refuses what is no bytes', () => {
    expect(() => loadModel('weights' as unknown as Uint8Array)).toThrow(expect.objectContaining({ code: 'model-invalid' }));
  });
});
