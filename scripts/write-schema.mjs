#!/usr/bin/env node
/** Writes schema.json, the JSON Schema of the graph, from the built package: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { graphJsonSchema } from '../dist/schema.js';

writeFileSync(new URL('../schema.json', import.meta.url), `${JSON.stringify(graphJsonSchema(), null, 2)}\n`);
