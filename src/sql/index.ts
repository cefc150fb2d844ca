/** A store asked with SQL. */
export { openEngine, type Answer, type Column, type Engine, type Parameter } from './engine.js';
export { conditionsOf, type Conditions, type Filters } from './filters.js';
export { countQuestion, groupQuestion, listQuestion, type Listing, type Question } from './questions.js';
