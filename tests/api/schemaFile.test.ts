import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { graphJsonSchema } from '../../src/schema/index.js';

it('schema.json is in step with the zod schema (npm run schema writes it)', () => {
  const file = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../schema.json'), 'utf8')) as unknown;
  expect(file).toEqual(JSON.parse(JSON.stringify(graphJsonSchema())));
});
