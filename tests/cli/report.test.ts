import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { runCli } from './runCli.js';
import { sampleGraph, SAMPLE_TEXT } from './sampleGraph.js';
import { makeTree } from './tree.js';

const TEXT = 'Ankara will likely abstain. Paris may send aid to Kyiv.\n';
const files = () => makeTree({ 'brief.txt': TEXT, 'graph.json': JSON.stringify(sampleGraph()), 'sample.txt': SAMPLE_TEXT });

describe('briefgraph report', () => {
  it('writes a page about a brief', async () => {
    const root = files();
    const out = join(root, 'page.html');
    const { code, stdout, stderr } = await runCli(['report', join(root, 'brief.txt'), '-o', out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe(`${join(root, 'brief.txt')} → ${out}\n`);
    const page = readFileSync(out, 'utf8');
    expect(page).toMatch(/^<!DOCTYPE html>/);
    expect(page).toContain('data-look="likely"');
  });

  it('writes to standard output, and reads standard input', async () => {
    const { code, stdout } = await runCli(['report', '-'], { stdin: TEXT });
    expect(code).toBe(0);
    expect(stdout).toContain(`Claim ${extract(TEXT).claims.length}`);
  });

  it('shows a graph, in its text where it is given', async () => {
    const root = files();
    const without = await runCli(['report', join(root, 'graph.json')]);
    expect(without.stdout).not.toContain('NPR reported that');
    const within = await runCli(['report', join(root, 'graph.json'), '--text', join(root, 'sample.txt')]);
    expect(within.stdout).toContain('NPR reported that');
  });

  const failures: readonly (readonly [string, string, readonly string[], number, RegExp])[] = [
    ['a missing file', '', ['missing.txt'], 1, /missing\.txt: .*ENOENT|missing\.txt/],
    ['a file that is no graph', '{"format":"other"}', ['x.json'], 1, /x\.json: no graph of briefgraph: field format/],
    ['a file that is no JSON', '{', ['x.json'], 1, /x\.json: no graph of briefgraph: not JSON/],
    ['a text with a brief', TEXT, ['x.txt', '--text', 'x.txt'], 2, /--text goes with a graph/],
  ];
  it.each(failures)('names %s', async (_name, content, [input, ...rest], exit, message) => {
    const root = makeTree({ 'x.json': content, 'x.txt': content });
    const { code, stdout, stderr } = await runCli(['report', join(root, input!), ...rest.map((each) => (each.startsWith('-') ? each : join(root, each)))]);
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('names a text that the graph was not read from', async () => {
    const root = files();
    const { code, stderr } = await runCli(['report', join(root, 'graph.json'), '--text', join(root, 'brief.txt')]);
    expect(code).toBe(1);
    expect(stderr).toContain('the text that the graph was read from');
  });
});
