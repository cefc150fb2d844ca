/** What the text layer needs to know about pages, compiled once from data. */
export interface PageVocabulary {
  /** Lines that belong to the page and not to the brief. */
  readonly furniture: readonly RegExp[];
  /** Words that head a section, in lower case. */
  readonly labels: ReadonlySet<string>;
  /** The same words as they are written, longest first, for labels glued to the text behind them. */
  readonly gluedLabels: readonly string[];
  /** Titles of reference lists, in lower case. */
  readonly references: ReadonlySet<string>;
}

export interface PageData {
  readonly furniture: readonly { readonly pattern: string }[];
  readonly labels: readonly string[];
  readonly references: readonly string[];
}

export const compilePageVocabulary = (data: PageData): PageVocabulary => ({
  furniture: data.furniture.map((entry) => new RegExp(entry.pattern, 'i')),
  labels: new Set(data.labels.map((label) => label.toLowerCase())),
  gluedLabels: [...data.labels].sort((a, b) => b.length - a.length),
  references: new Set(data.references.map((title) => title.toLowerCase())),
});
