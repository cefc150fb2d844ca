/** Word classes that the actor rules share, from data. */
import deeds from '../../../lexicons/actors/deeds.json' with { type: 'json' };
import givenNames from '../../../lexicons/actors/given-names.json' with { type: 'json' };
import shortNames from '../../../lexicons/actors/short-names.json' with { type: 'json' };
import parts from '../../../lexicons/actors/name-parts.json' with { type: 'json' };

export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(parts.organizationHeads);
/** Words of other languages that open the name of a body: `Frente Amplio`. */
export const BODY_OPENERS: ReadonlySet<string> = new Set(parts.bodyOpeners);
/** Diplomatic posts, in front of where they are: `Embassy Lima`. */
export const POSTS: ReadonlySet<string> = new Set(parts.posts);
export const OUTLET_HEADS: ReadonlySet<string> = new Set(parts.outletHeads);
export const PLACE_NOUNS: ReadonlySet<string> = new Set(parts.placeNouns);
export const EVENT_NOUNS: ReadonlySet<string> = new Set(parts.eventNouns);
export const EVENT_OPENERS: ReadonlySet<string> = new Set(parts.eventOpeners);
/** Ships, aircraft, weapons and programs, which bear names and do not act. */
export const THING_NOUNS: ReadonlySet<string> = new Set(parts.thingNouns);
export const CALENDAR: ReadonlySet<string> = new Set(parts.calendar);
export const PARTICLES: ReadonlySet<string> = new Set(parts.particles);
/** Small words inside the names of bodies, in the languages that briefs quote them in. */
export const NAME_LINKS: ReadonlySet<string> = new Set(parts.nameLinks);
/** Collectives whose possessive is part of a name: `People's Party`. */
export const NAME_OWNERS: ReadonlySet<string> = new Set(parts.nameOwners);
/** Adjectives that make a party's name of a state's: `Prosperous Armenia`. */
export const PARTY_ADJECTIVES: ReadonlySet<string> = new Set(parts.partyAdjectives);
/** Names that mean an actor only where the brief names it otherwise as well: `the North`. */
export const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map(shortNames.entries.map(({ name, actors }) => [name, actors]));
/** Capitalised only because a sentence starts. */
export const OPENERS: ReadonlySet<string> = new Set(parts.openers);
/** Parts of known names that are common words as well. */
export const EVERYDAY: ReadonlySet<string> = new Set(parts.everyday);
/** Acronyms that a line in capitals cannot tell from common words. */
export const GUARDED_ACRONYMS: ReadonlySet<string> = new Set(parts.guardedAcronyms);
/** States and cities whose names are given names as well. */
export const NAMESAKES: ReadonlySet<string> = new Set(parts.namesakes);
export const REGIONS: readonly string[] = parts.regions;
export const GIVEN_NAMES: ReadonlySet<string> = new Set(givenNames.entries);

/** Verb lemmas whose subject decides, speaks, feels or fights. */
export const ACTING: ReadonlySet<string> = new Set(deeds.acting);
/** Those among them that only a mind can do. */
export const MINDED: ReadonlySet<string> = new Set(deeds.minded);
/** Verb lemmas whose object is someone. */
export const AFFECTING: ReadonlySet<string> = new Set(deeds.affecting);
/** Verb lemmas whose object is a person or body, never a place. */
export const ADDRESSING: ReadonlySet<string> = new Set(deeds.addressing);
/** Nouns behind which a preposition leads to a person or body: `a stake in`, `a deal with`. */
export const DEALT: ReadonlySet<string> = new Set(deeds.dealt);
/** Nouns for people whose *at* or *for* names who they belong to. */
export const STAFF: ReadonlySet<string> = new Set(deeds.staff);
/** Verbs and nouns of going. */
export const MOTION: ReadonlySet<string> = new Set(deeds.motion);
/** Verbs whose direct object is a place. */
export const CROSSING: ReadonlySet<string> = new Set(deeds.crossing);
/** Participles right behind which *to* names where someone is sent. */
export const DISPATCHED: ReadonlySet<string> = new Set(deeds.dispatched);
/** Words whose *with* or *between* names lands. */
export const BOUNDING: ReadonlySet<string> = new Set(deeds.bounding);
/** Words whose *in* names no place. */
export const TRUSTING: ReadonlySet<string> = new Set(deeds.trusting);
/** Nouns whose *of* names a place. */
export const LOCATING: ReadonlySet<string> = new Set(deeds.locating);
/** Nouns that a city in front of them only locates. */
export const VENUES: ReadonlySet<string> = new Set(deeds.venues);
/** Nouns that only someone who acts can own. */
export const POLICIES: ReadonlySet<string> = new Set(deeds.policies);

/** Nouns that a country has as a land, or that call something a place. */
export const GEOGRAPHY: ReadonlySet<string> = new Set(deeds.geography);

export const LOCATIVES: ReadonlySet<string> = new Set(
  'in at near inside within across around outside throughout off beyond along beneath above via through'.split(' '),
);
export const COMPASS: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western central northeastern northwestern southeastern southwestern northeast northwest southeast southwest upper lower mainland downtown coastal rural occupied'.split(' '),
);

/** Labels in front of a list of who took part. */
export const PARTICIPANTS: ReadonlySet<string> = new Set(parts.participants);

/** Letters without their diacritics, for look-up only. */
export const withoutDiacritics = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/ø/g, 'o').replace(/Ø/g, 'O').replace(/đ/g, 'd').replace(/Đ/g, 'D');
