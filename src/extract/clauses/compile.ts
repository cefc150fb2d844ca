import complements from '../../../lexicons/language/complements.json' with { type: 'json' };
import { PhraseTrie, type Lexicons, type Vocabulary } from '../../lexicon/index.js';
import type { ClauseLexicon } from './lexicon.js';

const SPEAKING = new Set(['saying', 'reporting', 'assessing']);

/** Draws what the clause reader needs from the lexicons. */
export const compileClauses = (lexicons: Lexicons, vocabulary: Vocabulary): ClauseLexicon => {
  const withThat = lexicons.reportingVerbs.filter((entry) => entry.complement.includes('that') || entry.complement.includes('addressee-that'));
  const subordinators = new PhraseTrie<{ readonly weak: boolean }>(vocabulary);
  const hedges = new PhraseTrie<unknown>(vocabulary);
  for (const entry of lexicons.cues) {
    if (entry.category === 'hedge' && entry.pattern.includes(' ') && !/\bto$|^(?:<be>|\(could|\(may|the )/.test(entry.pattern)) hedges.addPattern(entry.pattern, entry);
  }
  // `in her view`, `by his own account`
  for (const entry of lexicons.attributionPhrases) if (entry.source === 'inside') hedges.addPattern(entry.pattern, entry);
  for (const adverb of complements.fixedAdverbs) hedges.addPattern(adverb, adverb);
  const weak = new Set(complements.weakSubordinators);
  for (const entry of lexicons.markers) {
    if (entry.follows.includes('clause') && (!entry.weak || weak.has(entry.pattern))) subordinators.addPattern(entry.pattern, entry);
  }
  const plain = withThat.filter((entry) => entry.particle === null).map((entry) => entry.lemma);
  const particles = new Map<string, string[]>();
  for (const { lemma, particle } of withThat) if (particle !== null) particles.set(lemma, [...(particles.get(lemma) ?? []), particle.split(' ')[0]]);
  return {
    complementParticles: particles,
    addressingVerbs: new Set(lexicons.reportingVerbs.filter((entry) => entry.complement.includes('addressee-that')).map((entry) => entry.lemma)),
    complementVerbs: new Set([...plain, ...complements.verbs]),
    sayingVerbs: new Set(withThat.filter((entry) => entry.particle === null && SPEAKING.has(entry.category)).map((entry) => entry.lemma)),
    committingVerbs: new Set(lexicons.reportingVerbs.filter((entry) => entry.category === 'commitment').map((entry) => entry.lemma)),
    believingVerbs: new Set(withThat.filter((entry) => entry.particle === null && entry.category === 'believing').map((entry) => entry.lemma)),
    doubtingVerbs: new Set(withThat.filter((entry) => entry.category === 'doubting' && entry.complement.includes('noun') && entry.complement.includes('wh')).map((entry) => entry.lemma)),
    complementNouns: new Set([...complements.nouns, ...lexicons.reportingNouns.filter((noun) => noun.complement.includes('that')).map((noun) => noun.lemma)]),
    judgingVerbs: new Set(withThat.filter((entry) => entry.particle === null && (entry.category === 'believing' || entry.category === 'assessing')).map((entry) => entry.lemma)),
    infinitiveFrames: new Set(complements.frames),
    explicitThat: new Set(complements.explicitThat),
    subordinators,
    hedges,
  };
};
