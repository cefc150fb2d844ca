import { describe, expect, it } from 'vitest';
import { drawTree, MARGIN_CAP, parse, parseTokens, syntaxEngine, type SyntaxSentence } from '../../src/syntax/index.js';

/** Arcs as "dependent label head". */
const arcs = ({ tokens }: SyntaxSentence): string[] => tokens.map(({ text, label, head }) => `${text} ${label} ${tokens[head]?.text ?? 'ROOT'}`);

describe('parse', () => {
  it.each([
    ['China will probably invade Taiwan.', ['China nsubj invade', 'will aux invade', 'probably advmod invade', 'invade root ROOT', 'Taiwan obj invade']],
    ['The talks did not fail.', ['The det talks', 'talks nsubj fail', 'did aux fail', 'not advmod fail', 'fail root ROOT']],
    ['The treaty was signed by the minister.', ['treaty nsubj:pass signed', 'was aux:pass signed', 'minister obl:agent signed', 'by case minister']],
    ['Officials said that the army had left the city.', ['Officials nsubj said', 'that mark left', 'army nsubj left', 'left ccomp said', 'city obj left']],
    ['She is a doctor.', ['She nsubj doctor', 'is cop doctor', 'a det doctor', 'doctor root ROOT']],
    ['They want to leave.', ['They nsubj want', 'to mark leave', 'leave xcomp want']],
    ["Beijing's envoy met two ministers.", ["Beijing nmod:poss envoy", "'s case Beijing", 'envoy nsubj met', 'two nummod ministers', 'ministers obj met']],
    ['If prices rise, the government will fall.', ['If mark rise', 'prices nsubj rise', 'rise advcl fall', 'government nsubj fall']],
  ])('%s', (text, expected) => {
    const [sentence] = parse(text);
    expect(arcs(sentence!)).toEqual(expect.arrayContaining(expected));
  });

  it('gives tags, lemmas and offsets', () => {
    const text = 'He left.  Armies were moving quickly.';
    const [, second] = parse(text);
    expect(second!.tokens.map(({ upos, xpos, lemma }) => `${upos} ${xpos} ${lemma}`)).toEqual([
      'NOUN NNS army', 'AUX VBD be', 'VERB VBG move', 'ADV RB quickly', 'PUNCT . .',
    ]);
    for (const { start, end, text: form } of second!.tokens) expect(text.slice(start, end)).toBe(form);
  });

  it('keeps given tokens', () => {
    const [sentence] = parseTokens([['Long-term', 'plans', 'failed', '.']]);
    expect(sentence!.tokens.map(({ text }) => text)).toEqual(['Long-term', 'plans', 'failed', '.']);
  });

  it('gives the same tree whatever was parsed before', () => {
    const words = 'The minister said the talks would probably fail .'.split(' ');
    const fresh = syntaxEngine().parse(words);
    for (let i = 0; i < 40_000; i += 1000) syntaxEngine().parse(Array.from({ length: 1000 }, (_, k) => `w${i + k}`));
    const later = syntaxEngine().parse(words);
    expect([...later.heads]).toEqual([...fresh.heads]);
    expect([...later.upos]).toEqual([...fresh.upos]);
  });

  it('draws trees', () => {
    const [sentence] = parse('She left.');
    expect(drawTree(sentence!)).toBe(['┌── She  PRON  nsubj', 'left  VERB  root', '└── .  PUNCT  punct'].join('\n'));
  });
});

/** Every parse must be a tree with one root. */
function checkTree(heads: Int32Array): void {
  expect([...heads].filter((head) => head === -1)).toHaveLength(heads.length > 0 ? 1 : 0);
  const known = new Uint8Array(heads.length);
  for (let i = 0; i < heads.length; i++) {
    const path: number[] = [];
    for (let at = i; at >= 0 && known[at] !== 2; at = heads[at]!) {
      if (known[at] === 1) throw new Error(`cycle at ${at}`);
      known[at] = 1;
      path.push(at);
    }
    for (const at of path) known[at] = 2;
  }
}

describe('hostile input', () => {
  it.each<[string, string[]]>([
    ['nothing', []],
    ['one token', ['.']],
    ['ten thousand tokens', Array.from({ length: 10_000 }, (_, i) => ['the', 'talks', 'that', 'failed', ',', 'and'][i % 6]!)],
    ['five thousand brackets', Array.from({ length: 5000 }, () => '(')],
    ['emoji', Array.from({ length: 300 }, () => '😀')],
    ['distinct forms beyond the word table', Array.from({ length: 40_000 }, (_, i) => `x${i.toString(26).replace(/\d/g, 'q')}y`)],
    ['empty and odd forms', ['', ' ', '\u0000', '\ud800', '__proto__', 'constructor']],
    ['very long forms', ['a'.repeat(100_000), '1'.repeat(100_000)]],
  ])('%s', (_, words) => {
    const tree = syntaxEngine().parse(words);
    expect(tree.heads).toHaveLength(words.length);
    checkTree(tree.heads);
    for (const margin of tree.margins) expect(margin >= 0 && margin <= MARGIN_CAP).toBe(true);
    words.slice(0, 50).forEach((_word, i) => expect(typeof tree.lemma(i)).toBe('string'));
  });

  it('parses text of brackets and emoji', () => {
    expect(parse('('.repeat(5000))).toHaveLength(1);
    expect(parse('😀😀 😀')[0]!.tokens).toHaveLength(3);
    expect(parse('')).toEqual([]);
  });

  it('draws a deep tree', () => {
    const tokens = Array.from({ length: 3000 }, (_, i) => ({
      start: i, end: i + 1, text: 'x', upos: 'X', xpos: 'FW', lemma: 'x', head: i - 1, label: 'dep', margin: 0,
    }) as const);
    expect(drawTree({ tokens }).split('\n')).toHaveLength(3000);
  });
});
