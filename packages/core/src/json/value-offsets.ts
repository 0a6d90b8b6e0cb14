import { createScanner, type JSONScanner } from 'jsonc-parser';
import { pointerSegments } from '../diagnostics/diagnostic.ts';

/** jsonc-parser's token kinds; its own enum is not there at run time. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, string: 10, end: 17 } as const;

/** Where the values directly inside an object or array start. */
type Children = ReadonlyMap<string, number> | readonly number[];

/**
 * Finds where in a JSON text a value stands. Only the containers on the way are scanned, one level each and once, so that a
 * few diagnostics in a large file cost neither a tree of it nor a scan each. The text must be known to be JSON.
 */
export function createValueOffsets(text: string): (path: string) => number {
  const scanner = createScanner(text, true);
  const known = new Map<number, Children>();
  const childrenAt = (offset: number) => {
    const found = known.get(offset) ?? scanChildren(scanner, offset);
    known.set(offset, found);
    return found;
  };
  scanner.scan();
  const root = scanner.getTokenOffset();
  return (path) => {
    let offset = root;
    for (const segment of pointerSegments(path)) {
      const children = childrenAt(offset);
      const child = 'get' in children ? children.get(segment) : children[Number(segment)];
      if (child === undefined) break;
      offset = child;
    }
    return offset;
  };
}

function scanChildren(scanner: JSONScanner, offset: number): Children {
  scanner.setPosition(offset);
  const container: number = scanner.scan();
  if (container === TOKEN.openBrace) return scanMembers(scanner);
  return container === TOKEN.openBracket ? scanElements(scanner) : [];
}

/** The last of two equal keys counts, as it does for `JSON.parse`. */
function scanMembers(scanner: JSONScanner): Children {
  const members = new Map<string, number>();
  let depth = 1;
  while (depth > 0) {
    let token: number = scanner.scan();
    if (token === TOKEN.end) break;
    if (depth === 1 && token === TOKEN.string) {
      const key = scanner.getTokenValue();
      scanner.scan(); // the colon
      token = scanner.scan();
      members.set(key, scanner.getTokenOffset());
    }
    depth += depthChange(token);
  }
  return members;
}

function scanElements(scanner: JSONScanner): Children {
  const elements: number[] = [];
  let depth = 1;
  while (depth > 0) {
    const token: number = scanner.scan();
    if (token === TOKEN.end) break;
    if (depth === 1 && startsValue(token)) elements.push(scanner.getTokenOffset());
    depth += depthChange(token);
  }
  return elements;
}

function depthChange(token: number): number {
  if (token === TOKEN.openBrace || token === TOKEN.openBracket) return 1;
  return token === TOKEN.closeBrace || token === TOKEN.closeBracket ? -1 : 0;
}

/** An opening bracket, or one of the five literals between `null` and the numbers. */
const startsValue = (token: number) =>
  token === TOKEN.openBrace || token === TOKEN.openBracket || (token >= 7 && token <= 11);
