/** Which person an office or title means. */
import { Search } from './search.js';

/** Titles of whom *the incumbent* is said. */
const RULING = /^(?:president|prime minister|premier|chancellor|governor|mayor)$/;

/** What makes a title another one: the vice president is not the president. */
const OTHER_OFFICE = /\b(?:vice|deputy|former|ex)\b/;

/** Whether someone with a title can be called by an office. */
const holds = (title: string, office: string): boolean => title.includes(office) && OTHER_OFFICE.test(title) === OTHER_OFFICE.test(office);

/** Whether a title ends in what someone is called. */
const bears = (title: string, called: string): boolean => ` ${title}`.endsWith(` ${called}`) && OTHER_OFFICE.test(title) === OTHER_OFFICE.test(called);

export class Persons extends Search {
  /** The person of a state that the brief has named, by title where it tells; null when none fits. */
  leaderOf(state: string | null, office: string): string | null {
    const { registry, discourse } = this.context;
    let fallback: string | null = null;
    for (const candidate of discourse.back(this.state.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) {
        const draft = registry.get(id);
        if (draft === undefined || draft.type !== 'person' || (state !== null && draft.state !== state)) continue;
        const titled = [...draft.titles].some((title) => holds(title, office) || (office === 'incumbent' && RULING.test(title))) || (draft.office !== undefined && draft.office !== null && holds(draft.office.toLowerCase(), office));
        if (titled) return id;
        if (office === 'leader' && state !== null) fallback ??= id;
      }
    }
    return fallback;
  }

  /** `The minister` behind `the Russian foreign minister`: the same one, though unnamed. */
  officeBefore(at: number, head: string): readonly string[] | null {
    for (const candidate of this.context.discourse.back(this.state.sentence, at)) {
      if (candidate.human && candidate.sentence < this.state.sentence && candidate.noun === head) return candidate.ids;
    }
    return null;
  }

  /** `the general`: the last person that has borne the title. */
  titledPerson(phrase: string, head: string): string | null {
    const { registry, discourse } = this.context;
    for (const candidate of discourse.back(this.state.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) {
        const draft = registry.get(id);
        if (draft?.type !== 'person') continue;
        for (const title of draft.titles) if (bears(title, phrase) || (!OTHER_OFFICE.test(phrase) && bears(title, head))) return id;
      }
    }
    return null;
  }
}
