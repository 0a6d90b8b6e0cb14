import type { Stretch } from '../text-place.ts';

/**
 * Where golden tests stand in a YAML text that is known to be a list of them: from the mark of each to that of the next. Read from the marks alone,
 * since to parse the whole takes longer than a key may wait.
 */
export function testsIn(text: string): readonly Stretch[] {
  const [, indent] = /^( *)-[ \n]/m.exec(text) ?? [];
  if (indent === undefined) return [];
  const starts = [...text.matchAll(new RegExp(`^ {${indent.length}}-(?=[ \\n])`, 'gm'))].map(({ index }) => index);
  return starts.map((from, at) => ({ from: from + indent.length, to: starts[at + 1] ?? text.length }));
}

/** The line in a golden test that says what did not come true: a figure, a member of an item, or else the name of the test. */
export function failingLine(text: string, test: Stretch, at: string): Stretch {
  const body = text.slice(test.from, test.to);
  const expect = body.search(/^ +expect:/m);
  const found = expect < 0 ? null : (figure(body, expect, at) ?? itemMember(body, expect, at));
  if (found === null) {
    const [line = ''] = /^.*/.exec(body) ?? [];
    return { from: test.from, to: test.from + line.trimEnd().length };
  }
  return { from: test.from + found.from, to: test.from + found.to };
}

function figure(body: string, from: number, name: string): Stretch | null {
  return lineOf(body, from, new RegExp(`^ +(${escaped(name)}:.*)$`, 'm'));
}

/** `自评数量 score`: the name of an item, which may have spaces, and that of its member. */
function itemMember(body: string, from: number, at: string): Stretch | null {
  const [, item = '', member = ''] = /^items (.*)$/.exec(at) ?? /^(.*) (\S+)$/.exec(at) ?? [];
  if (item === '') return null;
  const head = lineOf(body, from, new RegExp(`^ *(?:- )? *(item: ["']?${escaped(item)}["']?)\\s*$`, 'm'));
  if (head === null) return null;
  if (member === '') return head;
  const next = body.slice(head.to).search(/^ *- /m);
  const until = next < 0 ? body.length : head.to + next;
  return lineOf(body.slice(0, until), head.from, new RegExp(`^ +(${escaped(member)}:.*)$`, 'm')) ?? head;
}

function lineOf(body: string, from: number, pattern: RegExp): Stretch | null {
  const match = pattern.exec(body.slice(from));
  const [whole = '', found = ''] = match ?? [];
  if (match === null) return null;
  const start = from + match.index + whole.indexOf(found);
  return { from: start, to: start + found.trimEnd().length };
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
