import { answer, api, created } from '../../../api/api.ts';

type Draft = {
  readonly id: string;
  readonly ruleSetId: string;
  readonly organisationId: string;
  readonly revision: number;
  readonly baseVersion: string | null;
};

/** A study takes from a moment to a minute: whoever waits for it asks so often. */
const PAUSE = 400;

/** Has a draft studied as the gate of publication asks: against the version it began with, over every year; resolves to the study when that has ended. */
export async function studyDraft(draft: Draft, name: string): Promise<string> {
  const { id: draftId, ruleSetId, organisationId, revision, baseVersion: version } = draft;
  const question = {
    kind: 'comparison' as const,
    population: { years: null, organisations: [organisationId], formTypes: null },
    base: version === null ? { kind: 'declared' as const } : { kind: 'version' as const, ruleSetId, version },
    candidate: { kind: 'draft' as const, draftId },
  };
  const json = { name, note: '', question };
  // Of the draft as it is now: with another text the same question is another one.
  const { id } = await created(['studies', revision, json], (once) => api.studies.$post({ json }, once));
  for (;;) {
    const { progress } = await answer(api.studies[':id'].$get({ param: { id } }));
    // What became of one that was cancelled or failed is told where it is to be kept.
    if (progress.state !== 'queued' && progress.state !== 'running') return id;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
