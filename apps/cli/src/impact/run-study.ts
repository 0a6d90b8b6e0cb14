import { nodeDigest } from '@plumbline/catalog';
import type { StudyComparison, StudyResult } from '@plumbline/core';
import {
  assembleStudy,
  createFormPacker,
  createStudyRunner,
  encodeSegment,
  type Segment,
  type StudyPlan,
  writeId,
} from '@plumbline/whatif';
import type { StudiedForm } from './studied-form.ts';

const OPTIONS = { digest: nodeDigest };

/** Studies forms as they come: a chunk as soon as there are enough for one. */
export function studyOfForms(plan: StudyPlan, question: StudyComparison) {
  const runner = createStudyRunner(plan, OPTIONS);
  const packer = createFormPacker();
  const outputs: Uint8Array[] = [];
  let waiting: Omit<StudiedForm, 'form'>[] = [];
  const run = (segment: Segment) => {
    const ids = new Uint8Array(waiting.length * 16);
    for (const [at, { assessment }] of waiting.entries()) writeId(ids, at, assessment);
    const revisions = Uint32Array.from(waiting, ({ revision }) => revision);
    outputs.push(runner.run({ segment: encodeSegment(segment), ids, revisions, include: null, officials: null }));
    waiting = [];
  };
  return {
    add({ assessment, revision, form }: StudiedForm): void {
      waiting.push({ assessment, revision });
      const full = packer.add(form);
      if (full !== null) run(full);
    },
    finish(): StudyResult {
      const last = packer.finish();
      if (last !== null) run(last);
      return assembleStudy(plan, question, outputs, OPTIONS);
    },
  };
}
