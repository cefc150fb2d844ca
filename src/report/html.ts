/** HTML in which everything put in is escaped, unless it is HTML made here. */

/** HTML that is safe to stand in a page as it is. Only `html` and `trusted` make it. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

export type Content = string | number | Html | null | undefined | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// Controls and overrides of direction would show a text in another order than it stands, or break the page for an XML reader.
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const UNSHOWABLE = /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char).replace(UNSHOWABLE, '\uFFFD');

const render = (content: Content): string => {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  return typeof content === 'object' ? content.map(render).join('') : escape(String(content));
};

/** Text is escaped for elements and for attributes in quotes; lists are joined; null, undefined and false leave nothing. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html =>
  new Html(parts.reduce((markup, part, at) => markup + render(contents[at - 1]) + part));

/** Markup of our own making that is no template: a stylesheet, a script, a drawing. */
export const trusted = (markup: string): Html => new Html(markup);

/** JSON as the content of a script element: nothing in it can end the element, open a comment or turn the text round. */
export const embeddedJson = (value: unknown): Html =>
  new Html(JSON.stringify(value).replace(/[<>&\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`));
