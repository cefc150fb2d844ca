/** What is wrong with an entry or a scale, in our words. */
import type * as z from 'zod';
import { nearest } from '../checks.js';
import { kindOf, unknownField } from '../errors.js';

/** What a schema may expect, as a sentence names it. */
const EXPECTED: Readonly<Record<string, string>> = { string: 'a string', number: 'a number', boolean: 'true or false', array: 'an array', object: 'an object' };

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);

/** What a value must be instead; undefined where the schema says it well enough itself. */
const expectation = (issue: z.core.$ZodIssue): string | undefined => {
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected];
  if (issue.code === 'invalid_value') return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
  return undefined;
};

const problemOf = (issue: z.core.$ZodIssue, value: unknown): string => {
  const expected = expectation(issue);
  if (expected === undefined) return issue.code === 'too_small' && issue.minimum === 1 ? 'must not be empty' : issue.message;
  if (value === undefined) return `is missing; it must be ${expected}`;
  return `must be ${expected}, not ${typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : kindOf(value)}`;
};

/**
 * The first thing that a schema finds wrong; a field that it does not know comes before one that is missing, being often the same one misspelt.
 * @param value what was checked
 * @param known names of fields, to tell what an unknown one was meant for
 */
export const firstIssue = ({ issues }: z.ZodError, value: unknown, known: readonly string[]): { readonly field: string; readonly problem: string } => {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const [key] = issue.keys;
    return { field: [...issue.path, key].join('.'), problem: unknownField(known, nearest(key!, known)) };
  }
  const [issue] = issues;
  return { field: issue!.path.join('.'), problem: problemOf(issue!, valueAt(value, issue!.path)) };
};
