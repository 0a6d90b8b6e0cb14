import { nodeSha256 } from '@plumbline/catalog';
import { AssessmentId, contractValidator, documentHash, type SelfEvaluation } from '@plumbline/core';

/** A form with the assessment it is of, and in which revision. */
export type StudiedForm = { readonly assessment: string; readonly revision: number; readonly form: SelfEvaluation };

const isNoId = contractValidator(AssessmentId);

/** A line of a file as it was exported, with the assessment; null for one that holds the bare form. */
export function namedForm(value: unknown): StudiedForm | null {
  if (typeof value !== 'object' || value === null || !('form' in value) || !('assessment' in value)) return null;
  const { assessment, form } = value as StudiedForm;
  const { revision = 1 } = value as Partial<StudiedForm>;
  return isNoId(assessment).length > 0 || !Number.isInteger(revision) ? null : { assessment, revision, form };
}

/**
 * Names forms that nobody has named by what they say, so that the same files give the same result: after their hash, and where two say
 * the same, after which of them it is.
 */
export function formNamer(): (form: SelfEvaluation) => StudiedForm {
  const seen = new Map<string, number>();
  return (form) => {
    const hash = documentHash(form, nodeSha256);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    const name = nodeSha256(`${hash} ${times}`);
    const assessment = [
      name.slice(0, 8),
      name.slice(8, 12),
      name.slice(12, 16),
      name.slice(16, 20),
      name.slice(20, 32),
    ];
    return { assessment: assessment.join('-'), revision: 1, form };
  };
}
