/** Archives: planning, worker threads, interruption and resumption. */
export { doPart, type PartResult } from './part.js';
export { planParts, type PartPlan, type PlanHooks, type PlanOptions } from './plan.js';
export { openPool, type OnWorkerLost, type PartPool } from './pool.js';
export { runBatch, withPlans, type BatchSetup, type Counts, type PlanInput, type Progress } from './run.js';
