/** `npm run schema`: writes schema.json and docs/graph.md, both from the zod schemas of the graph. */
import { writeFileSync } from 'node:fs';
import { graphJsonSchema } from '../src/schema/index.js';
import { graphPage } from './graphPage.js';

writeFileSync('schema.json', `${JSON.stringify(graphJsonSchema(), null, 2)}\n`);
writeFileSync('docs/graph.md', graphPage());
