import { compileTemplates, hashTemplates, numberTemplates } from './hash.js';
import { UPOS } from './names.js';
import { WORD, WORD_FIELDS, type WordTable } from './words.js';

/**
 * What a template of the second look can see of a word in doubt: `pair` is the best and the second best tag, `lead` how far apart they
 * are; t-1 is the tag before; `next` is the tag of the first verb after the word, `gap` what stands up to it, `last` the tag of the
 * last verb before it and `verb` that verb's word; `end` is the sentence's last word.
 */
const ATOMS = [
  'none', 'pair', 'best', 'lead', 'w', 'class', 's3', 'shape', 'f', 'm', 'w-1', 'w-2', 'w+1', 'w+2', 'm-1', 'm-2', 'm+1', 'm+2', 'c-1', 'c+1',
  't-1', 't-2', 't-3', 't+1', 't+2', 't+3', 'next', 'gap', 'last', 'verb', 'end', 'place', 'far', 's3+1', 's3-1',
] as const;
const SPECS = [
  'pair', 'pair lead', 'pair best', 'pair best lead', 'w', 'w best', 'w best lead', 'pair w',
  't-1', 't+1', 't-1 t+1', 't-2 t-1', 't+1 t+2', 't+1 t+2 t+3', 't-2 t-1 t+1', 't-1 t+1 t+2',
  'w t-1', 'w t+1', 'w t+1 t+2', 'w t-1 t+1', 'w t-2 t-1', 'w t+1 t+2 t+3', 'w t-1 t+1 t+2',
  'pair t-1 t+1', 'pair t+1 t+2', 'pair t-2 t-1',
  'w w-1', 'w w+1', 'w w-1 w+1', 'w-1', 'w+1', 'w-2', 'w+2', 'w t-1 w+1', 'w w-1 t+1',
  'm', 'f', 'm-1', 'm+1', 'm m-1', 'm m+1', 'w m-1', 'w m+1', 'm-1 t+1', 'm+1 t-1', 'm t-1 t+1', 'w m-1 m+1', 'm-2', 'm+2',
  'w next', 'w next gap', 'w gap', 'next gap t-1', 'pair next gap', 'w t-1 next gap', 'w t+1 next gap',
  'w last', 'w verb', 'w last next', 'pair last next', 'w verb gap', 'w last far', 'w end', 'pair end', 'last next end', 'w place', 'pair place',
  's3 t-1', 's3 t+1', 's3 t-1 t+1', 'shape t-1 t+1',
  's3+1 w', 's3-1 w', 'shape t+1', 'shape t-1', 'c-1 w c+1',
];
const TEMPLATES = compileTemplates(SPECS, ATOMS, numberTemplates(SPECS));

export const SECOND_LOOK_FEATURES = TEMPLATES.count;

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'].map((name) => UPOS.indexOf(name as (typeof UPOS)[number])));
const PUNCT = UPOS.indexOf('PUNCT');
const FAR = 9;

/** Bins of leads, in weight units. */
const leadBin = (lead: number): number => (lead < 3 ? 0 : lead < 7 ? 1 : lead < 12 ? 2 : lead < 18 ? 3 : lead < 25 ? 4 : lead < 35 ? 5 : 6);

/** Turns words whose tag is in doubt into features that see the tags of the whole sentence. */
export class SecondLookFeatures {
  readonly features = new Int32Array(SECOND_LOOK_FEATURES);
  private readonly values = new Int32Array(ATOMS.length);

  /** @param upos UPOS id of each tag */
  constructor(
    private readonly words: WordTable,
    private readonly upos: Uint8Array,
  ) {}

  /** Fills `features` for token `i` of `count`, whose tag leads the second best by `lead` weight units. */
  extract(ids: Int32Array, tags: Uint8Array, count: number, i: number, second: number, lead: number): void {
    const best = tags[i]!;
    const { values, upos } = this;
    const { fields } = this.words;
    const at = ids[i]! * WORD_FIELDS;
    const field = (place: number, of: number): number => (place < 0 || place >= count ? -1 : fields[ids[place]! * WORD_FIELDS + of]!);
    const tag = (place: number): number => (place < 0 || place >= count ? -1 : tags[place]!);
    values[1] = Math.min(best, second) * 256 + Math.max(best, second);
    values[2] = best;
    values[3] = leadBin(lead);
    values[4] = fields[at + WORD.lower]!;
    values[5] = fields[at + WORD.tagClass]!;
    values[6] = fields[at + WORD.suffix3]!;
    values[7] = fields[at + WORD.shape]!;
    values[8] = fields[at + WORD.fine]!;
    values[9] = fields[at + WORD.middle]!;
    values[10] = field(i - 1, WORD.lower);
    values[11] = field(i - 2, WORD.lower);
    values[12] = field(i + 1, WORD.lower);
    values[13] = field(i + 2, WORD.lower);
    values[14] = field(i - 1, WORD.middle);
    values[15] = field(i - 2, WORD.middle);
    values[16] = field(i + 1, WORD.middle);
    values[17] = field(i + 2, WORD.middle);
    values[18] = field(i - 1, WORD.coarse);
    values[19] = field(i + 1, WORD.coarse);
    values[20] = tag(i - 1);
    values[21] = tag(i - 2);
    values[22] = tag(i - 3);
    values[23] = tag(i + 1);
    values[24] = tag(i + 2);
    values[25] = tag(i + 3);
    let next = i + 1;
    let gap = 0;
    for (; next < count && next <= i + FAR; next++) {
      const u = upos[tags[next]!]!;
      if (u === VERB || u === AUX) break;
      if (NOMINAL.has(u)) gap |= 1;
      if (u === PUNCT) gap |= 2;
    }
    const isNext = next < count && next <= i + FAR;
    values[26] = isNext ? tags[next]! : -1;
    values[27] = gap | (Math.min(next - i, 4) << 2);
    let last = i - 1;
    while (last >= 0 && last >= i - FAR && upos[tags[last]!]! !== VERB && upos[tags[last]!]! !== AUX) last--;
    const isLast = last >= 0 && last >= i - FAR;
    values[28] = isLast ? tags[last]! : -1;
    values[29] = isLast ? fields[ids[last]! * WORD_FIELDS + WORD.lower]! : -1;
    values[30] = field(count - 1, WORD.lower);
    values[31] = i === 0 ? 1 : i === count - 1 ? 2 : 3;
    values[32] = Math.min(i - last, 4);
    values[33] = field(i + 1, WORD.suffix3);
    values[34] = field(i - 1, WORD.suffix3);
    hashTemplates(TEMPLATES, values, this.features);
  }
}
