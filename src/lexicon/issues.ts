/** What is wrong with an entry or a scale, in our words. */
import type * as z from 'zod';
import { nearest } from '../checks.js';
import { unknownField } from '../errors.js';

/**
 * The first thing that a schema finds wrong.
 * @param known names of fields, to tell what an unknown one was meant for
 */
export const firstIssue = ({ issues }: z.ZodError, known: readonly string[]): { readonly field: string; readonly problem: string } => {
  const [issue] = issues;
  if (issue.code !== 'unrecognized_keys') return { field: issue.path.join('.'), problem: issue.message };
  const [key] = issue.keys;
  return { field: [...issue.path, key].join('.'), problem: unknownField(known, nearest(key, known)) };
};
