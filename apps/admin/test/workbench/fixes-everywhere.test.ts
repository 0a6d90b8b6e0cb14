import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, pointer } from '@plumbline/core';
import { lintRuleSetText } from '@plumbline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Path, removeAt, renameMember, setAt } from '../../src/parts/document/json-edit.ts';
import { applyEdits } from '../../src/parts/document/text-edit.ts';
import { fixesFor } from '../../src/views/workbench/fixes/fixes-for.ts';

const rules = fileURLToPath(new URL('../../../../rules', import.meta.url));
const texts = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(join(rules, name, '1.0.0/rule-set.json'), 'utf8'))
  // The largest takes too long to be linted a thousand times.
  .filter(({ length }) => length < 40_000);

type Place = { readonly path: Path; readonly value: unknown };

function placesOf(value: unknown, path: Path = []): Place[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const inner = Array.isArray(value)
    ? value.flatMap((one, index) => placesOf(one, [...path, index]))
    : Object.entries(value).flatMap(([name, one]) => placesOf(one, [...path, name]));
  return [{ path, value }, ...inner];
}

const PLACES = new Map(texts.map((text) => [text, placesOf(JSON.parse(text)).filter(({ path }) => path.length > 0)]));

const RECORDS: ReadonlySet<unknown> = new Set(['parameters', 'inputs', 'conditions', 'bareByGroup']);

/** What people do to a document by mistake, somewhere in it; null where it cannot be done there. */
const mistakes: Readonly<Record<string, (text: string, place: Place) => string | null>> = {
  'a member is gone': (text, { path }) =>
    typeof path.at(-1) === 'string' ? applyEdits(text, removeAt(text, path)) : null,
  'a name is misspelt': (text, { path }) => {
    const name = path.at(-1);
    return typeof name === 'string' && name.length > 3
      ? applyEdits(text, renameMember(text, path, `${name.slice(0, 2)}${name.slice(3)}`))
      : null;
  },
  'a text is misspelt': (text, { path, value }) =>
    typeof value === 'string' && value.length > 3
      ? applyEdits(text, setAt(text, path, `${value.slice(0, 2)}${value.slice(3)}`))
      : null,
  'a number has no quotation marks': (text, { path, value }) =>
    typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)
      ? applyEdits(text, setAt(text, path, Number(value)))
      : null,
  'a number is another': (text, { path, value }) =>
    typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)
      ? applyEdits(text, setAt(text, path, String(Number(value) + 7)))
      : null,
  'a number or a truth has quotation marks': (text, { path, value }) =>
    typeof value === 'number' || typeof value === 'boolean' ? applyEdits(text, setAt(text, path, String(value))) : null,
  'a list is turned round': (text, { path, value }) =>
    Array.isArray(value) && value.length > 1 ? applyEdits(text, setAt(text, path, value.toReversed())) : null,
  'an element stands twice': (text, { path, value }) =>
    Array.isArray(value) && value.length > 0 ? applyEdits(text, setAt(text, path, [...value, value[0]])) : null,
  'a member too many': (text, { path, value }) =>
    // In a record any name may stand, and what is wrong with it is another matter.
    typeof value === 'object' && value !== null && !Array.isArray(value) && !RECORDS.has(path.at(-1))
      ? applyEdits(text, setAt(text, [...path, 'share'], '0.5'))
      : null,
};

const lint = (text: string) => lintRuleSetText(text).diagnostics;
const key = ({ code, path, params }: Diagnostic) => `${code} ${path} ${JSON.stringify(params)}`;
const errors = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity === 'error');

/** Mended by something to begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set(['document/missing-member', 'rule-set/unknown-parameter']);

/** What is wrong with the fixes of a text that was broken in one place; empty for none. */
function faultsOf(broken: string): string[] {
  const before = lint(broken);
  const known = new Set(errors(before).map(({ code }) => code));
  return before.flatMap((problem) =>
    fixesFor(broken, problem).flatMap(({ title, edits }, index) => {
      const after = lint(applyEdits(broken, edits));
      const left = after.map(key).filter((one) => one === key(problem));
      // What a person must fill in, or choose, may be wrong in another way until they do; its shape may not.
      const isBeginning = BEGINNINGS.has(problem.code);
      const fresh = errors(after).filter(
        ({ code }) => !known.has(code) && index === 0 && !(isBeginning && code.startsWith('rule-set/')),
      );
      return [...left, ...fresh.map(key)].map((one) => `“${title.en}” for ${key(problem)} leaves ${one}`);
    }),
  );
}

describe('a fix that is offered mends what it is offered for, and breaks nothing else', () => {
  it.each(Object.keys(mistakes))('where %s', (name) => {
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(), (of, at) => {
        const text = texts[of] ?? '';
        const places = PLACES.get(text) ?? [];
        const place = places[at % places.length];
        const broken = place ? (mistakes[name]?.(text, place) ?? null) : null;
        if (broken !== null) expect(faultsOf(broken), pointer(...(place?.path ?? []))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
