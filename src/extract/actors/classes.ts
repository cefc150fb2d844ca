/** Word classes that the rules for institutions, governments, descriptions and pronouns tell apart, from data. */
import states from '../../../lexicons/actors/state-forms.json' with { type: 'json' };
import words from '../../../lexicons/actors/descriptions.json' with { type: 'json' };
import plurals from '../../../lexicons/actors/plurals.json' with { type: 'json' };

/** One government, which stands for its state even without a demonym. */
export const GOVERNMENTS: ReadonlySet<string> = new Set(words.governments);
/** Institutions that are named without their state: `Parliament passed`. */
export const BARE_INSTITUTIONS: ReadonlySet<string> = new Set(words.bareInstitutions);
/** Institutions that need a state or a capital to be anyone's. */
export const GENERIC_INSTITUTIONS: ReadonlySet<string> = new Set(words.genericInstitutions);
/** `the country`: a state named before. */
export const COUNTRIES: ReadonlySet<string> = new Set(words.countries);
/** States that a noun for a state can mean, where it says of what form they are: `the kingdom`. */
export const STATE_FORMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(states.forms).map(([noun, codes]) => [noun, new Set(codes)]));
/** Kinds of bodies that states deal with as with one another: they can be one of "both sides". */
export const STATELIKE: ReadonlySet<string> = new Set(words.statelikeKinds);
/** Bodies that an adjective of nationality makes a state's own: `the Iraqi electoral commission`. */
export const STATE_BODIES: ReadonlySet<string> = new Set(words.stateBodies);
/** Personnel nouns that in the singular are bodies with an identity of their own: `South Korea's intelligence agency`. */
export const SINGULAR_BODIES: ReadonlySet<string> = new Set(words.singularBodies);
/** Who a body sends or has beside it, an actor of its own: `the UN mission`. */
export const SENT: ReadonlySet<string> = new Set(words.sent);
/** Nouns for personnel that in the singular name several people. */
export const BANDED: ReadonlySet<string> = new Set(words.banded);
/** Last words of what a state's fighting body as a whole is called. */
export const MILITARY: ReadonlySet<string> = new Set(words.military);
/** Nouns for firms, which an unknown name without a telling last word can be. */
export const FIRMS: ReadonlySet<string> = new Set(words.firms);
/** Last words of names that are a firm's. */
export const FIRM_HEADS: ReadonlySet<string> = new Set(words.firmHeads);
/** Words that tie a name to what follows it: `Iran-backed militias`, `the Saudi-led coalition`. */
export const TIES: ReadonlySet<string> = new Set(words.ties);
/** First words of phrases for a government's own forces: `government troops`. */
export const GOVERNMENTAL: ReadonlySet<string> = new Set(words.governmental);
/** Plural nouns for those who hold power in the state that is spoken of. */
export const RULERS: ReadonlySet<string> = new Set(words.rulers);
/** Those among them who hold power only where a junta is spoken of. */
export const OFFICERS: ReadonlySet<string> = new Set(words.officers);
/** Last words of offices with one holder at a time, who is someone beside the state: `Peru's foreign minister`. */
export const TITULAR_OFFICES: ReadonlySet<string> = new Set(words.titularOffices);
/** Last words of offices whose holders stand for their state where they are no such person: `a foreign minister`, `the Peruvian leader`. */
export const RULING_OFFICES: ReadonlySet<string> = new Set(words.rulingOffices);
/** Offices whose holders speak for their state, whether or not it is named with them. */
export const PUBLIC_OFFICES: ReadonlySet<string> = new Set(words.publicOffices);
/** Adjectives of a government or of authorities that are not the state's own. */
export const SUBNATIONAL: ReadonlySet<string> = new Set(words.subnational);
/** Adjectives that do not say which people or bodies are meant. */
export const VAGUE: ReadonlySet<string> = new Set(words.vague);
/** Words in front of a group that are no part of its name. */
export const QUANTITY: ReadonlySet<string> = new Set(words.quantity);
/** Adjectives that taggers take for names at the start of a sentence. */
export const LEADING: ReadonlySet<string> = new Set(words.leading);
/** `the al-Qaida affiliate` is not al-Qaida. */
export const OFFSHOOTS: ReadonlySet<string> = new Set(words.offshoots);
/** Machines, which stand for their crews only where they act. */
export const EQUIPMENT: ReadonlySet<string> = new Set(words.equipment);
/** What is sent out and is no crowd in the plural: ships, patrols, money. */
export const SENT_OUT: ReadonlySet<string> = new Set([...words.equipment, ...words.sentOut]);
/** Determiners behind which a noun phrase is not read as a bare one. */
export const INDEFINITE: ReadonlySet<string> = new Set(words.indefinite);
/** Determiners of descriptions. */
export const DEFINITE: ReadonlySet<string> = new Set(words.definite);
/** Possessive pronouns in front of what an actor has. */
export const OWN: ReadonlySet<string> = new Set(words.own);
/** Nouns for people of an armed, criminal or cyber group that the noun lexicon counts among others. */
export const CREW: ReadonlySet<string> = new Set(words.crew);
/** `a group of officers`: the noun behind says who. */
export const BANDS: ReadonlySet<string> = new Set(words.bands);
/** Nouns for whoever has attacked, which the lexicon counts among a state's personnel. */
export const HOSTILE: ReadonlySet<string> = new Set(words.hostile);
/** Kinds of known actors that are called a group. */
export const HOSTILE_KINDS: ReadonlySet<string> = new Set(words.hostileKinds);
/** Kinds of known actors that are called a company. */
export const COMPANY_KINDS: ReadonlySet<string> = new Set(words.companyKinds);
/** `also known as`, `tracked as`: what leads to another name. */
export const ALIAS_LEADS: ReadonlySet<string> = new Set(words.aliasLeads);
/** Words that may stand between those and the name. */
export const ALIAS_STEPS: ReadonlySet<string> = new Set(words.aliasSteps);
/** Classes of nouns that make an unknown name a group. */
export const HOSTILE_CLASSES: ReadonlySet<string> = new Set(words.hostileClasses);
/** Nouns behind the name of a body: `the Lima Norte gang`. */
export const NAMED_KINDS: ReadonlySet<string> = new Set(words.namedKinds);
/** Adjectives and participles of raising and control: *it* in front of them is someone. */
export const RAISING: ReadonlySet<string> = new Set(words.raising);
/** Nouns of time, which are no subjects. */
export const TIME: ReadonlySet<string> = new Set(words.time);
/** Prepositions whose object may be the actor that the clause is about: `sanctions placed on it`. */
export const AFFECTING_PREPOSITIONS: ReadonlySet<string> = new Set(words.affectingPrepositions);
/** Verbs whose complement is a predicate. */
export const COPULAS: ReadonlySet<string> = new Set(words.copulas);
/** Words that number a group. */
export const COUNTED: ReadonlySet<string> = new Set(words.counted);
/** Nouns that with *the* always refer back. */
export const PRONOMINAL: ReadonlySet<string> = new Set(words.pronominal);
/** People at large. */
export const RESIDENTS: ReadonlySet<string> = new Set(words.residents);
/** Bodies among the nouns for personnel; the others are persons. */
export const COLLECTIVE_PERSONNEL: ReadonlySet<string> = new Set(words.collectivePersonnel);
/** Plants, houses and things among the nouns for private bodies. */
export const FACILITIES: ReadonlySet<string> = new Set(words.facilities);
/** Determiners that introduce someone. */
export const ONE: ReadonlySet<string> = new Set(words.one);
/** `its neighbour`: a state beside the owner. */
export const OTHERS: ReadonlySet<string> = new Set(words.others);
/** Nouns that take up any body that is neither party nor company. */
export const ANY_BODY: ReadonlySet<string> = new Set(words.anyBody);
/** Adjectives of a government that is not there yet, or not the state's. */
export const COMING_GOVERNMENTS: ReadonlySet<string> = new Set(words.comingGovernments);

/** Who is meant by a plural that refers back. */
export type MemberKind = keyof typeof plurals.kinds;
const kindsOfMembers = Object.entries(plurals.kinds) as readonly [MemberKind, readonly string[]][];
/** Nouns of such plurals in the singular: `both companies`, `neither side`. */
export const MEMBERS: ReadonlyMap<string, MemberKind> = new Map(kindsOfMembers.flatMap(([kind, nouns]) => nouns.map((noun): [string, MemberKind] => [noun, kind])));
/** Nouns for companies that mean states as well: `both producers`. */
export const TRADERS: ReadonlySet<string> = new Set(plurals.traders);
/** Those that need no number: `the parties`. */
export const DEFINITE_PLURALS: ReadonlySet<string> = new Set(plurals.definite);
/** Adjectives of `the warring parties`. */
export const OPPOSED: ReadonlySet<string> = new Set(plurals.opposed);
