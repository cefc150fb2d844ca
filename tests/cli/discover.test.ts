import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/cli/inputs/discover.js';
import { makeTree, type Tree } from './tree.js';

const namesBelow = (root: string, inputs: readonly { name: string }[]) => inputs.map(({ name }) => relative(root, name));

describe('discover', () => {
  it.each<{ what: string; tree: Tree; found: string[] }>([
    {
      what: 'takes files of one brief each out of a directory, sorted, at any depth',
      tree: { 'b.txt': '', 'a.md': '', 'd.html': '', 'e.txt.gz': '', 'sub/deep/c.TXT': '', 'skip.json': '', 'skip.jsonl': '', 'skip.zip': '', README: '' },
      found: ['a.md', 'b.txt', 'd.html', 'e.txt.gz', 'sub/deep/c.TXT'],
    },
    {
      what: 'sorts by code units, so that no locale changes the order',
      tree: { 'ä.txt': '', 'Z.txt': '', 'a.txt': '', '10.txt': '', '9.txt': '' },
      found: ['10.txt', '9.txt', 'Z.txt', 'a.txt', 'ä.txt'],
    },
    {
      what: 'leaves hidden files and directories out',
      tree: { '.hidden.txt': '', '.git/note.md': '', 'a.txt': '' },
      found: ['a.txt'],
    },
    {
      what: 'ends on links that lead in circles',
      tree: { 'x/a.txt': '', 'x/up': { to: '..' }, 'y/b.txt': '', 'y/x': { to: '../x' }, 'x/y': { to: '../y' } },
      found: ['x/a.txt', 'y/b.txt'],
    },
    {
      what: 'keeps a file that is linked under a second name, because it has a second output',
      tree: { 'a.txt': '', 'b.txt': { to: 'a.txt' } },
      found: ['a.txt', 'b.txt'],
    },
    { what: 'passes over dangling links that are no briefs', tree: { 'a.txt': '', gone: { to: 'nowhere' } }, found: ['a.txt'] },
  ])('$what', async ({ tree, found }) => {
    const root = makeTree(tree);
    const { inputs, failures, several } = await discover([root]);
    expect(namesBelow(root, inputs)).toEqual(found);
    expect(failures).toEqual([]);
    expect(several).toBe(true);
  });

  it('reads a file that is reached twice once, under its first name', async () => {
    const root = makeTree({ 'a.txt': '', 'b.txt': '', same: { to: '.' } });
    const { inputs } = await discover([join(root, 'same', 'b.txt'), root, join(root, 'a.txt'), '-', '-']);
    expect(namesBelow(root, inputs.slice(0, 2))).toEqual(['same/b.txt', 'a.txt']);
    expect(inputs.slice(2).map(({ name }) => name)).toEqual(['stdin']);
  });

  it('names what is missing, dangling or empty and keeps the rest', async () => {
    const root = makeTree({ 'a.txt': '', empty: null, 'links/gone.txt': { to: 'nowhere' }, 'links/self.md': { to: 'self.md' } });
    const { inputs, failures } = await discover([join(root, 'no.txt'), root, join(root, 'empty')]);
    expect(namesBelow(root, inputs)).toEqual(['a.txt']);
    expect(failures).toHaveLength(4);
    expect(failures[0]).toMatch(/no\.txt: cannot be read \(no such file or directory\)/);
    expect(failures[1]).toMatch(/gone\.txt: cannot be read \(no such file or directory\)/);
    expect(failures[2]).toMatch(/self\.md: cannot be read \(too many symbolic links encountered\)/);
    expect(failures[3]).toBe(`${join(root, 'empty')}: holds no file of a brief (.txt, .md, .html, .docx, .pdf, .eml).`);
  });

  it.each([
    { args: ['-'], several: false },
    { args: ['missing.txt'], several: false },
    { args: ['missing.txt', '-'], several: true },
  ])('decides by what is asked, not by what is found: $args', async ({ args, several }) => {
    expect((await discover(args)).several).toBe(several);
  });
});
