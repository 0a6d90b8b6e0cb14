import type { Diagnostic } from '@plumbline/core';
import type { FormReading } from '@plumbline/documents';

/** What a command makes of the forms of a batch. */
export type Treatment = {
  readonly command: string;
  /** Under other options the same file gives other results, and is read again. */
  readonly options: string;
  readonly treat: (reading: FormReading, file: string) => Promise<Treated>;
};

export type Treated = {
  readonly reading: FormReading;
  /** Why nothing can be done with the form; empty where something can. */
  readonly unusable: readonly Diagnostic[];
  /** What programs get; null for nothing. */
  readonly json: unknown;
  /** What people get. */
  readonly print: () => string;
  /** What is said on stderr beside it. */
  readonly warnings: readonly string[];
  /** The total that was computed; undefined for a command that computes none. */
  readonly total?: string | null;
  /** Whether somebody has to look at it: the command ends with exit code 1. */
  readonly hasTrouble: boolean;
};
