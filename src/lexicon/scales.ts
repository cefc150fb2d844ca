/** Scales of likelihood: apart from the lexicons, so that a page which only converts or shows a graph comes without them. */
import icd203 from '../../lexicons/scales/icd203.json' with { type: 'json' };
import ipcc from '../../lexicons/scales/ipcc.json' with { type: 'json' };
import kent1964 from '../../lexicons/scales/kent1964.json' with { type: 'json' };
import nato from '../../lexicons/scales/nato.json' with { type: 'json' };
import nie2007 from '../../lexicons/scales/nie2007.json' with { type: 'json' };
import perception from '../../lexicons/scales/perception2019.json' with { type: 'json' };
import phia from '../../lexicons/scales/phia.json' with { type: 'json' };
import { errors } from '../errors.js';
import { firstIssue } from './issues.js';
import { entryForms, type Scale } from './schemas.js';

const SCALES = [icd203, kent1964, phia, nato, ipcc, nie2007, perception] as readonly Scale[];

export const scaleIds = (): string[] => SCALES.map((scale) => scale.id);

/**
 * @param scale id of a shipped scale, or a scale of the user's own
 * @throws BriefgraphError `scale-unknown`, `scale-invalid`
 */
export const findScale = (scale: unknown): Scale => {
  if (typeof scale === 'object' && scale !== null) {
    const { scale: form, scaleFields } = entryForms();
    const parsed = form.safeParse(scale);
    if (parsed.success) return parsed.data;
    const { field, problem } = firstIssue(parsed.error, scale, scaleFields);
    throw errors.scale(field, problem);
  }
  const found = SCALES.find(({ id }) => id === scale);
  if (!found) throw errors.unknownScale(scale, scaleIds());
  return found;
};
