/** Claim assembly and linking: from findings to the graph. */
export { buildGraph, type GraphOptions } from './graph.js';
