import { describe, expect, it } from 'vitest';
import { BriefgraphError } from '../../src/errors.js';
import { parse, parseConllu, printConllu, readConllu, toConllu, wordRows } from '../../src/syntax/index.js';

const SAMPLE = `# sent_id = 1
# text = They don't act.
1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t4:nsubj\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tNote=range
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tact\tact\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tact\tact\tVERB\tVB\t_\t_\t_\t0:root\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = 2
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_

`;

describe('CoNLL-U', () => {
  it('prints what it read', () => {
    expect(printConllu(readConllu(SAMPLE))).toBe(SAMPLE);
  });

  it('reads Windows line ends and a missing last line break', () => {
    expect(printConllu(readConllu(SAMPLE.trimEnd().replace(/\n/g, '\r\n')))).toBe(SAMPLE);
  });

  it('keeps comments, ranges, empty nodes and other columns when it parses', () => {
    const [first] = parseConllu(readConllu(SAMPLE));
    expect(first!.comments).toEqual(['# sent_id = 1', "# text = They don't act."]);
    expect(first!.rows.map((row) => row.id)).toEqual(['1', '2-3', '2', '3', '4', '4.1', '5']);
    expect(first!.rows[1]).toMatchObject({ form: "don't", misc: 'Note=range' });
    expect(first!.rows[0]).toMatchObject({ feats: 'Case=Nom', deps: '4:nsubj', deprel: 'nsubj', head: '4' });
  });

  it('prints parses with their text and spacing', () => {
    const text = 'Talks failed.';
    const [sentence] = toConllu(parse(text), text);
    expect(sentence!.comments).toContain('# text = Talks failed.');
    expect(wordRows(sentence!).map((row) => row.misc)).toEqual(['_', 'SpaceAfter=No', '_']);
  });

  it.each([
    ['too few columns', '1\tYes\n', 1],
    ['a strange id', '# c\nx\tYes\t_\t_\t_\t_\t0\troot\t_\t_\n', 2],
    ['a gap in the numbering', '2\tYes\t_\t_\t_\t_\t0\troot\t_\t_\n', 1],
    ['a head that does not exist', '1\tYes\t_\t_\t_\t_\t7\troot\t_\t_\n', 1],
    ['a token that heads itself', '1\tA\t_\t_\t_\t_\t0\troot\t_\t_\n2\tB\t_\t_\t_\t_\t2\tdep\t_\t_\n', 2],
  ])('names the line of %s', (_, text, line) => {
    let thrown: unknown;
    try {
      readConllu(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(BriefgraphError);
    expect(thrown).toMatchObject({ code: 'conllu-invalid', line });
  });
});
