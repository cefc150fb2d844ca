/** Sources in front of a list: `The group agreed that:` and its items. */
import { subjectOf } from '../arguments.js';
import { listLead } from '../claims/index.js';
import type { AnalysedDocument, AnalysedSentence } from '../document.js';
import type { AttributionLexicon } from './compile.js';
import type { SourceNamer } from './naming.js';
import { creditOf, type Credit } from './source.js';

/** Categories of verbs that put forward what stands behind them. */
const TELLING = new Set(['saying', 'reporting', 'assessing', 'believing']);

/** Who is credited with an item of a list by the sentence that leads into it. */
export const creditListLead = ({ sentences }: AnalysedDocument, { block, index }: AnalysedSentence, namer: SourceNamer, { verbs }: AttributionLexicon): Credit[] => {
  if (block.kind !== 'bullet') return [];
  let at = index - 1;
  while (at >= 0 && sentences[at].block.kind === 'bullet') at--;
  const lead = sentences[at];
  const tells = (lemma: string): boolean => (verbs.get(lemma) ?? []).some(({ category, complement }) => TELLING.has(category) && complement.includes('that'));
  const clause = lead === undefined ? null : listLead(lead, tells);
  if (clause?.verb == null) return [];
  const subject = subjectOf(lead, clause);
  const cue = { start: clause.verb.head, end: clause.verb.head + 1 };
  return namer.name(lead, namer.phrases.cut(lead, subject.start, subject.end), false, true).map((source) => creditOf(lead, source, cue, 'rule.source.list', true));
};
