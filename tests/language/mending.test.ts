import { describe, expect, it } from 'vitest';
import { settleConfusions } from '../../src/language/confusions.js';
import { coordinateFirstPasts } from '../../src/language/conjoinedVerbs.js';
import { settleDistributives } from '../../src/language/distributives.js';
import { completeModals } from '../../src/language/expectedVerbs.js';
import { clausesWithThat, ownAsVerb, verbsBehindNames } from '../../src/language/missedVerbs.js';
import { verbsBehindPronouns, verbsBehindWhich } from '../../src/language/pronounVerbs.js';
import { settleHeadings } from '../../src/language/nouns.js';
import { settleAttributes } from '../../src/language/participles.js';
import { Pos, VerbForm } from '../../src/language/pos.js';
import { rescueVerbs } from '../../src/language/rescue.js';
import type { MutableTags } from '../../src/language/tags.js';
import { compileVerbs } from '../../src/language/verbLexicon.js';

const verbs = compileVerbs(['raise', 'win', 'share', 'fear', 'doubt', 'report', 'own', 'return', 'sue', 'fall', 'offer', 'guard', 'close', 'lose', 'regard']);

/** Words with their tags: `raises/NOUN`, or with the form of a verb, `said/VERB:Past`. */
function tagsOf(line: string): MutableTags {
  const tokens = line.split(' ').map((token) => /^(.+)\/([A-Z]+)(?::(\w+))?$/.exec(token)!);
  const forms = tokens.map(([, form]) => form!);
  return {
    forms,
    words: forms.map((form) => form.toLowerCase()),
    lemmas: forms.map((form) => verbs.lemmas.get(form.toLowerCase()) ?? form.toLowerCase()),
    pos: Uint8Array.from(tokens, ([, , pos]) => Pos[pos as keyof typeof Pos]),
    verbForms: Uint8Array.from(tokens, ([, , , form]) => VerbForm[(form ?? 'None') as keyof typeof VerbForm]),
    spaced: new Uint8Array(forms.length).fill(1),
  };
}

const nameOf = (names: Readonly<Record<string, number>>, number: number): string => Object.keys(names).find((name) => names[name] === number)!;

const lineOf = ({ forms, pos, verbForms }: MutableTags): string =>
  forms.map((form, i) => `${form}/${nameOf(Pos, pos[i]!)}${verbForms[i] === VerbForm.None ? '' : `:${nameOf(VerbForm, verbForms[i]!)}`}`).join(' ');

describe('tags that are mended', () => {
  it.each<[string, (tags: MutableTags) => void, string, string]>([
    [
      'a verb in -s between a name and an article',
      (tags) => { verbsBehindNames(tags, verbs); },
      'He/PRON believes/VERB:Present3 Abi/PROPN raises/NOUN the/DET price/NOUN',
      'He/PRON believes/VERB:Present3 Abi/PROPN raises/VERB:Present3 the/DET price/NOUN',
    ],
    [
      'a noun behind a name, as part of it',
      (tags) => { verbsBehindNames(tags, verbs); },
      'The/DET Oslo/PROPN shares/NOUN fell/VERB:Past',
      'The/DET Oslo/PROPN shares/NOUN fell/VERB:Past',
    ],
    [
      'a verb behind a pronoun in the subject’s form',
      (tags) => { verbsBehindPronouns(tags, verbs); },
      'whoever/PRON wins/NOUN will/AUX:Modal pay/VERB:Base',
      'whoever/PRON wins/VERB:Present3 will/AUX:Modal pay/VERB:Base',
    ],
    [
      'a noun behind a pronoun that it does not agree with',
      (tags) => { verbsBehindPronouns(tags, verbs); },
      'they/PRON wins/NOUN',
      'they/PRON wins/NOUN',
    ],
    [
      'own as a verb behind an adverb',
      ownAsVerb,
      'Danish/ADJ firms/NOUN still/ADV own/ADJ farmland/NOUN',
      'Danish/ADJ firms/NOUN still/ADV own/VERB:Present farmland/NOUN',
    ],
    [
      'the verb and the conjunction of a clause with that',
      (tags) => { clausesWithThat(tags, verbs); },
      'Partners/NOUN report/NOUN that/PRON cases/NOUN rose/VERB:Past',
      'Partners/NOUN report/VERB:Present that/SCONJ cases/NOUN rose/VERB:Past',
    ],
    [
      'the same behind an aside',
      (tags) => { clausesWithThat(tags, verbs); },
      'Mandel/PROPN ,/PUNCT however/ADV ,/PUNCT doubts/NOUN that/SCONJ it/PRON rose/VERB:Past',
      'Mandel/PROPN ,/PUNCT however/ADV ,/PUNCT doubts/VERB:Present3 that/SCONJ it/PRON rose/VERB:Past',
    ],
    [
      'a verb behind a modal, a phrase and a negation',
      (tags) => { completeModals(tags, verbs); },
      'will/AUX:Modal in/ADP all/DET likelihood/NOUN not/PART return/NOUN before/ADP May/PROPN',
      'will/AUX:Modal in/ADP all/DET likelihood/NOUN not/PART return/VERB:Base before/ADP May/PROPN',
    ],
    [
      'neither in front of a verb',
      settleDistributives,
      'since/SCONJ neither/ADV would/AUX:Modal serve/VERB:Base',
      'since/SCONJ neither/PRON would/AUX:Modal serve/VERB:Base',
    ],
    [
      'neither with its second part',
      settleDistributives,
      'neither/CCONJ would/AUX:Modal serve/VERB:Base nor/CCONJ leave/VERB:Base',
      'neither/CCONJ would/AUX:Modal serve/VERB:Base nor/CCONJ leave/VERB:Base',
    ],
    [
      'a participle between an article and a noun',
      settleAttributes,
      'the/DET ruling/VERB:Gerund party/NOUN and/CCONJ its/PRON exiled/VERB:Participle leader/NOUN',
      'the/DET ruling/ADJ party/NOUN and/CCONJ its/PRON exiled/ADJ leader/NOUN',
    ],
    [
      'no participle behind those',
      settleAttributes,
      'those/DET seeking/VERB:Gerund talks/NOUN',
      'those/DET seeking/VERB:Gerund talks/NOUN',
    ],
    [
      'a noun behind next',
      settleHeadings,
      'Next/ADJ update/VERB:Base :/PUNCT Friday/PROPN',
      'Next/ADJ update/NOUN :/PUNCT Friday/PROPN',
    ],
    [
      'a past tense that is no participle',
      (tags) => { settleConfusions(tags, verbs); },
      'The/DET title/NOUN drew/VERB:Participle praise/NOUN',
      'The/DET title/NOUN drew/VERB:Past praise/NOUN',
    ],
    [
      'the verb behind the relative clause of its subject',
      (tags) => { settleConfusions(tags, verbs); },
      'The/DET plan/NOUN ,/PUNCT which/PRON tied/VERB:Past two/NUM ,/PUNCT set/VERB:Participle off/ADP strikes/NOUN',
      'The/DET plan/NOUN ,/PUNCT which/PRON tied/VERB:Past two/NUM ,/PUNCT set/VERB:Past off/ADP strikes/NOUN',
    ],
    [
      'might as a noun',
      (tags) => { settleConfusions(tags, verbs); },
      'Its/PRON naval/ADJ might/AUX:Modal alone/VERB:Base is/AUX:Present3 enough/ADJ',
      'Its/PRON naval/ADJ might/NOUN alone/ADV is/AUX:Present3 enough/ADJ',
    ],
    [
      'the month in front of a past tense',
      (tags) => { settleConfusions(tags, verbs); },
      'May/AUX:Modal floods/NOUN closed/VERB:Participle it/PRON',
      'May/PROPN floods/NOUN closed/VERB:Past it/PRON',
    ],
    [
      'the second of two objects',
      (tags) => { settleConfusions(tags, verbs); },
      'Oslo/PROPN offered/VERB:Past Lima/PROPN help/VERB:Base against/ADP Rome/PROPN',
      'Oslo/PROPN offered/VERB:Past Lima/PROPN help/NOUN against/ADP Rome/PROPN',
    ],
    [
      'for behind have',
      (tags) => { settleConfusions(tags, verbs); },
      'has/AUX:Present3 for/SCONJ months/NOUN been/AUX:Participle',
      'has/AUX:Present3 for/ADP months/NOUN been/AUX:Participle',
    ],
    [
      'an infinitive in front of a name',
      (tags) => { settleConfusions(tags, verbs); },
      'vowed/VERB:Past to/PART sue/PROPN Lima/PROPN',
      'vowed/VERB:Past to/PART sue/VERB:Base Lima/PROPN',
    ],
    [
      'the verb of an assumption',
      (tags) => { settleConfusions(tags, verbs); },
      'assuming/VERB:Gerund output/NOUN falls/NOUN ./PUNCT',
      'assuming/VERB:Gerund output/NOUN falls/VERB:Present3 ./PUNCT',
    ],
    [
      'a noun behind of, and one in front of a finite verb',
      (tags) => { settleConfusions(tags, verbs); },
      'demand/VERB:Base stayed/VERB:Past short/ADJ of/ADP pay/VERB:Base',
      'demand/NOUN stayed/VERB:Past short/ADJ of/ADP pay/NOUN',
    ],
    [
      'a verb in -s behind a comma and which',
      (tags) => { verbsBehindWhich(tags, verbs); },
      'the/DET unit/NOUN ,/PUNCT which/DET guards/NOUN most/ADJ banks/NOUN ,/PUNCT left/VERB:Past',
      'the/DET unit/NOUN ,/PUNCT which/PRON guards/VERB:Present3 most/ADJ banks/NOUN ,/PUNCT left/VERB:Past',
    ],
    [
      'a noun behind which that has its verb',
      (tags) => { verbsBehindWhich(tags, verbs); },
      'a/DET price/NOUN ,/PUNCT which/DET guards/NOUN want/VERB:Present',
      'a/DET price/NOUN ,/PUNCT which/DET guards/NOUN want/VERB:Present',
    ],
    [
      'an adverb that is a verb in front of that',
      (tags) => { clausesWithThat(tags, verbs); },
      'Officials/NOUN privately/ADV doubt/ADV that/SCONJ he/PRON won/VERB:Past',
      'Officials/NOUN privately/ADV doubt/VERB:Present that/SCONJ he/PRON won/VERB:Past',
    ],
    [
      'no doubt, which is no verb',
      (tags) => { clausesWithThat(tags, verbs); },
      'with/ADP no/DET doubt/NOUN that/SCONJ he/PRON won/VERB:Past',
      'with/ADP no/DET doubt/NOUN that/SCONJ he/PRON won/VERB:Past',
    ],
    [
      'a past tense in front of and with another subject’s',
      (tags) => { coordinateFirstPasts(tags, verbs); },
      'Schools/NOUN in/ADP Lima/PROPN closed/VERB:Participle for/ADP weeks/NOUN ,/PUNCT and/CCONJ prices/NOUN fell/VERB:Past',
      'Schools/NOUN in/ADP Lima/PROPN closed/VERB:Past for/ADP weeks/NOUN ,/PUNCT and/CCONJ prices/NOUN fell/VERB:Past',
    ],
    [
      'a past tense behind an aside and in front of and with a second one',
      (tags) => { coordinateFirstPasts(tags, verbs); },
      'Orex/PROPN ,/PUNCT its/PRON partner/NOUN ,/PUNCT lost/VERB:Participle patience/NOUN and/CCONJ sued/VERB:Past',
      'Orex/PROPN ,/PUNCT its/PRON partner/NOUN ,/PUNCT lost/VERB:Past patience/NOUN and/CCONJ sued/VERB:Past',
    ],
    [
      'a participle with an agent',
      (tags) => { coordinateFirstPasts(tags, verbs); },
      'Schools/NOUN closed/VERB:Participle by/ADP floods/NOUN ,/PUNCT and/CCONJ banks/NOUN fell/VERB:Past',
      'Schools/NOUN closed/VERB:Participle by/ADP floods/NOUN ,/PUNCT and/CCONJ banks/NOUN fell/VERB:Past',
    ],
    [
      'a participle behind the first comma',
      (tags) => { coordinateFirstPasts(tags, verbs); },
      'The/DET mine/NOUN ,/PUNCT closed/VERB:Participle in/ADP May/PROPN ,/PUNCT and/CCONJ its/PRON port/NOUN won/VERB:Past',
      'The/DET mine/NOUN ,/PUNCT closed/VERB:Participle in/ADP May/PROPN ,/PUNCT and/CCONJ its/PRON port/NOUN won/VERB:Past',
    ],
    [
      'a participle of a subject of two',
      (tags) => { coordinateFirstPasts(tags, verbs); },
      'Schools/NOUN closed/VERB:Participle in/ADP Lima/PROPN and/CCONJ Cali/PROPN won/VERB:Past',
      'Schools/NOUN closed/VERB:Participle in/ADP Lima/PROPN and/CCONJ Cali/PROPN won/VERB:Past',
    ],
    [
      'a past tense behind an aside with who',
      (tags) => { rescueVerbs(tags, verbs); },
      'Rey/PROPN ,/PUNCT who/PRON leads/VERB:Present3 them/PRON ,/PUNCT offered/VERB:Participle in/ADP May/PROPN to/PART talk/VERB:Base',
      'Rey/PROPN ,/PUNCT who/PRON leads/VERB:Present3 them/PRON ,/PUNCT offered/VERB:Past in/ADP May/PROPN to/PART talk/VERB:Base',
    ],
    [
      'a verb and its adverb of likelihood behind an aside with which',
      (tags) => { rescueVerbs(tags, verbs); },
      'Orex/PROPN ,/PUNCT which/PRON is/AUX:Present3 small/ADJ ,/PUNCT likely/ADJ regards/NOUN it/PRON as/ADP won/VERB:Participle',
      'Orex/PROPN ,/PUNCT which/PRON is/AUX:Present3 small/ADJ ,/PUNCT likely/ADJ regards/VERB:Present3 it/PRON as/ADP won/VERB:Participle',
    ],
    [
      'a past tense behind a gerund’s phrase',
      (tags) => { rescueVerbs(tags, verbs); },
      'Orex/PROPN ,/PUNCT quoting/VERB:Gerund a/DET colonel/NOUN ,/PUNCT reported/VERB:Participle in/ADP May/PROPN that/SCONJ it/PRON won/VERB:Past',
      'Orex/PROPN ,/PUNCT quoting/VERB:Gerund a/DET colonel/NOUN ,/PUNCT reported/VERB:Past in/ADP May/PROPN that/SCONJ it/PRON won/VERB:Past',
    ],
    ['a word alone in its line', settleHeadings, 'Risks/VERB:Present3 ./PUNCT', 'Risks/NOUN ./PUNCT'],
  ])('%s', (_, mend, before, after) => {
    const tags = tagsOf(before);
    mend(tags);
    expect(lineOf(tags)).toBe(after);
  });
});
