/** A drawing in its frame. */
import { html, type Html } from './html.js';

/**
 * On a page narrower than the drawing it is moved sideways, by finger, wheel or arrow keys; the frame says so
 * then, and its edges are shaded where more is hidden.
 * @param label names the drawing to those who do not see it
 * @param caption `figcaption` that stands still below it
 */
export const figure = (label: string, drawing: Html, caption?: Html): Html =>
  html`<figure><p class="sideways">Wider than the page: move it sideways.</p><div class="pane" tabindex="0" role="region" aria-label="${label}">${drawing}</div>${caption}</figure>`;
