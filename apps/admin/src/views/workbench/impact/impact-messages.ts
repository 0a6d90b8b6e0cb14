import type { Diagnostic, Scorecard } from '@plumbline/core';
import type { FormTitle, MigrationCell, StudyStatistics } from '@plumbline/whatif';

/** What the page asks of the worker that re-scores past forms. */
export type ImpactRequest =
  | { readonly kind: 'open'; readonly years: readonly number[] }
  /** What to compare with: the text of a rule set, or null for what the forms declared. */
  | { readonly kind: 'base'; readonly text: string | null }
  | { readonly kind: 'candidate'; readonly text: string; readonly askedAt: number }
  /** Forms of which grades before and after to list; null for all. */
  | { readonly kind: 'cell'; readonly cell: MigrationCell | null }
  /** Every form whose total changed, or those of a cell, as a table for other programs. */
  | { readonly kind: 'export'; readonly cell: MigrationCell | null; readonly stamp: string }
  /** One form under both, in full. */
  | { readonly kind: 'case'; readonly position: number };

export type Mover = StudyStatistics['movers'][number] & FormTitle & { readonly assessmentId: string };

/** How past forms would have come out; a simulation, and never an official score. */
export type Impact = Omit<StudyStatistics, 'movers'> & {
  readonly movers: readonly Mover[];
  /** Those of one cell of the migration, where one is open. */
  readonly inCell: { readonly cell: MigrationCell; readonly movers: readonly Mover[] } | null;
  /** The text that was scored under, to see whether it is still the one. */
  readonly text: string;
  readonly candidateHash: string;
  readonly baseHash: string | null;
  readonly years: readonly number[];
  /** How long it took, in milliseconds; and when it was asked for, on the clock of the page. */
  readonly took: number;
  readonly askedAt: number;
};

export type CaseComparison = {
  readonly position: number;
  readonly before: Scorecard | null;
  readonly after: Scorecard | null;
};

export type ImpactAnswer =
  | { readonly kind: 'opening'; readonly years: readonly number[] }
  | { readonly kind: 'opened'; readonly count: number }
  | { readonly kind: 'impact'; readonly impact: Impact }
  /** The text is no rule set that could be scored with; the last impact stands. */
  | { readonly kind: 'invalid'; readonly text: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'exported'; readonly csv: Blob }
  | { readonly kind: 'case'; readonly comparison: CaseComparison }
  | { readonly kind: 'failed'; readonly reason: 'offline' | 'refused' | 'damaged'; readonly detail: string };
