import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nodeSha256 } from '@plumbline/catalog';
import { type Certificate, canonicalJson, type SelfEvaluation } from '@plumbline/core';
import { type FormReading, readFormFile } from '@plumbline/documents';
import { score } from '@plumbline/engine';
import { makeCertificate } from '@plumbline/service';
import { writeWhole } from '../batch/write-whole.ts';
import { refuseExisting } from '../export/write-export.ts';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { unusableFile } from '../read-text.ts';
import { Refusal } from '../refusal.ts';
import { loadToScore, nameOf, openBundled } from '../rule-set-choice.ts';
import { say } from '../words.ts';

export type CertifyOptions = {
  readonly rules: string;
  readonly out: string;
  /** False with `--no-form`: only the hash of the form goes into the certificate. */
  readonly form: boolean;
  readonly force?: boolean;
};

/** Scores the forms of a file and writes the certificate of the score; a list of certificates where the file holds several forms. */
export async function runCertify(path: string, options: CertifyOptions, session: Session): Promise<ExitCode> {
  const { rules, out, form: withForm, force = false } = options;
  const { io, language } = session;
  await refuseExisting(out, force, session);
  const compiled = await loadToScore(await openBundled(), rules, session);
  const forms = await formsOf(path, session);
  const issuedAt = io.date();
  const certificates: Certificate[] = [];
  for (const form of forms) {
    const scorecard = await score(compiled, form);
    certificates.push(makeCertificate({ form, scorecard, issuedAt, withForm }, nodeSha256));
  }
  await writeCertificates(out, certificates, session);
  const name = nameOf(compiled.ruleSet);
  for (const [index, { total, hash }] of certificates.entries())
    io.out(
      `${say(language, 'certified', {
        project: forms[index]?.project.name ?? '',
        name,
        total: total ?? say(language, 'unknown'),
        hash,
      })}\n`,
    );
  io.out(`${say(language, 'written', { file: out })}\n`);
  return EXIT.fine;
}

/** Every form of the file, or none of them: a certificate of part of a file would pass for one of the whole. */
export async function formsOf(path: string, session: Session): Promise<readonly SelfEvaluation[]> {
  const readings = await readFormFile(path);
  const forms = readings.flatMap(({ form }) => form ?? []);
  const bad = readings.filter(({ form }) => form === null);
  if (bad.length > 0 || forms.length === 0) throw unusableFile(path, bad.flatMap(notesOf), session);
  const notes = diagnosticLines(path, readings.flatMap(notesOf), session);
  if (notes.length > 0) session.io.err(`${notes.join('\n')}\n`);
  return forms;
}

const notesOf = ({ diagnostics }: FormReading) => diagnostics;

async function writeCertificates(
  path: string,
  certificates: readonly Certificate[],
  { language }: Session,
): Promise<void> {
  const [only, ...more] = certificates;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, `${canonicalJson(more.length === 0 ? only : certificates)}\n`);
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined || code === undefined) throw error;
    throw new Refusal([say(language, 'outNotWritable', { folder: path, reason: code })]);
  }
}
