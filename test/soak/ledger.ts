import { createHash } from 'node:crypto';
import { nodeSha256 } from '@plumbline/catalog';
import { documentHash, type SelfEvaluation } from '@plumbline/core';
import type { Ask } from './answers.ts';

/** What the server has acknowledged and must still have at the end: where it is, and what it must say there. */
export type Ledger = {
  readonly assessment: (id: string, kept: KeptAssessment) => void;
  readonly draft: (id: string, kept: KeptDraft) => void;
  readonly importForm: (id: string, kept: KeptImport) => void;
  /** Null for one that was removed. */
  readonly study: (id: string, kept: KeptStudy | null) => void;
  readonly size: () => number;
  /** How many of them are not as they were acknowledged; each is told to `fault`. */
  readonly readBack: (who: Readers, fault: (words: string) => void) => Promise<number>;
};

/** Those who may read what is kept: studies that nobody shared are for who made them alone. */
export type Readers = { readonly auditor: Ask; readonly evaluator: Ask; readonly analyst: Ask };

export type KeptAssessment = { readonly etag: string; readonly state: string; readonly form: SelfEvaluation };
export type KeptDraft = {
  readonly etag: string;
  readonly state: string;
  readonly text: string;
  readonly tests: string;
};
export type KeptImport = { readonly etag: string; readonly state: string; readonly assessmentId: string | null };
export type KeptStudy = { readonly state: string; readonly resultHash: string | null };

type Kind = 'assessment' | 'draft' | 'import form' | 'study';
type Entry = { readonly kind: Kind; readonly id: string; readonly says: string | null };

/** What was sent is remembered by its hash alone: an hour of forms would fill the memory of who asks. */
export function createLedger(): Ledger {
  const entries = new Map<string, Entry>();
  const keep = (kind: Kind, id: string, says: string | null) => void entries.set(`${kind} ${id}`, { kind, id, says });
  return {
    assessment: (id, kept) => keep('assessment', id, saysAssessment(kept)),
    draft: (id, kept) => keep('draft', id, saysDraft(kept)),
    importForm: (id, kept) => keep('import form', id, saysImport(kept)),
    study: (id, kept) => keep('study', id, kept && saysStudy(kept)),
    size: () => entries.size,
    readBack: async (who, fault) => {
      let lost = 0;
      for (const { kind, id, says } of entries.values()) {
        const found = await READ[kind](who, id, says === null);
        if (found === says) continue;
        lost++;
        fault(`${kind} ${id}: acknowledged ${says ?? 'as removed'}, found ${found ?? 'nothing'}`);
      }
      return lost;
    },
  };
}

const digest = (...texts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);

const saysAssessment = ({ etag, state, form }: KeptAssessment) =>
  `${etag} ${state} ${documentHash(form, nodeSha256).slice(0, 16)}`;
const saysDraft = ({ etag, state, text, tests }: KeptDraft) => `${etag} ${state} ${digest(text, tests)}`;
const saysImport = ({ etag, state, assessmentId }: KeptImport) => `${etag} ${state} ${assessmentId}`;
const saysStudy = ({ state, resultHash }: KeptStudy) => `${state} ${resultHash}`;

type Read = (who: Readers, id: string, isGone: boolean) => Promise<string | null>;

const READ: Readonly<Record<Kind, Read>> = {
  assessment: async ({ auditor }, id) => {
    const { etag, body } = await auditor<AssessmentBody>({
      method: 'GET',
      route: '/assessments/:id',
      at: { id },
      expects: [200],
    });
    return saysAssessment({ etag, state: body.assessment.state, form: body.form });
  },
  draft: async ({ auditor }, id) => {
    const { etag, body } = await auditor<{ readonly draft: Omit<KeptDraft, 'etag'> }>({
      method: 'GET',
      route: '/drafts/:id',
      at: { id },
      expects: [200],
    });
    return saysDraft({ ...body.draft, etag });
  },
  'import form': async ({ evaluator }, id) => {
    const { etag, body } = await evaluator<Omit<KeptImport, 'etag'>>({
      method: 'GET',
      route: '/imports/:id/forms/:number',
      at: { id, number: '1' },
      expects: [200],
    });
    return saysImport({ ...body, etag });
  },
  study: async ({ analyst }, id, isGone) => {
    const { isDone, body } = await analyst<StudyBody>({
      method: 'GET',
      route: '/studies/:id',
      at: { id },
      expects: isGone ? ['404 not-found', 200] : [200],
    });
    return isDone ? saysStudy({ state: body.progress.state, resultHash: body.resultHash }) : null;
  },
};

type AssessmentBody = { readonly assessment: { readonly state: string }; readonly form: SelfEvaluation };
type StudyBody = { readonly progress: { readonly state: string }; readonly resultHash: string | null };
