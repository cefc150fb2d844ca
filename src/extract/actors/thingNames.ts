/** Capitals of what never acts, by the word itself: `LNG`, `Arabic`, `HMS Ocean`, `F-16`, `Future A`. */
import things from '../../../lexicons/actors/things.json' with { type: 'json' };
import { isAcronym } from './gazetteer.js';
import type { View } from './view.js';

const ACRONYMS: ReadonlySet<string> = new Set(things.acronyms);
const NAMES: ReadonlySet<string> = new Set(things.names);
const SHIP_PREFIXES: ReadonlySet<string> = new Set(things.shipPrefixes);
/** Letters in front of a number that are a body's or a group of intruders': `CTF-151`, `UNC-4471`. */
const BODY_CODES: ReadonlySet<string> = new Set(things.bodyCodes);

/** What stands in front of the number of a designation: `Su-57`, `CVE-2024-21887`, `Hwasal-2`. */
const DESIGNATION = /^\p{Lu}\p{L}{0,11}$/u;
/** Roads, aircraft, quarters of a year; the letters left out open the names of parties and of groups of states (M23, G20). */
const NUMBERED = /^(?:[ABFH-LNOQ-Z]|RN|NH|SH)\d+$/;

/** Whether the capitalised words from `start` to `end` are a thing's and nobody's. */
export const isThingName = (view: View, start: number, end: number): boolean => {
  const { forms, words } = view;
  const { spaced } = view.analysed.tokens;
  const first = forms[start];
  const hyphen = words[start + 1] === '-' && spaced[start + 1] === 0 && /^\d/.test(words[start + 2] ?? '');
  if (hyphen && forms.slice(start + 3, end).every((form) => /^(?:\d+|-)$/.test(form))) return DESIGNATION.test(first) && !BODY_CODES.has(words[start]);
  if (end === start + 1) {
    if (first.length === 1) return view.initial[start] === 0;
    return ACRONYMS.has(first) || (first.endsWith('s') && ACRONYMS.has(first.slice(0, -1))) || NAMES.has(first) || NUMBERED.test(first);
  }
  if (SHIP_PREFIXES.has(words[start]) && isAcronym(first)) return true;
  return NAMES.has(forms.slice(start, end).join(' '));
};
