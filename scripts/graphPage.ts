/** The page about the graph, from the descriptions of its schemas and from a brief that is read for it. */
import * as z from 'zod';
import { extract } from '../src/index.js';
import * as schemas from '../src/schema/index.js';

/** What we use of JSON Schema. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const jsonOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { reused: 'inline' }) as Schema;

/** Values as a page shows them. */
const words = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(' ');

/** The parts of the graph in the order of the page, each with what must be known before its fields. */
const PARTS: readonly (readonly [name: string, schema: Schema, about: string])[] = [
  ['Graph', jsonOf(schemas.graphSchema), 'Graphs of several documents can be put together: ids come from content, so that nothing is named alike but what is alike.'],
  ['Document', jsonOf(schemas.documentSchema), ''],
  [
    'Claim',
    jsonOf(schemas.claimSchema),
    'One proposition that the brief puts forward: one predicate with its arguments. What is joined by *and* is two claims; reasons, conditions and purposes are circumstances of their claim, unless they carry an estimate of their own.',
  ],
  [
    'Likelihood',
    jsonOf(schemas.likelihoodSchema),
    `A **level** is one of the seven steps of ICD 203, ${words(schemas.LEVELS.slice(0, -1))}, or \`possible\` for *may*, *might* and *could*, which name no probability. The **event level** is that of the event without the negation: *will likely not reopen* is \`likely\` as worded, and its event, the reopening, \`unlikely\`. Compare briefs by it: *is unlikely to reopen* has the same.`,
  ],
  ['Mention', jsonOf(schemas.mentionSchema), 'An actor in a claim. A capital, a seat of government or a people stands for its state where it acts (metonymy: *Beijing fears*), and has the role `place` where the city or land is meant.'],
  ['Attribution', jsonOf(schemas.attributionSchema), ''],
  ['Circumstance', jsonOf(schemas.circumstanceSchema), ''],
  ['Quantity', jsonOf(schemas.quantitySchema), ''],
  ['Actor', jsonOf(schemas.actorSchema), ''],
  ['Source', jsonOf(schemas.sourceSchema), ''],
  [
    'Relation',
    jsonOf(schemas.relationSchema),
    'Who does what to whom. `type` is an event type of PLOVER, the Political Language Ontology for Verifiable Event Records: `AGREE` `CONSULT` `SUPPORT` `COOPERATE` `AID` `CONCEDE` `RETREAT` `REQUEST` `ACCUSE` `REJECT` `THREATEN` `PROTEST` `SANCTION` `MOBILIZE` `COERCE` `ASSAULT`.',
  ],
  ['Link', jsonOf(schemas.linkSchema), ''],
];

const shapeOf = ({ properties }: Schema): string => JSON.stringify(properties);
const SPAN = shapeOf(jsonOf(schemas.spanSchema));
const LEVEL = schemas.LEVELS.join();
const partOf = (schema: Schema): string | undefined => PARTS.find(([, part]) => shapeOf(part) === shapeOf(schema))?.[0];

const isNull = ({ type }: Schema): boolean => type === 'null';
const choicesOf = (schema: Schema): readonly Schema[] => schema.anyOf?.filter((choice) => !isNull(choice)) ?? [schema];

const typeOf = (schema: Schema): string => {
  const { type, format, items, anyOf } = schema;
  if (anyOf !== undefined) return [...new Set(anyOf.map(typeOf))].join(' or ');
  if (schema.enum !== undefined) return schema.enum.join() === LEVEL ? '[level](#likelihood)' : words(schema.enum);
  if (schema.const !== undefined) return words([schema.const]);
  if (type === 'array' && items !== undefined) return `list of ${typeOf(items)}`;
  if (type === 'object') {
    const part = partOf(schema);
    return shapeOf(schema) === SPAN ? 'span' : part === undefined ? 'object' : `[${part}](#${part.toLowerCase()})`;
  }
  return format === 'date' ? 'date' : [type].flat().join(' or ');
};

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

/** The objects whose fields stand in the same table, below the field that holds them. */
const inside = (schema: Schema): readonly Schema[] =>
  choicesOf(schema)
    .map((choice) => choice.items ?? choice)
    .filter((choice) => choice.properties !== undefined && shapeOf(choice) !== SPAN && partOf(choice) === undefined);

/** Of objects that stand for each other, a field of the same name is one field. */
const merged = (fields: readonly Field[]): Field[] => {
  const byName = new Map<string, Field>();
  for (const field of fields) {
    const before = byName.get(field.name);
    byName.set(field.name, before === undefined || before.type === field.type ? field : { ...before, type: `${before.type} ${field.type}` });
  }
  return [...byName.values()];
};

const fieldsOf = ({ properties = {}, required = [] }: Schema, prefix = ''): Field[] =>
  Object.entries(properties).flatMap(([key, schema]) => {
    const name = `${prefix}${key}`;
    const whole: Field = { name, type: `${typeOf(schema)}${required.includes(key) ? '' : ', may be missing'}`, meaning: schema.description ?? '' };
    const below = inside(schema).flatMap((one) => fieldsOf(one, `${name}${schema.type === 'array' ? '[]' : ''}.`));
    return [whole, ...merged(below)];
  });

/** All fields of the graph, part by part. */
export const graphFields: readonly (readonly [part: string, fields: readonly Field[]])[] = PARTS.map(([name, schema]) => [name, fieldsOf(schema)]);

const WIDTH = 130;

/** JSON with each value on one line that fits there. */
const compact = (value: unknown, indent = ''): string => {
  const line = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ') ?? 'null';
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) return line;
  const next = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items = Array.isArray(value) ? value.map((each) => compact(each, next)) : Object.entries(value).map(([key, each]) => `"${key}": ${compact(each, next)}`);
  return `${open}\n${items.map((item) => next + item).join(',\n')}\n${indent}${close}`;
};

const EXAMPLE = 'Ankara will likely not send drones to Kyiv by May, according to Reuters.';
const DATE = '2026-03-01';

const table = (fields: readonly Field[]): string =>
  ['| field | type | meaning |', '|---|---|---|', ...fields.map(({ name, type, meaning }) => `| \`${name}\` | ${type} | ${meaning} |`)].join('\n');

export const graphPage = (): string => `# The graph

Written by \`npm run schema\` from the schemas in \`briefgraph/schema\`; do not edit. The same as JSON Schema is \`briefgraph/schema.json\`.

\`extract\` gives back one plain JSON value, a graph:

\`\`\`js
import { extract } from 'briefgraph';

const graph = extract(${JSON.stringify(EXAMPLE)}, { date: '${DATE}' });
\`\`\`

\`\`\`json
${compact(extract(EXAMPLE, { date: DATE }))}
\`\`\`

- **Spans** are \`{ start, end }\` in UTF-16 code units of the text as it was given, end exclusive, so that
  \`text.slice(span.start, span.end)\` gives the words. Other languages count otherwise: in Python, take
  \`text.encode('utf-16-le')[2 * start : 2 * end].decode('utf-16-le')\`.
- **Ids** come from content: the same text gives the same graph, byte by byte, on every machine.
- **Dates** are ISO 8601 days (\`YYYY-MM-DD\`), **probabilities** numbers from 0 to 1.
- **\`basis\`** names the rule or lexicon entry that a finding rests on; \`explain(graph, claimId)\` puts it into words.
- Fields may be added; those that are there keep their names and meanings.

${PARTS.map(([name, , about], at) => `## ${name}\n\n${about === '' ? '' : `${about}\n\n`}${table(graphFields[at]![1])}\n`).join('\n')}`;
