import type { Diagnostic } from '@plumbline/core';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { MAX_CELLS } from '../single-section.ts';

type Element = DefaultTreeAdapterMap['element'];
type Document = DefaultTreeAdapterMap['document'];

/** Deeper than any page is built, sloppy ones with unclosed tags too; what comes after would recurse as deep. */
const MAX_DEPTH = 1000;
/** All elements, those of cells too: twice as many as there may be cells. */
const MAX_ELEMENTS = 2 * MAX_CELLS;

type ParsedPage =
  | { readonly ok: true; readonly page: Document }
  | { readonly ok: false; readonly code: Diagnostic['code']; readonly params: Diagnostic['params'] };

/** The tree of a page, however sloppy its markup, as a browser would build it; or why it is too much to build. */
export function parsePage(text: string, file: string): ParsedPage {
  if (hasMore(CELL, MAX_CELLS, text))
    return { ok: false, code: 'document/too-many-cells', params: { file, limit: MAX_CELLS } };
  if (hasMore(ANY, MAX_ELEMENTS, text))
    return { ok: false, code: 'document/too-many-elements', params: { file, limit: MAX_ELEMENTS } };
  try {
    return { ok: true, page: parse(text, { treeAdapter: boundedTree(file), sourceCodeLocationInfo: true }) };
  } catch (error) {
    if (error instanceof PageTooLargeError) return { ok: false, code: error.code, params: error.params };
    throw error;
  }
}

const CELL = /<t[dh][\s/>]/gi;
const ANY = /<[a-z]/gi;

/** Counts tags before anything is built, as that takes seconds. */
function hasMore(tag: RegExp, limit: number, text: string): boolean {
  tag.lastIndex = 0;
  let count = 0;
  while (tag.test(text)) if (++count > limit) return true;
  return false;
}

/** Ends a parse from within; never leaves this file. */
class PageTooLargeError extends Error {
  override readonly name = 'PageTooLargeError';
  constructor(
    readonly code: Diagnostic['code'],
    readonly params: Diagnostic['params'],
  ) {
    super(code);
  }
}

/** The parser's own tree, which counts while it grows: it may nest without end, and unclosed tags are opened again and again. */
function boundedTree(file: string): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes): Element => {
      elements++;
      if (elements > MAX_ELEMENTS)
        throw new PageTooLargeError('document/too-many-elements', { file, limit: MAX_ELEMENTS });
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    // Only where things begin is asked for; where they end would double what is kept.
    updateNodeSourceCodeLocation: () => undefined,
    onItemPush: () => {
      if (++depth > MAX_DEPTH) throw new PageTooLargeError('document/too-deep', { limit: MAX_DEPTH });
    },
    onItemPop: () => {
      depth--;
    },
  };
}
