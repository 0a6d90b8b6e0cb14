import type { RuleSet } from '@plumbline/core';
import { replaceEqualDeep } from '@tanstack/react-query';
import { useRef, useSyncExternalStore } from 'react';
import type { TextBuffer } from '../../../parts/document/text-buffer.ts';
import { useBufferText } from '../../../parts/document/use-buffer-text.ts';

/**
 * A rule set that is being written: its parts may be missing or of another shape than the contract has, and whoever shows it must bear that. Unlike a
 * `RuleSet` it was checked by nobody.
 */
export type Unchecked = { readonly [name: string]: unknown };

export type ParsedDocument = {
  /** The last text that was JSON with an object at its top; null where there was none yet. */
  readonly value: Unchecked | null;
  /** Whether that is the text as it is: only then do paths in it lead to places of the text. */
  readonly isCurrent: boolean;
};

let parsed: { readonly text: string; readonly value: Unchecked | null } = { text: '', value: null };
let whole: Unchecked | null = null;

/**
 * Parses a text once for all who ask about the same one in a row. What is the same as in the last document that was whole is the same object, so that
 * who shows a rule need not show it again because another one changed.
 */
export function parseDocument(text: string): Unchecked | null {
  if (parsed.text !== text) {
    const value = read(text);
    parsed = { text, value: value && replaceEqualDeep(whole, value) };
    whole = parsed.value ?? whole;
  }
  return parsed.value;
}

function read(text: string): Unchecked | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** What a buffer holds, as a value; a text that is broken leaves the last whole one standing. */
export function useParsed(buffer: TextBuffer): ParsedDocument {
  const value = parseDocument(useBufferText(buffer));
  const last = useRef(value);
  if (value !== null) last.current = value;
  return { value: last.current, isCurrent: value !== null };
}

/**
 * One member of what a buffer holds; undefined where there is none. Who shows only that is not drawn again when something else of the text changes.
 */
export function useMember(buffer: TextBuffer, name: string): unknown {
  const last = useRef<Unchecked | null>(null);
  return useSyncExternalStore(buffer.subscribe, () => {
    last.current = parseDocument(buffer.text) ?? last.current;
    return last.current?.[name];
  });
}

export const isObject = (value: unknown): value is Unchecked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member that should be an object; an empty one where it is not. */
export const objectAt = (value: Unchecked, name: string): Unchecked => {
  const member = value[name];
  return isObject(member) ? member : NOTHING;
};
/** The same one each time, for who shows again only what is another object. */
const NOTHING: Unchecked = {};

/** A member that should be a list; an empty one where it is not. */
export const listAt = (value: Unchecked, name: string): readonly unknown[] => {
  const member = value[name];
  return Array.isArray(member) ? member : NONE;
};
const NONE: readonly unknown[] = [];

export const textAt = (value: Unchecked, name: string): string => {
  const member = value[name];
  return typeof member === 'string' ? member : '';
};

/** Enough of a rule set for words to be made of its parts, whatever is missing; what is whole in it is the same object as in the document. */
export const forWording = (value: Unchecked): RuleSet => {
  const framework = objectAt(value, 'framework');
  return {
    ...value,
    parameters: only(objectAt(value, 'parameters'), (one) => typeof one === 'string'),
    inputs: titled(only(objectAt(value, 'inputs'), isObject)),
    conditions: only(objectAt(value, 'conditions'), isObject),
    rules: onlyObjects(listAt(value, 'rules')),
    readings: objectAt(value, 'readings'),
    framework: {
      ...framework,
      categories: onlyObjects(listAt(framework, 'categories')),
      indicators: onlyObjects(listAt(framework, 'indicators')),
    },
  } as unknown as RuleSet;
};

const onlyObjects = (list: readonly unknown[]) => (list.every(isObject) ? list : list.filter(isObject));

const only = (members: Unchecked, fits: (member: unknown) => boolean): Unchecked =>
  Object.values(members).every(fits)
    ? members
    : Object.fromEntries(Object.entries(members).filter(([, member]) => fits(member)));

/** An input that has no title yet is called by its name: what it holds is known all the same. */
const titled = (inputs: Unchecked): Unchecked =>
  Object.values(inputs).every((input) => isObject(input) && isObject(input['title']))
    ? inputs
    : Object.fromEntries(
        Object.entries(inputs).map(([name, input]) => {
          const own = isObject(input) ? input : {};
          return [name, isObject(own['title']) ? own : { ...own, title: { zh: name, en: name } }];
        }),
      );
