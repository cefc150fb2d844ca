/** The text of an HTML tree, laid out as a brief is typed: a block a paragraph, an item a bullet. */

/** The part of a DOM node that is used; any DOM will do. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'IFRAME', 'SVG', 'MATH', 'SELECT', 'BUTTON']);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Blocks are set apart by an empty line, items of a list by a line break. */
export const blockText = (root: DomNode): string => {
  const blocks: { text: string; item: boolean }[] = [];
  // A vertical tab stands for a line break inside a block until the blanks of the source are gone.
  let open = '';
  let item = false;
  const close = (): void => {
    const text = open.replace(/[ \t\r\n\f]+/g, ' ').replace(/ ?\v ?/g, '\n').trim();
    if (text !== '') blocks.push({ text: item ? `- ${text}` : text, item });
    open = '';
    item = false;
  };
  // A stack of its own, so that no depth of nesting overflows the call stack.
  const stack: (DomNode | 'close')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'close') close();
    else if (node.nodeType === TEXT_NODE) open += (node.textContent ?? '').replaceAll('\v', ' ');
    else {
      const name = node.nodeName.toUpperCase();
      if (node.nodeType === ELEMENT_NODE && SILENT.has(name)) continue;
      if (name === 'BR') open += '\v';
      if (BLOCKS.has(name)) {
        close();
        item = name === 'LI';
        stack.push('close');
      }
      stack.push(...[...node.childNodes].reverse());
    }
  }
  close();
  return blocks.map(({ text, item: isItem }, at) => (at === 0 ? text : `${isItem && blocks[at - 1].item ? '\n' : '\n\n'}${text}`)).join('');
};
