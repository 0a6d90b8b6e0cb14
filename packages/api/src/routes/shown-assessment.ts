import type { SelfEvaluation } from '@plumbline/core';
import type { AssessmentRecord, AssessmentRevisionRecord } from '@plumbline/storage';

/** A record with its form as a document. It was checked before it was kept. */
export const shownAssessment = ({ form, ...rest }: AssessmentRecord) => ({ ...rest, form: formOf(form) });

export const shownRevision = ({ form, ...rest }: AssessmentRevisionRecord) => ({ ...rest, form: formOf(form) });

const formOf = (text: string) => JSON.parse(text) as SelfEvaluation;
