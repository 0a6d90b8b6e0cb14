import { nodeSha256 } from '@plumbline/catalog';
import { documentHash } from '@plumbline/core';
import type { AssessmentRecord } from '@plumbline/storage';
import { storedForm } from './read-form.ts';

/** What scorecards of this very form carry as their `inputHash`. */
export const inputHashOf = (record: Pick<AssessmentRecord, 'form'>): string =>
  documentHash(storedForm(record), nodeSha256);
