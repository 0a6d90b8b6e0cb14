import type { Diagnostic } from '@plumbline/core';
import type { FormFile } from '../form-reading.ts';
import type { Archive } from './archive/open-archive.ts';
import { type LoadedFile, notLoaded } from './load-file.ts';

/**
 * What a batch has before it: a file, an entry of an archive, something that cannot be opened, or something that is left out and said so.
 * `name` tells it apart from all others; it is shown, and stands in results, but is no path.
 */
export type BatchInput =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | {
      readonly kind: 'entry';
      readonly name: string;
      readonly file: string;
      readonly archive: Archive;
      readonly index: number;
    }
  | { readonly kind: 'bytes'; readonly name: string; readonly file: FormFile }
  | { readonly kind: 'fault'; readonly name: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'skipped'; readonly name: string; readonly reason: SkipReason };

/** `leftover`: hidden or temporary. `unknown`: of a type that no form comes in. `link`: a link to another folder. */
export type SkipReason = 'leftover' | 'unknown' | 'link';

/** One file of a batch. It must be loaded before the next one is asked for, or not at all. */
export type FormSource = { readonly name: string; readonly load: () => Promise<LoadedFile> };

/** An input of which it is known beforehand that nothing can be read from it. */
export const faultInput = (name: string, code: Diagnostic['code'], params: Diagnostic['params']): BatchInput => ({
  kind: 'fault',
  name,
  diagnostics: notLoaded(code, params).diagnostics,
});
