import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type SelfEvaluation, validateSelfEvaluation } from '@plumbline/core';
import { batchInputs } from '../batch/batch-inputs.ts';
import { eachReading } from '../batch/each-reading.ts';
import type { Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { say } from '../words.ts';
import { formNamer, namedForm, type StudiedForm } from './studied-form.ts';

/** Takes a form; forms come one after another, so that none but the columns they are packed into have to be kept. */
type Take = (form: StudiedForm) => void;

/**
 * Reads the forms a study is about: those of a file with one on each line, bare or with its assessment, or those of any files and folders.
 * False where something could not be used, which is said.
 */
export async function readStudiedForms(paths: readonly string[], take: Take, session: Session): Promise<boolean> {
  const nameForm = formNamer();
  const lines = paths.filter((path) => path.endsWith('.ndjson'));
  const files = paths.filter((path) => !path.endsWith('.ndjson'));
  let isComplete = true;
  for (const path of lines) isComplete = (await readLines(path, nameForm, take, session)) && isComplete;
  if (files.length === 0) return isComplete;
  const inputs = await batchInputs(files, { type: 'json', leaveOut: null }, session);
  const isRead = await eachReading(
    inputs,
    async (file, { form, diagnostics }) => {
      if (form !== null) take(nameForm(form));
      return form === null ? diagnosticLines(file, diagnostics, session) : [];
    },
    session,
  );
  return isRead && isComplete;
}

async function readLines(
  path: string,
  nameForm: (form: SelfEvaluation) => StudiedForm,
  take: Take,
  session: Session,
): Promise<boolean> {
  let isComplete = true;
  let line = 0;
  try {
    for await (const text of createInterface({
      input: createReadStream(path, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      line++;
      if (text.trim() === '') continue;
      const complaints = takeLine(text, `${path}:${line}`, nameForm, take, session);
      if (complaints.length > 0) session.io.err(`${complaints.join('\n')}\n`);
      isComplete &&= complaints.length === 0;
    }
    return isComplete;
  } catch (error) {
    session.io.err(`${say(session.language, 'fileUnusable', { file: path })} ${messageOf(error)}\n`);
    return false;
  }
}

function takeLine(
  text: string,
  where: string,
  nameForm: (form: SelfEvaluation) => StudiedForm,
  take: Take,
  session: Session,
): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`${say(session.language, 'fileUnusable', { file: where })} ${messageOf(error)}`];
  }
  const named = namedForm(value);
  const form = named?.form ?? value;
  const diagnostics = validateSelfEvaluation(form);
  if (diagnostics.length > 0) return diagnosticLines(where, diagnostics, session);
  take(named ?? nameForm(form as SelfEvaluation));
  return [];
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
