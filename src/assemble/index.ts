/** Claim assembly and linking: from findings to the graph. */
export { buildGraph, type GraphOptions } from './graph.js';
export { LINK_RULES } from './links.js';
