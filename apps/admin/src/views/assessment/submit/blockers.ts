import { type LocalizedText, pointerSegments, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import { unsavablePaths } from '../document/form-text.ts';
import { cellOf, lineIn, type Missing } from '../score/missing.ts';

/** What keeps a form from being handed in, and the cell where it is mended. */
export type Blocker =
  | { readonly kind: 'unfit'; readonly cell: string; readonly typed: string }
  | { readonly kind: 'finding'; readonly cell: string; readonly sentence: LocalizedText };

/**
 * What has to be mended before a form can be handed in: what the server would not take, and would lose, and what the rules insist on, as the server
 * would say it. Without rules nothing is insisted on.
 */
export function blockersOf(
  form: SelfEvaluation,
  scorecard: Scorecard | null,
  missing: readonly Missing[],
): readonly Blocker[] {
  const unfit = unsavablePaths(form).map(
    (cell): Blocker => ({ kind: 'unfit', cell, typed: textAt(form, pointerSegments(cell)) }),
  );
  const insisted = (scorecard?.findings ?? []).flatMap(({ required, path, params, sentence }): Blocker[] => {
    if (!required) return [];
    const line = lineIn(path);
    // What was typed wrong in the line is why it cannot be scored.
    if (line !== null && unfit.some(({ cell }) => cell.startsWith(line))) return [];
    const waits = line === null ? undefined : missing.find(({ cell }) => cell.startsWith(line));
    return [{ kind: 'finding', cell: waits?.cell ?? cellOf(path, 'hasDeviationReason' in params), sentence }];
  });
  return [...unfit, ...insisted];
}

function textAt(form: object, segments: readonly string[]): string {
  const value = segments.reduce<unknown>((at, segment) => (isObject(at) ? at[segment] : null), form);
  return typeof value === 'string' ? value : '';
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
