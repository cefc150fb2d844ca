/** Sources in front of a list: `The group agreed that:` and its items. */
import { subjectOf } from '../arguments.js';
import { listLead } from '../claims/index.js';
import type { AnalysedSentence } from '../document.js';
import type { AttributionLexicon } from './compile.js';
import type { SourceNamer } from './naming.js';
import { creditOf, type Credit } from './source.js';
import { tellsClause } from './voices.js';

/** The sentence in front of the list that each sentence is an item of; -1 for those that are none. */
export const listLeads = (sentences: readonly AnalysedSentence[]): Int32Array => {
  const leads = new Int32Array(sentences.length).fill(-1);
  for (let at = 1; at < leads.length; at++) {
    if (sentences[at].block.kind === 'bullet') leads[at] = sentences[at - 1].block.kind === 'bullet' ? leads[at - 1] : at - 1;
  }
  return leads;
};

/** Who is credited with the items of a list by the sentence that leads into it. */
export const creditListLead = (lead: AnalysedSentence, namer: SourceNamer, { verbs }: AttributionLexicon): Credit[] => {
  const clause = listLead(lead, (lemma) => tellsClause(verbs.get(lemma) ?? []));
  if (clause?.verb == null) return [];
  const subject = subjectOf(lead, clause);
  const cue = { start: clause.verb.head, end: clause.verb.head + 1 };
  return namer.name(lead, namer.phrases.cut(lead, subject.start, subject.end), false, true).map((source) => creditOf(lead, source, cue, 'rule.source.list', true));
};
