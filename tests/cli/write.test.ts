import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../src/cli/inputs/discover.js';
import { planOutputs, writeWhole } from '../../src/cli/output/write.js';
import { makeTree } from './tree.js';

const inputAt = (name: string): Input => ({ name, path: name, key: `/data/${name}` });

describe('planOutputs', () => {
  it.each([
    {
      what: 'the basename without its extension',
      names: ['in/a.txt', 'b.v2.md', 'c'],
      targets: ['out/a.json', 'out/b.v2.json', 'out/c.json'],
    },
    {
      what: 'one file to one input: same name in two directories',
      names: ['x/a.txt', 'y/a.txt'],
      targets: ['out/a.json'],
      clashes: ['y/a.txt: not written, out/a.json is for x/a.txt.'],
    },
    {
      what: 'one file to one input: two extensions',
      names: ['a.md', 'a.txt', 'b.txt'],
      targets: ['out/a.json', 'out/b.json'],
      clashes: ['a.txt: not written, out/a.json is for a.md.'],
    },
    {
      what: 'one file to one input: names that some systems do not tell apart',
      names: ['A.txt', 'x/a.txt', 'caf\u00E9.txt', 'x/cafe\u0301.txt'],
      targets: ['out/A.json', 'out/caf\u00E9.json'],
      clashes: [
        'x/a.txt: not written, out/a.json is for A.txt.',
        'x/cafe\u0301.txt: not written, out/cafe\u0301.json is for caf\u00E9.txt.',
      ],
    },
  ])('gives $what', ({ names, targets, clashes }) => {
    const plan = planOutputs(names.map(inputAt), 'out', '/data/out', '.json');
    expect([...plan.targets.values()]).toEqual(targets);
    expect(plan.clashes).toEqual(clashes ?? []);
  });

  it('never replaces an input', () => {
    const plan = planOutputs([inputAt('briefs/a.txt'), inputAt('briefs/b.md')], 'briefs', '/data/briefs', '.txt');
    expect([...plan.targets.values()]).toEqual(['briefs/b.txt']);
    expect(plan.clashes).toEqual(['briefs/a.txt: not written, briefs/a.txt is itself an input.']);
  });
});

describe('writeWhole', () => {
  it('replaces a file and leaves no draft', async () => {
    const root = makeTree({ 'a.json': 'old' });
    await writeWhole(join(root, 'a.json'), 'new');
    expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('new');
    expect(readdirSync(root)).toEqual(['a.json']);
  });

  it('leaves no draft when it fails', async () => {
    const root = makeTree({});
    mkdirSync(join(root, 'a.json', 'full'), { recursive: true });
    await expect(writeWhole(join(root, 'a.json'), 'new')).rejects.toThrow();
    expect(readdirSync(root)).toEqual(['a.json']);
  });
});
