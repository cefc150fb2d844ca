/** Entries of a lexicon by their key, in their order: what wins comes first. */
export class Entries<T> implements Iterable<T> {
  /** Place of the first entry of a key, and of the next of the same key behind each entry; -1 for none. */
  private readonly first = new Map<string, number>();
  private readonly next: Int32Array;
  /** The entries of keys that have been asked for. */
  private readonly known = new Map<string, readonly T[]>();

  /**
   * @param keys key of each entry
   * @param read gives an entry by its place, always the same one
   */
  constructor(
    private readonly keys: readonly string[],
    private readonly read: (place: number) => T,
  ) {
    this.next = new Int32Array(keys.length);
    for (let place = keys.length - 1; place >= 0; place--) {
      this.next[place] = this.first.get(keys[place]) ?? -1;
      this.first.set(keys[place], place);
    }
  }

  /** The keys, each once, in the order in which they first come. */
  eachKey(): ReadonlySet<string> {
    return new Set(this.keys);
  }

  at(place: number): T {
    return this.read(place);
  }

  has(key: string): boolean {
    return this.first.has(key);
  }

  /** Entries of a key. */
  of(key: string): readonly T[] {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found: T[] = [];
    for (let place = this.first.get(key) ?? -1; place >= 0; place = this.next[place]) found.push(this.read(place));
    if (found.length > 0) this.known.set(key, found);
    return found;
  }

  /** The entry of a key that wins. */
  winner(key: string): T | undefined {
    const place = this.first.get(key);
    return place === undefined ? undefined : this.read(place);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let place = 0; place < this.keys.length; place++) yield this.read(place);
  }
}

const NOT_ASCII = /[^\0-\x7f]/g;

/** Writes entries as lines of a text: key, tab, JSON in ASCII, so that the text takes one byte a letter. */
export const packEntries = <K extends string>(entries: readonly Readonly<Record<K, string>>[], key: K): string =>
  entries.map((entry) => `${entry[key]}\t${JSON.stringify(entry)}`.replace(NOT_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('\n');

/**
 * Reads packed entries, each when it is first asked for: a brief meets a few hundred of the thousands.
 * @param complete fills in what an entry is silent about
 */
export const unpackEntries = <T>(packed: string, complete: (entry: unknown) => T): Entries<T> => {
  const lines = packed.split('\n');
  const read: T[] = [];
  return new Entries(
    lines.map((line) => line.slice(0, line.indexOf('\t'))),
    (place) => (read[place] ??= complete(JSON.parse(lines[place].slice(lines[place].indexOf('\t') + 1)))),
  );
};
