/** The page around a report: one file that loads nothing, with a policy that lets it run its own style and script alone. */
import { sha256 } from '@noble/hashes/sha2.js';
import { embeddedJson, html, trusted, type Html } from './html.js';
import script from './assets/script.js?raw';
import style from './assets/style.css?raw';

export interface Page {
  readonly title: string;
  readonly header: Html;
  readonly body: Html;
  readonly footer: string;
  /** Kept in the page for those who want to go on with it; `name` is that of the file it is saved as. */
  readonly data: { readonly name: string; readonly value: unknown } | null;
}

const SCRIPT = `${script}\nwire(document);\n`;
const hash = (text: string): string => `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}'`;

/** Nothing may be fetched, framed or sent; of styles and scripts only those with these hashes count. */
const policy = (): string =>
  `default-src 'none'; style-src ${hash(style)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;

export const page = ({ title, header, body, footer, data }: Page): string => html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${header}
<main id="main">
${body}
</main>
<footer><p>${footer}</p><p class="actions">${data !== null && html`<button type="button" data-action="save" data-name="${data.name}">Save the data as JSON</button>`}<button type="button" data-action="theme">Theme</button><button type="button" data-action="print">Print</button></p></footer>
${data !== null && html`<script type="application/json" id="data">${embeddedJson(data.value)}</script>`}
<script type="module">${trusted(SCRIPT)}</script>
</body>
</html>
`.toString();
