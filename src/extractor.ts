/** The extractor: built once from lexicons and a scale, then read brief after brief. */
import { buildGraph } from './assemble/index.js';
import { checkOptions, dayOf } from './checks.js';
import { BriefgraphError, errors } from './errors.js';
import { compileResources, extractFindings, type Tools } from './extract/index.js';
import { compileVerbs, createTreebankAnalyser } from './language/index.js';
import { findScale, loadLexicons, pageVocabulary, verbsOf, type Scale, type ScaleInput, type UserLexicons } from './lexicon/index.js';
import type { JudgmentGraph } from './schema/index.js';
import { VERSION } from './version.js';

/** What belongs to one brief. */
export interface BriefOptions {
  /** Id of the document in the graph; made from the text by default. */
  readonly id?: string;
  /** Reference date of the brief, ISO 8601 (`2026-03-31`; a time behind it is passed over); its own date line by default. */
  readonly date?: string;
  /** Where the brief came from, kept in the graph. */
  readonly path?: string;
}

/** What belongs to an extractor. */
export interface ExtractorOptions {
  /** The scale that gives probabilities, by its id (`icd203` by default) or as a scale of your own. */
  readonly scale?: string | ScaleInput;
  /** Entries added to our lexicons or put in their place. */
  readonly lexicons?: UserLexicons;
  /** Reference date for briefs that have none of their own in the call, ISO 8601. */
  readonly date?: string;
}

export type SafeResult =
  | { readonly success: true; readonly graph: JudgmentGraph }
  | { readonly success: false; readonly error: BriefgraphError };

export interface Extractor {
  /** @throws BriefgraphError `input-not-text`, `option-invalid` */
  extract(text: string, options?: BriefOptions): JudgmentGraph;
  safeExtract(text: string, options?: BriefOptions): SafeResult;
}

const BRIEF_OPTIONS = ['id', 'date', 'path'] as const satisfies readonly (keyof BriefOptions)[];
const EXTRACTOR_OPTIONS = ['scale', 'lexicons', 'date'] as const satisfies readonly (keyof ExtractorOptions)[];
const ALL_OPTIONS = [...new Set([...EXTRACTOR_OPTIONS, ...BRIEF_OPTIONS])];

const checkDate = (date: unknown): string | null => {
  if (date === undefined || date === null) return null;
  const day = dayOf(date);
  if (day === null) throw errors.option('date', 'a calendar date, YYYY-MM-DD, with a time or without');
  return day;
};

const checkName = (field: string, value: unknown): void => {
  if (value !== undefined && (typeof value !== 'string' || value === '')) throw errors.option(field, 'a string that is not empty');
};

class BriefExtractor implements Extractor {
  constructor(
    private readonly tools: Tools,
    private readonly scale: Scale,
    private readonly date: string | null,
  ) {}

  extract(text: string, options: BriefOptions = {}): JudgmentGraph {
    if (typeof text !== 'string') throw errors.inputNotText(text);
    checkOptions(options, BRIEF_OPTIONS);
    return this.read(text, options);
  }

  /** Reads with options whose names have been checked. */
  read(text: string, options: BriefOptions): JudgmentGraph {
    checkName('id', options.id);
    checkName('path', options.path);
    const date = checkDate(options.date) ?? this.date;
    const extraction = extractFindings(text, date, this.tools);
    return buildGraph(extraction, {
      ...(options.id === undefined ? {} : { id: options.id }),
      ...(options.path === undefined ? {} : { path: options.path }),
      scale: this.scale,
      generator: { name: 'briefgraph', version: VERSION },
    });
  }

  safeExtract(text: string, options?: BriefOptions): SafeResult {
    return safely(() => this.extract(text, options));
  }
}

const safely = (run: () => JudgmentGraph): SafeResult => {
  try {
    return { success: true, graph: run() };
  } catch (error) {
    if (error instanceof BriefgraphError) return { success: false, error };
    throw error;
  }
};

/**
 * Builds an extractor. Building compiles the lexicons; keep the extractor and use it for every brief.
 * @throws BriefgraphError `scale-unknown`, `scale-invalid`, `lexicon-invalid`, `option-invalid`
 */
export const createExtractor = (options: ExtractorOptions = {}): Extractor => {
  checkOptions(options, EXTRACTOR_OPTIONS);
  return build(options);
};

const build = (options: ExtractorOptions): BriefExtractor => {
  const scale = findScale(options.scale ?? 'icd203');
  const date = checkDate(options.date);
  const lexicons = loadLexicons(options.lexicons);
  const analyser = createTreebankAnalyser(compileVerbs(verbsOf(lexicons)));
  return new BriefExtractor({ analyser, page: pageVocabulary(), resources: compileResources(lexicons, analyser) }, scale, date);
};

/** Extractors for calls without lexicons of their own, by scale. */
const shared = new Map<string, BriefExtractor>();

const extractorFor = (options: ExtractorOptions): BriefExtractor => {
  if (options.lexicons !== undefined || typeof options.scale === 'object') return build(options);
  const scale = findScale(options.scale ?? 'icd203').id;
  let extractor = shared.get(scale);
  if (extractor === undefined) {
    extractor = build({ scale });
    shared.set(scale, extractor);
  }
  return extractor;
};

/**
 * Reads a brief into a graph of judgments. For many briefs with lexicons of your own, use `createExtractor`.
 * @throws BriefgraphError `input-not-text`, `option-invalid`, `scale-unknown`, `scale-invalid`, `lexicon-invalid`
 */
export const extract = (text: string, options: ExtractorOptions & BriefOptions = {}): JudgmentGraph => {
  if (typeof text !== 'string') throw errors.inputNotText(text);
  checkOptions(options, ALL_OPTIONS);
  return extractorFor(options).read(text, options);
};

/** As `extract`, with the failure as a value: `{ success: true, graph }` or `{ success: false, error }`. */
export const safeExtract = (text: string, options: ExtractorOptions & BriefOptions = {}): SafeResult => safely(() => extract(text, options));
