import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JudgmentGraph } from '../../src/schema/index.js';
import { first, second, undated } from '../query/graphs.js';
import { storeOf } from '../sql/storeOf.js';
import { runCli } from './runCli.js';
import { makeTree } from './tree.js';

/** Texts that a spreadsheet or a terminal would obey. */
const FORMULA = '=HYPERLINK("http://example.org","x")';
const ESCAPE = '\u001B[31mred\u001B]0;title\u0007';

const hostile = (): JudgmentGraph => {
  const graph = structuredClone(undated);
  graph.documents[0] = { ...graph.documents[0]!, id: 'h', title: FORMULA, path: '@cmd' };
  graph.claims = graph.claims.map((claim) => ({ ...claim, id: 'h-0', documentId: 'h', text: `+1 ${ESCAPE}` }));
  return graph;
};

let store: string;
beforeAll(async () => {
  store = await storeOf(join(mkdtempSync(join(tmpdir(), 'briefgraph-query-')), 'store'), [[first, second], [undated, hostile()]]);
});

const query = (...argv: string[]) => runCli(['query', store, ...argv]);

describe('briefgraph query', () => {
  it('lists claims for people', async () => {
    const { code, stdout, stderr } = await query('--actor', 'Beijing', '--at-least', 'likely', '--on', 'event');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['almost certain', 'China', 'Russia', '2026-03-14', 'NPR']) expect(stdout).toContain(part);
    expect(stdout).not.toContain('claim_id');
  });

  it('says whom nobody knows', async () => {
    const { code, stdout, stderr } = await query('--actor', 'Ruritania', '--citing', 'Strelsau Post', '--actor', 'Beijing', '--format', 'ndjson');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('"Ruritania"');
    expect(stderr).toContain('"Strelsau Post"');
    expect(stderr).not.toContain('Beijing');
  });

  const answers: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['an actor and a level', ['--actor', 'Chinese', '--at-least', 'likely'], ['a-0', 'a-1']],
    ['two actors', ['--actor', 'CHN', '--actor', 'Moscow'], ['a-0', 'a-1']],
    ['levels', ['--level', 'possible', '--level', 'unlikely', '--sort', 'level'], ['b-1', 'a-2']],
    ['polarity', ['--negated', 'yes'], ['a-0']],
    ['an order', ['--actor', 'CHN', '--sort', 'level', '--descending', '--limit', '2'], ['a-1', 'a-0']],
    ['SQL', ['--sql', `SELECT claim_id FROM judgments WHERE level >= 'very-likely'::level ORDER BY 1`], ['a-1', 'b-0']],
  ];
  it.each(answers)('answers %s', async (_name, argv, expected) => {
    const { code, stdout } = await query(...argv, '--format', 'json');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { claim_id: string }[]).map(({ claim_id }) => claim_id)).toEqual(expected);
  });

  it('counts and groups', async () => {
    expect((await query('--count', '--format', 'ndjson')).stdout).toBe('{"claims":9}\n');
    expect((await query('--group', 'month', '--format', 'csv')).stdout).toBe('month,claims\n2025-12,3\n2026-03,4\n,2\n');
    expect((await query('--group', 'actor', '--kind', 'judgment', '--format', 'csv')).stdout).toContain('CHN,China,3\n');
  });

  it('writes JSON columns as values', async () => {
    const { stdout } = await query('--sql', 'SELECT topics, title FROM documents WHERE document_id = \'a\'', '--format', 'ndjson');
    expect(JSON.parse(stdout)).toEqual({ topics: ['CHN'], title: 'Brief a' });
  });

  it('gives an empty answer as one', async () => {
    expect((await query('--actor', 'Atlantis', '--format', 'json')).stdout).toBe('[]\n');
    expect((await query('--actor', 'Atlantis', '--format', 'ndjson')).stdout).toBe('');
  });

  it('writes files whole, Parquet among them', async () => {
    const dir = makeTree({});
    const target = join(dir, "it's.parquet");
    expect((await query('--actor', 'CHN', '--format', 'parquet', '--out', target)).code).toBe(0);
    expect(readFileSync(target).subarray(0, 4).toString()).toBe('PAR1');
    expect((await query('--format', 'csv', '--out', join(dir, 'all.csv'))).stdout).toBe('');
    expect(readFileSync(join(dir, 'all.csv'), 'utf8').split('\n').length).toBe(11);
    expect(readdirSync(dir).sort()).toEqual(['all.csv', "it's.parquet"]);
  });

  it('lets nothing act that a text brings along', async () => {
    const csv = (await query('--contains', 'red', '--format', 'csv')).stdout;
    expect(csv).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(csv).toContain("'+1 [31mred]0;title");
    expect(csv).toContain("'@cmd");
    for (const format of ['table', 'csv', 'json', 'ndjson']) {
      const { stdout } = await query('--contains', 'red', '--format', format);
      // eslint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(stdout, format).not.toMatch(/[\u0007\u001B]/);
    }
    const [row] = JSON.parse((await query('--contains', 'red', '--format', 'json')).stdout) as { title: string; text: string }[];
    expect(row).toMatchObject({ title: FORMULA, text: `+1 ${ESCAPE}` });
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown level', ['--at-least', 'probable'], /almost-no-chance/],
    ['possible as a bound', ['--at-least', 'possible'], /is invalid/],
    ['a period that is none', ['--within', 'soon'], /within/],
    ['SQL that writes', ['--sql', 'DROP VIEW claims'], /only questions/],
    ['SQL that reads other files', ['--sql', `SELECT * FROM read_text('/etc/passwd')`], /disabled by configuration/],
    ['SQL with filters', ['--sql', 'SELECT 1', '--actor', 'CHN'], /--sql is a question by itself/],
    ['Parquet on standard output', ['--format', 'parquet'], /--out FILE/],
    ['a limit that is none', ['--limit', '0'], /whole number/],
    ['a file in a directory that is not there', ['--format', 'csv', '--out', '/nonexistent/x.csv'], /cannot be written/],
  ];
  it.each(wrong)('refuses %s', async (_name, argv, message) => {
    const { code, stdout, stderr } = await query(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('names what is no store', async () => {
    const { code, stderr } = await runCli(['query', makeTree({})]);
    expect(code).toBe(1);
    expect(stderr).toContain('no store');
  });
});
