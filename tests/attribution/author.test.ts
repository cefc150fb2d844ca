/** Whose voice a brief speaks with when it names a body: the one on its masthead is the author, all others are sources. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';

const extractor = createExtractor();
const JUDGED = 'that Moscow will probably wait.';

describe('the body that wrote the brief', () => {
  it.each([
    ['its acronym in brackets', 'Harbour Institute for Conflict Studies (HICS)\nUpdate, 17 October', `HICS assesses ${JUDGED}`, 'author'],
    ['its initials', 'NATIONAL ASSESSMENTS COUNCIL\nRUSSIA: PROSPECTS', `NAC judges ${JUDGED}`, 'author'],
    ['its noun', 'NATIONAL ASSESSMENTS COUNCIL\nRUSSIA: PROSPECTS', `The Council judges ${JUDGED}`, 'author'],
    ['its noun in front of a complement', 'Report of the Panel of Experts (excerpt)', `The Panel assesses ${JUDGED}`, 'author'],
    ['its full name', 'Regional Crime Unit | Threat assessment', `The Regional Crime Unit believes ${JUDGED}`, 'author'],
    ['an older judgment of its own', 'Harbour Institute for Conflict Studies (HICS)', `HICS judged on 2 October ${JUDGED}`, 'author'],
    ['a post that sends a cable', 'FROM: EMBASSY DJIBOUTI\nSUBJECT: FLEET MOVES', `Embassy assesses ${JUDGED}`, 'author'],
    ['an acronym that does nothing but assess', 'Weekly update', `ISDM assesses ${JUDGED} ISDM has not observed new units.`, 'author'],
    ['an acronym that the brief explains', 'Weekly update', `The Institute for Sea Data and Mapping (ISDM) opened an office. ISDM assesses ${JUDGED}`, 'isdm'],
    ['an acronym explained where the body says what it has seen', 'Weekly update', `The Institute for Sea Data and Mapping (ISDM) has not observed new units. ISDM continues to assess ${JUDGED}`, 'author'],
    ['whose report it is', 'Midterm report of the Panel of Experts on eastern Congo (excerpt)', `The Panel assesses ${JUDGED}`, 'author'],
    ['whose summary it is, behind a colon', 'Panel of Experts on Chad: summary of findings', `The Panel assesses ${JUDGED}`, 'author'],
    ['a body that a headline speaks of', 'Benefits Panel: cabinet broke its word', `The Panel assesses ${JUDGED}`, 'panel'],
    ['an acronym that does other things too', 'Weekly update', `ISDM assesses ${JUDGED} ISDM moved to Oslo in May.`, 'isdm'],
    ['blanks that do not break', 'Harbour\u00a0Institute (HICS)\r\nUpdate', `HICS\u00a0assesses ${JUDGED}`, 'author'],
    ['another body with the same noun', 'NATIONAL ASSESSMENTS COUNCIL', `The Workers' Council met in Kazan. The Council judges ${JUDGED}`, 'council'],
    ['a body that is on no masthead', 'RUSSIA: PROSPECTS', `The Council judges ${JUDGED}`, 'council'],
  ])('%s', (_, head, prose, holder) => {
    const { claims } = extractor.extract(`${head}\n\nRain fell all week. ${prose}`);
    const claim = claims.find(({ text }) => text.includes('will probably wait'));
    expect(claim?.likelihood?.level).toBe('likely');
    expect(claim?.holder).toEqual(holder === 'author' ? { type: 'author' } : { type: 'source', sourceId: expect.stringContaining(holder) });
  });

  it('reads a masthead with line ends of other systems in it', () => {
    const { claims } = extractor.extract('Harbour Council\u2028Update\rNo. 3\n\nRain fell all week.');
    expect(claims).toHaveLength(1);
  });
});
