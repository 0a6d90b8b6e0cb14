import { availableParallelism } from 'node:os';
import type { Log } from '@plumbline/api';
import type { Diagnostic } from '@plumbline/core';
import type { FileReading, FormFile } from '@plumbline/documents/upload';
import { Piscina } from 'piscina';
import { slots } from './slots.ts';
import { threadOf } from './thread-of.ts';

export type ReadPool = {
  readonly readForms: (file: FormFile) => Promise<FileReading>;
  readonly close: () => Promise<void>;
};

/** What a file may take before its reader is stopped. */
export type ReadLimits = { readonly seconds: number; readonly megabytes: number };

/** Ten times what the largest files of forms take. */
const LIMITS: ReadLimits = { seconds: 60, megabytes: 768 };

/** Readers are large to load: a thread keeps them while files come in. */
const IDLE_MILLISECONDS = 5 * 60_000;

/**
 * Reads files on threads of their own, so that requests are answered meanwhile. A file that takes too long or too much memory is given up together
 * with its thread, and so is one that a reader fails on: each comes back as a diagnostic, and the next file finds another thread.
 */
export function createReadPool(log: Log, limits: ReadLimits = LIMITS): ReadPool {
  const threads = Math.max(1, Math.min(4, availableParallelism() - 1));
  const pool = new Piscina({
    ...threadOf('read-worker'),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MILLISECONDS,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  // The time of a file begins when a thread is free for it.
  const inTurn = slots(threads);
  return {
    readForms: (file) =>
      inTurn(async () => {
        try {
          return await pool.run(file, { signal: AbortSignal.timeout(limits.seconds * 1000) });
        } catch (error) {
          const fault = faultOf(file, error, limits);
          // Of the file no more than its size: its name is of people and projects.
          log.warn({ code: fault.code, size: file.bytes.length, error: String(error) }, 'a file could not be read');
          return { readings: [{ form: null, diagnostics: [fault], origins: {} }], source: null };
        }
      }),
    close: () => pool.destroy(),
  };
}

function faultOf({ name: file }: FormFile, error: unknown, { seconds, megabytes }: ReadLimits): Diagnostic {
  const fault = (code: Diagnostic['code'], params: Diagnostic['params']): Diagnostic => ({
    code,
    severity: 'error',
    path: '',
    params: { file, ...params },
  });
  if (error instanceof Error && error.name === 'AbortError') return fault('document/took-too-long', { seconds });
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return fault('document/took-too-much-memory', { limit: megabytes });
  return fault('document/reader-failed', { reason: error instanceof Error ? error.name : 'unknown' });
}
