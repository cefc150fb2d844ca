/**
 * From a messy page to the blocks that hold the brief: headline, paragraphs and bullets, under their sections.
 * Everything keeps offsets of the text exactly as given.
 */
import { readByline } from './bylines.js';
import { dateOfLine } from './dateLines.js';
import { findLabel, takesTurns } from './label.js';
import { bulletLength, classifyLine, headingMarkLength, subjectMarkLength, topicLength } from './lineKinds.js';
import { endsSentence, splitLines, trimStretch, withoutLetters, type Line } from './lines.js';
import { findMarkup, type Mark } from './marks.js';
import { notesOf, trailingNotes } from './notes.js';
import { makeReading, type Reading, type Stretch } from './reading.js';
import type { PageVocabulary } from './vocabulary.js';

/** A run of sentences that belong together. */
export interface Block {
  readonly kind: 'headline' | 'heading' | 'paragraph' | 'bullet';
  readonly reading: Reading;
  /** Index into `Structure.sections`. */
  readonly section: number;
  readonly marks: readonly Mark[];
  /** What stands in front of the text and is no common heading, without the sign behind: `Vijesti (p. 3)`. */
  readonly label: Stretch | null;
}

export interface Section {
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
}

/** An entry of the reference list. */
export interface Reference extends Stretch {
  readonly label: string;
  readonly text: string;
}

export interface Structure {
  readonly title: Stretch | null;
  /** What stands in front of the headline: `CHINA`, `ARMENIA/AZERBAIJAN`. */
  readonly topics: readonly Stretch[];
  /** The words of the date line, not yet a date. */
  readonly date: string | null;
  readonly bylines: readonly string[];
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly references: readonly Reference[];
}

const LONG_LINE = 100;
/** A page of a scan breaks its lines at a fixed width; a line this long that does not end a sentence goes on. */
const WRAPPED_LINE = 45;

interface Draft {
  kind: Block['kind'];
  lines: Stretch[];
  section: number;
  label: Stretch | null;
}

const plainLine = (text: string, line: Stretch): string => makeReading(text, [line]).text;

/** A label without the signs around it. */
const trimLabel = (text: string, from: number, to: number): Stretch => {
  let start = from;
  let end = to;
  while (start < end && /[^\p{L}\p{N}]/u.test(text[start])) start++;
  while (end > start && /[^\p{L}\p{N})]/u.test(text[end - 1])) end--;
  return { start, end };
};

class Page {
  private readonly drafts: Draft[] = [];
  private readonly sections: { title: string | null; start: number }[] = [];
  private readonly references: Reference[] = [];
  private readonly bylines: string[] = [];
  private readonly topics: Stretch[] = [];
  private title: Stretch | null = null;
  private date: string | null = null;
  private inReferences = false;
  private seenText = false;
  private readonly turns: boolean;

  constructor(
    private readonly text: string,
    private readonly vocabulary: PageVocabulary,
  ) {
    this.turns = takesTurns(text);
  }

  read(): Structure {
    const lines = withoutLetters(this.text, splitLines(this.text));
    const wrapped = lines.every((line) => line.end - line.start <= LONG_LINE);
    const notes = trailingNotes(this.text, lines);
    let previous: { line: Line; plain: string } | null = null;
    for (const [index, line] of lines.entries()) {
      if (index === notes) this.inReferences = true;
      if (line.start === line.end) {
        previous = null;
        continue;
      }
      const plain = plainLine(this.text, line);
      const continues: boolean = previous !== null && this.continues(previous.plain, plain, line, wrapped);
      if (continues) this.drafts[this.drafts.length - 1].lines.push(line);
      previous = continues || this.take(line, plain) ? { line, plain } : null;
    }
    return this.finish();
  }

  /** Whether a line goes on with the block of the line before it. */
  private continues(before: string, plain: string, line: Line, wrapped: boolean): boolean {
    const kind = classifyLine(plain, false, this.vocabulary);
    if (/^\p{Ll}/u.test(plain) && (kind === 'text' || kind === 'heading') && !endsSentence(before)) return true;
    if (kind !== 'text' && !(kind === 'heading' && before.length >= WRAPPED_LINE)) return false;
    const last = this.drafts[this.drafts.length - 1];
    if (last.kind === 'bullet' && line.indent > 0) return true;
    return wrapped && before.length >= WRAPPED_LINE;
  }

  /** Files a line that starts something new. Returns whether a following line may go on with it. */
  private take(line: Line, plain: string): boolean {
    const first = !this.seenText;
    const kind = classifyLine(plain, first, this.vocabulary);
    if (this.inReferences && kind !== 'furniture' && this.takeReference(line, plain)) return false;
    switch (kind) {
      case 'furniture':
        return false;
      case 'byline':
        this.bylines.push(...(readByline(plain) ?? []));
        return false;
      case 'date':
        this.date ??= dateOfLine(plain);
        return false;
      case 'topic-headline':
        return this.takeTopic(line, plain, first);
      case 'heading':
        return this.takeHeading(line, plain, first);
      case 'bullet':
        return this.takeParagraph('bullet', this.after(line, bulletLength(plain)));
      case 'text':
        return this.takeParagraph('paragraph', line, plain);
    }
  }

  private takeReference(line: Line, plain: string): boolean {
    const notes = notesOf(plain);
    for (const { label, start, end } of notes) {
      const rest = this.after(line, start);
      const stop = end === plain.length ? rest.end : this.after(line, end).start;
      this.references.push({ label, text: plain.slice(start, end), ...trimStretch(this.text, rest.start, stop) });
    }
    return notes.length > 0;
  }

  private takeTopic(line: Line, plain: string, first: boolean): boolean {
    const subject = subjectMarkLength(plain);
    const label = topicLength(plain.slice(subject), first || subject > 0);
    const known = this.vocabulary.labels.has(plain.slice(subject, subject + label).replace(/ ?: ?$/, '').toLowerCase());
    if (known && !first) return this.takeParagraph('paragraph', line, plain);
    const headline = this.after(line, subject + label);
    if (label > 0) {
      const mark = this.after(line, subject);
      const sign = this.text.slice(mark.start, headline.start).lastIndexOf(':');
      const topic = trimStretch(this.text, mark.start, mark.start + sign);
      if (this.title === null) this.topics.push(topic);
      if (this.title !== null || !first) this.openSection(this.text.slice(topic.start, topic.end), line.start);
    }
    // A subject line says what a memorandum is about better than the letterhead above it.
    this.title = subject > 0 ? headline : (this.title ?? headline);
    return this.add('headline', headline);
  }

  private takeHeading(line: Line, plain: string, first: boolean): boolean {
    const rest = this.after(line, headingMarkLength(plain));
    const bare = plain.slice(headingMarkLength(plain)).replace(/ ?:$/, '');
    this.inReferences = this.vocabulary.references.has(bare.toLowerCase());
    if (first && headingMarkLength(plain) > 0) return this.takeTopic(rest as Line, plain.slice(headingMarkLength(plain)), true);
    const known = this.vocabulary.labels.has(bare.toLowerCase());
    if (this.title === null && !known && this.drafts.length === 0) {
      this.title = rest;
      return this.add('headline', rest);
    }
    this.openSection(this.text.slice(rest.start, rest.end).replace(/:$/, '').trimEnd(), line.start);
    if (!known && !this.inReferences) this.add('heading', rest);
    return false;
  }

  private takeParagraph(kind: 'paragraph' | 'bullet', line: Stretch, plain = plainLine(this.text, line)): boolean {
    const label = findLabel(plain, this.vocabulary, this.turns);
    if (!label) return this.add(kind, line);
    this.openSection(label.title, line.start);
    const rest = this.after(line, label.length);
    const heading = this.vocabulary.labels.has(label.title.toLowerCase());
    return this.add(kind, rest, heading ? null : trimLabel(this.text, line.start, rest.start));
  }

  private openSection(title: string | null, start: number): void {
    this.sections.push({ title, start });
  }

  private add(kind: Block['kind'], line: Stretch, label: Stretch | null = null): boolean {
    if (this.sections.length === 0) this.openSection(null, line.start);
    this.seenText = true;
    if (line.start < line.end) this.drafts.push({ kind, lines: [line], section: this.sections.length - 1, label });
    return line.start < line.end;
  }

  /** The rest of a line behind the first `length` code units of its plain form. */
  private after(line: Stretch, length: number): Stretch {
    if (length === 0) return line;
    const { origin } = makeReading(this.text, [line]);
    return trimStretch(this.text, origin[length] ?? line.end, line.end);
  }

  private finish(): Structure {
    const known = new Set(this.references.map((reference) => reference.label));
    const lastEnd = this.drafts.at(-1)?.lines.at(-1)?.end ?? 0;
    return {
      title: this.title,
      topics: this.topics,
      date: this.date,
      bylines: this.bylines,
      references: this.references,
      sections: this.sections.map((section, i) => ({
        ...section,
        end: trimStretch(this.text, section.start, this.sections[i + 1]?.start ?? Math.max(lastEnd, section.start)).end,
      })),
      blocks: this.drafts.map((draft) => {
        const markup = draft.lines.map((line) => findMarkup(this.text, line, known));
        return {
          kind: draft.kind,
          section: draft.section,
          reading: makeReading(this.text, draft.lines, markup.flatMap((found) => found.dropped)),
          marks: markup.flatMap((found) => found.marks),
          label: draft.label,
        };
      }),
    };
  }
}

/** Reads the structure of a page. */
export const readStructure = (text: string, vocabulary: PageVocabulary): Structure => new Page(text, vocabulary).read();
