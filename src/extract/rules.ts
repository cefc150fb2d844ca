/** The rules of all rooms, by the id that `basis` names; apart from what applies them, which those who only read a graph do without. */
export { ACTOR_RULES } from './actors/rules.js';
export { ATTRIBUTION_RULES } from './attribution/rules.js';
export { CIRCUMSTANCE_RULES } from './circumstances/rules.js';
export { CLAIM_RULES } from './claims/rules.js';
export { LIKELIHOOD_RULES } from './likelihood/rules.js';
export { RELATION_RULES } from './relations/rules.js';
