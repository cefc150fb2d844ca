import { XPOS } from './names.js';

const NNP = XPOS.indexOf('NNP');

/** How a form becomes its lemma: so many characters off the end, this put on. */
interface Ending {
  readonly drop: number;
  readonly add: string;
}

/** The longest ending that a rule looks at, in UTF-16 units; whole forms are marked with `^`. */
export const LONGEST_ENDING = 6;

/** How many lemmas of an XPOS are remembered. */
const MOST_KNOWN = 1 << 12;

/**
 * Lemmas from rules learnt from the treebank. A rule says for an XPOS and the end of a form (or, after `^`, a whole
 * form) what to take off and put on; the longest that fits wins, and a form without a rule is its own lemma.
 */
export class Lemmatizer {
  private readonly rules = new Map<string, Ending>();
  /** Lemmas found before, by form, for each XPOS. */
  private readonly known = XPOS.map(() => new Map<string, string>());

  /** @param text a line per XPOS and change: `xpos drop add ending ending …`, parted by tabs */
  constructor(text: string) {
    for (const line of text.split('\n')) {
      const [xpos, drop, add, ...endings] = line.split('\t');
      for (const ending of endings) this.rules.set(`${xpos ?? ''} ${ending}`, { drop: Number(drop), add: add ?? '' });
    }
  }

  /** Lemma of a form with the XPOS of that id; names keep their capitals. */
  lemma(form: string, xpos: number): string {
    const known = this.known[xpos]!;
    let lemma = known.get(form);
    if (lemma === undefined) {
      lemma = this.derive(form, xpos);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(form, lemma);
    }
    return lemma;
  }

  private derive(form: string, xpos: number): string {
    const isName = XPOS[xpos] === 'NNPS' || xpos === NNP;
    const lower = form.toLowerCase().replace(/[‘’]/g, "'");
    const base = isName ? form : lower;
    const rule = this.find(lower, XPOS[xpos] ?? '');
    if (!rule || rule.drop > base.length) return base;
    return base.slice(0, base.length - rule.drop) + rule.add;
  }

  private find(lower: string, xpos: string): Ending | undefined {
    const whole = this.rules.get(`${xpos} ^${lower}`);
    if (whole) return whole;
    for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
      const rule = this.rules.get(`${xpos} ${lower.slice(lower.length - length)}`);
      if (rule) return rule;
    }
    return undefined;
  }
}
