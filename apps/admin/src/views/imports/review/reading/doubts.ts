import type { Diagnostic } from '@plumbline/core';
import type { ImportFormDetails } from '../../import-form-query.ts';
import { fieldOf, originOf } from './reading-fields.ts';

/** A value that somebody has to look at, and why. */
export type Doubt = {
  readonly field: string;
  /** Whether the reading is a guess. */
  readonly isGuess: boolean;
  readonly notes: readonly Diagnostic[];
};

export type Doubts = {
  /** In the order in which to look at them: guesses first. */
  readonly doubts: readonly Doubt[];
  /** What is to be known of the reading as a whole, or of what stands in the file and not in the form. */
  readonly notes: readonly Diagnostic[];
};

/** What the reading was not sure of, by the fields of the form. */
export function doubtsOf(
  { doubtfulValues, diagnostics, origins }: Pick<ImportFormDetails, 'doubtfulValues' | 'diagnostics' | 'origins'>,
  ids: readonly string[],
): Doubts {
  const noteList = diagnostics as readonly Diagnostic[];
  const fields = new Map<string, { isGuess: boolean; notes: Diagnostic[] }>();
  for (const path of doubtfulValues) {
    const field = fieldOf(path, ids);
    if (field === null) continue;
    const found = fields.get(field) ?? { isGuess: false, notes: [] };
    found.isGuess ||= originOf(origins, path)?.confidence === 'low';
    found.notes.push(...noteList.filter((note) => note.path === path && note.severity !== 'info'));
    fields.set(field, found);
  }
  const told = new Set([...fields.values()].flatMap(({ notes }) => notes));
  const doubts = [...fields].map(([field, { isGuess, notes }]) => ({ field, isGuess, notes: [...new Set(notes)] }));
  return {
    doubts: [...doubts.filter(({ isGuess }) => isGuess), ...doubts.filter(({ isGuess }) => !isGuess)],
    notes: noteList.filter((note) => !told.has(note) && note.severity !== 'info'),
  };
}

/** The doubt to look at after this field, or before it, that nobody has settled; from the other end where there is none. */
export function nextDoubt(
  doubts: readonly Doubt[],
  settled: ReadonlySet<string>,
  from: string | null,
  by: 1 | -1,
): string | null {
  const open = doubts.filter(({ field }) => !settled.has(field) || field === from);
  const at = open.findIndex(({ field }) => field === from);
  const ring = by === 1 ? [...open.slice(at + 1), ...open.slice(0, Math.max(at, 0))] : backwards(open, at);
  return ring.find(({ field }) => field !== from)?.field ?? null;
}

const backwards = (open: readonly Doubt[], at: number): Doubt[] =>
  at < 0 ? [...open].reverse() : [...open.slice(0, at).reverse(), ...open.slice(at + 1).reverse()];
