/** What the form of each lexicon puts where an entry is silent. The build runs this module, so that no start builds forms for it. */
import * as z from 'zod';
import { entryForms } from './schemas.js';

const defaultsOf = ({ shape }: z.ZodObject): Record<string, unknown> =>
  Object.fromEntries(Object.entries<z.ZodType>(shape as Record<string, z.ZodType>).flatMap(([key, field]) => (field instanceof z.ZodDefault ? [[key, field.parse(undefined)]] : [])));

export default Object.fromEntries(Object.entries(entryForms().lexicons).map(([name, form]) => [name, defaultsOf(form)]));
