import { TextDecoder } from 'node:util';
import { unescapeXml } from './unescape-xml.ts';

/** What is told of each element, in order. Names come without their prefix; an element without content is closed at once. */
export type XmlVisitor = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** The text is no XML, or has a document type, which no office file has and entities without end are made with. */
export class NotWellFormedError extends Error {
  override name = 'NotWellFormedError';
}

const PIECE_BYTES = 256 * 1024;
/** No tag and no comment of a form is as long; one that never ends must not be looked through again with each piece. */
const MAX_TOKEN = 1024 * 1024;

/**
 * Reads a part of an office file piece by piece, so that a large one takes no more memory than its bytes. Attributes are handed on as
 * written, see `attributeReader`: most are never asked for.
 */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  const state = { depth: 0, elements: 0 };
  let rest = '';
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const isLast = at + PIECE_BYTES >= bytes.length;
    const piece = rest + decoded(decoder, bytes.subarray(at, at + PIECE_BYTES), !isLast);
    rest = piece.slice(readTokens(piece, isLast, state, visitor));
    if (rest.length > MAX_TOKEN) throw new NotWellFormedError('a tag or a comment without end');
  }
  if (rest !== '' || state.depth !== 0 || state.elements === 0) throw new NotWellFormedError('ends too early');
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new NotWellFormedError('characters in another encoding');
  }
}

type State = { depth: number; elements: number };

/** Reads what is complete and returns where the incomplete begins. */
function readTokens(piece: string, isLast: boolean, state: State, visitor: XmlVisitor): number {
  let at = 0;
  while (at < piece.length) {
    const tag = piece.indexOf('<', at);
    const end = tag < 0 ? (isLast ? piece.length : safeEnd(piece)) : tag;
    if (end > at) visitor.text(unescaped(piece.slice(at, end)));
    if (tag < 0) return Math.max(at, end);
    const next =
      piece[tag + 1] === '!' || piece[tag + 1] === '?'
        ? readSpecial(piece, tag, visitor)
        : readTag(piece, tag, state, visitor);
    if (next === null) return tag;
    at = next;
  }
  return at;
}

/** Where text can be cut: before an entity that may go on in the next piece. */
function safeEnd(piece: string): number {
  const entity = piece.lastIndexOf('&');
  return entity >= 0 && !piece.includes(';', entity) ? entity : piece.length;
}

const TAG = /<(\/?)(?:[^\s<>/:"']+:)?([^\s<>/:"']+)((?:[^<>"'/]|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>/y;

function readTag(piece: string, at: number, state: State, visitor: XmlVisitor): number | null {
  TAG.lastIndex = at;
  const [, slash, name, attributes = '', empty] = TAG.exec(piece) ?? [];
  if (name === undefined) return null;
  const isClosing = slash === '/';
  if (!isClosing) visitor.open(name, attributes);
  if (isClosing || empty === '/') visitor.close(name);
  state.depth += isClosing ? -1 : empty === '/' ? 0 : 1;
  state.elements += 1;
  if (state.depth < 0) throw new NotWellFormedError('closes what was not open');
  return TAG.lastIndex;
}

const SPECIALS = [
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<![CDATA[', end: ']]>', isText: true },
  { begin: '<?', end: '?>', isText: false },
] as const;

function readSpecial(piece: string, at: number, visitor: XmlVisitor): number | null {
  const special = SPECIALS.find(({ begin }) => piece.startsWith(begin, at));
  if (special === undefined) {
    if (piece.length - at < '<![CDATA['.length) return null;
    throw new NotWellFormedError('a document type');
  }
  const end = piece.indexOf(special.end, at + special.begin.length);
  if (end < 0) return null;
  if (special.isText) visitor.text(piece.slice(at + special.begin.length, end));
  return end + special.end.length;
}

function unescaped(text: string): string {
  const plain = unescapeXml(text);
  if (plain === null) throw new NotWellFormedError('an unknown entity');
  return plain;
}
