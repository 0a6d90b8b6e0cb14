import { pointer, pointerSegments } from '@plumbline/core';
import type { ValueChange } from '@plumbline/storage';

/**
 * What was done to a JSON document, value by value: as deep as both have the same members, whole values from there on. Applied in order to the
 * old document (`withChanges`) they give the new one. Rows of a list are compared by their position.
 *
 * @example valueChanges({ a: 1, b: [1, 2] }, { a: 2, b: [1] }) // [{ path: '/a', old: '1', new: '2' }, { path: '/b/1', old: '2', new: null }]
 */
export function valueChanges(before: unknown, after: unknown, path = ''): ValueChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path);
  if (isObject(before) && isObject(after)) return memberChanges(before, after, path);
  const [old, next] = [JSON.stringify(before), JSON.stringify(after)];
  return old === next ? [] : [{ path, old, new: next }];
}

/** The document with the changes made; the document itself stays as it is. */
export function withChanges(document: unknown, changes: readonly ValueChange[]): unknown {
  let root: unknown = structuredClone(document);
  for (const change of changes) {
    const segments = pointerSegments(change.path);
    const last = segments.pop();
    const value = change.new === null ? undefined : JSON.parse(change.new);
    if (last === undefined) root = value;
    else put(parentOf(root, segments), last, value);
  }
  return root;
}

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** From the last row that goes to the first, so that those before keep their positions. */
function listChanges(before: readonly unknown[], after: readonly unknown[], path: string): ValueChange[] {
  const shared = Math.min(before.length, after.length);
  const changes = before.slice(0, shared).flatMap((old, at) => valueChanges(old, after[at], path + pointer(at)));
  for (let at = before.length - 1; at >= shared; at--) changes.push(removed(before[at], path + pointer(at)));
  for (let at = shared; at < after.length; at++) changes.push(added(after[at], path + pointer(at)));
  return changes;
}

function memberChanges(before: Members, after: Members, path: string): ValueChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const at = path + pointer(name);
    if (!Object.hasOwn(after, name)) return [removed(before[name], at)];
    if (!Object.hasOwn(before, name)) return [added(after[name], at)];
    return valueChanges(before[name], after[name], at);
  });
}

const removed = (value: unknown, path: string): ValueChange => ({ path, old: JSON.stringify(value), new: null });
const added = (value: unknown, path: string): ValueChange => ({ path, old: null, new: JSON.stringify(value) });

function parentOf(root: unknown, segments: readonly string[]): unknown {
  return segments.reduce((value: unknown, segment) => {
    if (Array.isArray(value)) return value[Number(segment)];
    return isObject(value) ? value[segment] : undefined;
  }, root);
}

function put(parent: unknown, name: string, value: unknown): void {
  if (Array.isArray(parent)) {
    if (value === undefined) parent.splice(Number(name), 1);
    else parent[Number(name)] = value;
  } else if (isObject(parent)) {
    if (value === undefined) delete parent[name];
    else parent[name] = value;
  } else throw new Error(`withChanges: there is nothing to change at ${name}`);
}
