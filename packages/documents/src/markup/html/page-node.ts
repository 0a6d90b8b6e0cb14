import type { DefaultTreeAdapterMap } from 'parse5';

export type PageElement = DefaultTreeAdapterMap['element'];
export type PageNode = DefaultTreeAdapterMap['childNode'];
export type PageParent = DefaultTreeAdapterMap['parentNode'];
export type PageText = DefaultTreeAdapterMap['textNode'];

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node;
export const isText = (node: PageNode): node is PageText => node.nodeName === '#text';

export const attribute = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** The line of the source an element or a text begins on; 1 for what the parser put in itself. */
export const lineOf = (node: PageNode): number => node.sourceCodeLocation?.startLine ?? 1;

/** The elements of one name or another right inside a node. */
export const childElements = (node: PageParent, ...names: readonly string[]): PageElement[] =>
  node.childNodes.filter(isElement).filter(({ tagName }) => names.includes(tagName));

const NEVER_SHOWN = new Set(
  'head title style script template noscript noframes xml iframe object embed svg math audio video canvas datalist rp del'.split(
    ' ',
  ),
);
const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;

/** Whether a browser shows nothing of an element. Text deleted under change tracking, `<del>`, is no part of the document any more. */
export function isShown(element: PageElement): boolean {
  if (NEVER_SHOWN.has(element.tagName)) return false;
  if (attribute(element, 'hidden') !== undefined) return false;
  return !HIDING.test(attribute(element, 'style') ?? '');
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

export const isBlock = ({ tagName }: PageElement): boolean => BLOCKS.has(tagName);

/** Whether white space in an element counts; `inherited` is the answer for the element around it. */
export function keepsSpace(element: PageElement, inherited: boolean): boolean {
  const [, mode] = /(?:^|[;\s])white-space\s*:\s*([a-z-]+)/i.exec(attribute(element, 'style') ?? '') ?? [];
  if (mode !== undefined) return /^(?:pre|break-spaces)/i.test(mode);
  return inherited || element.tagName === 'pre' || element.tagName === 'textarea';
}
