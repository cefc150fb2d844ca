/** Archives: planning, worker threads, interruption and resumption. */
export { doPart, type PartResult } from './part.js';
export { planParts, type PartPlan, type PlanOptions } from './plan.js';
export { openPool, type PartPool } from './pool.js';
export { runBatch, withPlans, type BatchSetup, type Counts, type PlanInput } from './run.js';
