import { nodeSha256, readCatalogEntry } from '@plumbline/catalog';
import { type Certificate, parseLocatedJson, type RuleSet, type SelfEvaluation } from '@plumbline/core';
import { terms } from '@plumbline/locale';
import {
  type CertificateCheck,
  type CertificateSources,
  readCertificate,
  readCertificateText,
  readJournalText,
  verifyCertificate,
  verifyJournalEntries,
} from '@plumbline/service';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { readText, unusableFile } from '../read-text.ts';
import { Refusal } from '../refusal.ts';
import { loadToScore, nameOf, openBundled } from '../rule-set-choice.ts';
import { say, type WordKey } from '../words.ts';
import { BROKEN_LINKS } from './broken-links.ts';
import { formsOf } from './certify.ts';

export type VerifyOptions = {
  /** A rule set that is not bundled. */
  readonly rules?: string;
  /** The form of a certificate that does not contain it. */
  readonly form?: string;
  readonly format: 'table' | 'json';
};

/**
 * Checks certificates or a journal, without a server. Exit 0 when everything is verified, 1 when anything is not, for whatever reason, 2 when the
 * file is neither.
 */
export async function runVerify(path: string, options: VerifyOptions, session: Session): Promise<ExitCode> {
  const text = await readText(path, session);
  return isJournal(text) ? journal(path, text, options, session) : certificates(path, text, options, session);
}

/** A journal is lines of entries, or a list of them: an entry has a number, and a certificate has none. */
function isJournal(text: string): boolean {
  const start = text.search(/[^\s\ufeff]/);
  const beginning = text.slice(start, start + LONGEST_LINE);
  const line = beginning.split('\n', 1)[0] ?? '';
  if (line.startsWith('{')) return isEntry(parseLocatedJson(line).value);
  if (!line.startsWith('[')) return false;
  const { value } = parseLocatedJson(text);
  return Array.isArray(value) && isEntry(value[0]);
}

/** More than any entry of a journal has. */
const LONGEST_LINE = 100_000;

const isEntry = (value: unknown) => typeof value === 'object' && value !== null && 'previousHash' in value;

async function journal(path: string, text: string, { format }: VerifyOptions, session: Session): Promise<ExitCode> {
  const { io, language } = session;
  const reading = readJournalText(text);
  if (!reading.ok) throw unusableFile(path, reading.diagnostics, session);
  const verdict = await verifyJournalEntries(reading.entries);
  if (format === 'json') io.out(`${JSON.stringify({ file: path, kind: 'journal', ...verdict }, null, 2)}\n`);
  else if (verdict.ok)
    io.out(`${say(language, 'journalHolds', { file: path, count: verdict.entries, hash: verdict.lastHash })}\n`);
  else {
    const { sequence, reason } = verdict.broken;
    io.out(
      `${say(language, 'journalBroken', { file: path, sequence, reason: say(language, BROKEN_LINKS[reason]) })}\n`,
    );
  }
  return verdict.ok ? EXIT.fine : EXIT.findings;
}

async function certificates(path: string, text: string, options: VerifyOptions, session: Session): Promise<ExitCode> {
  const all = readAll(path, text, session);
  const sources = await sourcesOf(options, session);
  const checks: CertificateCheck[] = [];
  for (const one of all) checks.push(await verifyCertificate(one, sources));
  const { io } = session;
  if (options.format === 'json')
    io.out(`${JSON.stringify({ file: path, kind: 'certificates', certificates: checks }, null, 2)}\n`);
  else io.out(`${all.flatMap((one, index) => linesOf(one, checks[index], session)).join('\n')}\n`);
  return checks.every(({ verdict }) => verdict === 'verified') ? EXIT.fine : EXIT.findings;
}

function readAll(path: string, text: string, session: Session): readonly Certificate[] {
  const { value, diagnostics, positionOf } = parseLocatedJson(text);
  if (diagnostics.length > 0) throw unusableFile(path, diagnostics, session);
  if (!Array.isArray(value) || value.length === 0) {
    const reading = readCertificateText(text);
    if (reading.ok) return [reading.certificate];
    throw unusableFile(path, reading.diagnostics, session);
  }
  return value.map((one: unknown, index) => {
    const reading = readCertificate(one);
    if (reading.ok) return reading.certificate;
    const placed = reading.diagnostics.map((fault) => {
      const at = `/${index}${fault.path}`;
      return { ...fault, path: at, position: positionOf(at) };
    });
    throw unusableFile(path, placed, session);
  });
}

async function sourcesOf({ rules, form }: VerifyOptions, session: Session): Promise<CertificateSources> {
  const catalog = await openBundled();
  const named = rules === undefined ? null : (await loadToScore(catalog, rules, session)).ruleSet;
  const bundled = async (id: string, version: string): Promise<RuleSet | null> => {
    const entry = catalog.entries.find((one) => one.id === id && one.version === version);
    return entry === undefined ? null : (await readCatalogEntry(entry)).ruleSet;
  };
  return {
    loadRuleSet: (id, version) => (named === null ? bundled(id, version) : Promise.resolve(named)),
    ...(form === undefined ? {} : { form: await theForm(form, session) }),
    sha256: nodeSha256,
  };
}

async function theForm(path: string, session: Session): Promise<SelfEvaluation> {
  const [form, ...more] = await formsOf(path, session);
  if (form === undefined || more.length > 0)
    throw new Refusal([say(session.language, 'verifyOneForm', { file: path, count: more.length + 1 })]);
  return form;
}

const VERDICTS = {
  verified: 'verdictVerified',
  mismatch: 'verdictMismatch',
  'missing-rule': 'verdictMissingRule',
  'engine-differs': 'verdictEngineDiffers',
  'missing-form': 'verdictMissingForm',
} as const satisfies Record<CertificateCheck['verdict'], WordKey>;

function linesOf(certificate: Certificate, check: CertificateCheck | undefined, session: Session): string[] {
  if (check === undefined) return [];
  const { ruleSet, total, rating, issuedAt, form, hash } = certificate;
  const { language } = session;
  const unknown = say(language, 'unknown');
  const stated = say(language, 'certificateStates', {
    project: form?.project.name ?? hash,
    name: nameOf(ruleSet),
    total: total ?? unknown,
    rating: rating ?? unknown,
    at: issuedAt,
  });
  const differences = check.differences.map(
    (one) =>
      `  ${say(language, 'differs', { path: one.path, stated: one.stated ?? unknown, found: one.found ?? unknown })}`,
  );
  return [
    `${say(language, VERDICTS[check.verdict])} ${stated}`,
    ...effectiveLines(certificate, session),
    ...differences,
    ...(check.verdict === 'verified' ? [`  ${say(language, 'provesNot')}`] : []),
  ];
}

/** What it states of points that people set. */
function effectiveLines({ effective, form }: Certificate, { language }: Session): string[] {
  if (effective === undefined) return [];
  const unknown = say(language, 'unknown');
  const { overrides, total, rating } = effective;
  const figures = { count: overrides.length, total: total ?? unknown, rating: rating ?? unknown };
  return [
    `  ${say(language, 'certificateEffective', figures)}`,
    ...overrides.map(({ index, computed, score, reason }) => {
      const item =
        index === null ? terms.itemKinds.execution[language] : (form?.indicators[index]?.name ?? `#${index + 1}`);
      return `    ${say(language, 'certificateSetPoints', { item, computed: computed ?? unknown, score, reason })}`;
    }),
  ];
}
