import nlp from 'compromise';
import dates from 'compromise-dates';
import { pluggedIn, type DateEngine } from './datePlugin.js';

let engine: DateEngine | undefined;

/** In a browser modules cannot be loaded on demand without waiting, so compromise comes with the package. */
export const loadDateEngine = (): DateEngine => (engine ??= pluggedIn(nlp, dates));
