/** Which person an office or title means. */
import { SentenceReader } from '../sentenceReader.js';

/** Where a text names more actors than this, no one is looked for in all of it; keeps reading linear. */
const MOST_ACTORS = 300;
/** Titles of whom *the incumbent* is said. */
const RULING = /^(?:president|prime minister|premier|chancellor|governor|mayor)$/;

/** What makes a title another one: the vice president is not the president. */
const OTHER_OFFICE = /\b(?:vice|deputy|former|ex)\b/;

/** Who stands in for the holder of an office is another one. */
const OTHER_POST = /\b(?:vice|deputy)\b/;

/** Whether someone with a title can be called by an office. */
const holds = (title: string, office: string): boolean => title.includes(office) && OTHER_OFFICE.test(title) === OTHER_OFFICE.test(office);

/** Whether a title ends in what someone is called. */
const bears = (title: string, called: string): boolean => ` ${title}`.endsWith(` ${called}`) && OTHER_OFFICE.test(title) === OTHER_OFFICE.test(called);

/** Whether both say which office it is, and say different things: `foreign minister` and `prime minister`. */
const differ = (title: string, office: string, head: string): boolean => {
  if (title === head || office === head) return OTHER_POST.test(title) !== OTHER_POST.test(office);
  return !` ${title}`.endsWith(` ${office}`) && !` ${office}`.endsWith(` ${title}`);
};

export class Persons extends SentenceReader {
  /** The person of a state that the brief has named, by title where it tells; null when none fits. */
  leaderOf(state: string | null, office: string): string | null {
    const { registry, discourse } = this.context;
    let fallback: string | null = null;
    for (const candidate of discourse.back(this.state.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) {
        if (this.bearsOffice(id, state, office)) return id;
        const draft = registry.get(id);
        if (office === 'leader' && state !== null && draft?.type === 'person' && draft.state === state) fallback ??= id;
      }
    }
    return fallback ?? this.onlyOne((id) => this.bearsOffice(id, state, office));
  }

  private bearsOffice(id: string, state: string | null, office: string): boolean {
    const draft = this.context.registry.get(id);
    if (draft?.type !== 'person' || (state !== null && draft.state !== state)) return false;
    const offices = draft.office === null ? draft.titles : [...draft.titles, draft.office.toLowerCase()];
    for (const title of offices) if (holds(title, office) || (office === 'incumbent' && RULING.test(title))) return true;
    return false;
  }

  /** Of those whom the brief names anywhere, the one that fits; null where it is not just one. */
  private onlyOne(fits: (id: string) => boolean): string | null {
    let found: string | null = null;
    let seen = 0;
    for (const { id } of this.context.registry.all()) {
      if (++seen > MOST_ACTORS || (found !== null && fits(id))) return null;
      if (fits(id)) found = id;
    }
    return found;
  }

  /**
   * Whether someone holds another office than the one described: `the Prime Minister`, of a foreign minister.
   * @param office the noun with the word in front that tells which: `prime minister`
   */
  holdsAnother(id: string, office: string, head: string): boolean {
    const titles = [...(this.context.registry.get(id)?.titles ?? [])].filter((title) => title === head || title.endsWith(` ${head}`));
    return titles.length > 0 && titles.every((title) => differ(title, office, head));
  }

  /** How well a description fits a person's titles: 1 for one that it repeats, 0.5 for an office that he holds, 0 for none. */
  titleFit(id: string, phrase: string, head: string, office: string): number {
    const draft = this.context.registry.get(id);
    if (draft === undefined) return 0;
    // "Archbishop Makarios", as the lexicon has it.
    const names = this.context.lexicon.actors.winner(id)?.names ?? [];
    if (names.some((name) => name.toLowerCase().startsWith(`${phrase} `))) return 1;
    for (const title of draft.titles) if (bears(title, phrase) || (!OTHER_OFFICE.test(phrase) && bears(title, head))) return 1;
    return this.bearsOffice(id, null, office) ? 0.5 : 0;
  }
}
