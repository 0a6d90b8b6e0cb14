import type { FormReading } from '@plumbline/documents/upload';
import type { FoundForm, ImportFormRecord } from '@plumbline/storage';
import { doubtfulValues } from './doubtful-values.ts';

type Place = {
  readonly importId: string;
  readonly fileName: string;
  readonly sourceSha256: string | null;
  /** How many forms were found before. */
  readonly after: number;
};

/** What was read from a file, as it is kept: a form that could not be read is kept with the reason. */
export function foundForms(
  readings: readonly FormReading[],
  { importId, fileName, sourceSha256, after }: Place,
): FoundForm[] {
  return readings.map((reading, index) => {
    const { form, diagnostics, origins } = reading;
    const number = after + index + 1;
    return {
      form: { ...headOf(reading), importId, number, fileName },
      reading: {
        importId,
        number,
        form: form && JSON.stringify(form),
        diagnostics: JSON.stringify(diagnostics),
        origins: JSON.stringify(origins),
        sourceSha256,
      },
    };
  });
}

function headOf(reading: FormReading): Omit<ImportFormRecord, 'importId' | 'number' | 'fileName'> {
  const { form, diagnostics, origins } = reading;
  const faults = form === null ? diagnostics.filter(({ severity }) => severity === 'error') : [];
  return {
    ...formHead(form),
    places: Object.keys(origins).length,
    doubtful: doubtfulValues(reading).length,
    faults: JSON.stringify(faults),
    state: form === null ? 'unreadable' : 'open',
    revision: 1,
    assessmentId: null,
    decidedBy: null,
    decidedAt: null,
  };
}

/** What a list shows of a form. */
export const formHead = (form: FormReading['form']) => ({
  fiscalYear: form?.fiscalYear ?? null,
  projectName: form === null ? null : storable(form.project.name),
  declaredTotal: form?.declaredTotal ?? null,
});

/** Files may hold characters that no database keeps; in the form itself they stand as JSON writes them. */
const storable = (text: string) => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
