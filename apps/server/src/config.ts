import { join, resolve } from 'node:path';
import type { Limits, OidcOptions } from '@plumbline/api';
import { contractValidator, type Diagnostic, type Language, suggest } from '@plumbline/core';
import type { QueuePlace } from '@plumbline/jobs';
import { ConfigContract, type ConfigVariables } from './config-contract.ts';

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Null: wherever it turns out to listen. */
  readonly publicUrl: string | null;
  readonly dataFolder: string;
  readonly databaseUrl: string;
  /** Null: the one in the data folder. */
  readonly secret: string | null;
  readonly trustProxy: boolean;
  readonly organisation: string;
  readonly isDemo: boolean;
  /** Month and day; null: none. */
  readonly deadline: string | null;
  readonly language: Language;
  readonly logLevel: ConfigVariables['PLUMBLINE_LOG_LEVEL'];
  readonly limits: Limits;
  readonly shutdownSeconds: number;
  /** Whether the server itself does what nobody waits for. */
  readonly isBackground: boolean;
  readonly oidc: OidcOptions | null;
  readonly jobs: JobsConfig;
};

/** Who does long work. */
export type JobsConfig = {
  /** Where its chunks queue; null: threads of the server do them. */
  readonly queue: QueuePlace | null;
  /** Null: one a core. */
  readonly threads: number | null;
};

/** A variable that is set and that nobody knows, with the one that may be meant. */
export type UnknownVariable = { readonly name: string; readonly suggestion: string | null };

export type ConfigReading =
  | { readonly ok: true; readonly config: Config; readonly unknown: readonly UnknownVariable[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly unknown: readonly UnknownVariable[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration from environment variables: all faults at once, each with the variable in its path. A variable set to '' is not set. */
export function readConfig(environment: Environment): ConfigReading {
  const known = Object.keys(ConfigContract.properties);
  const unknown = unknownVariables(environment, known);
  const values = Object.fromEntries(known.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const diagnostics = [...validate(values), ...partialOidc(values), ...nowhereToQueue(values)];
  return diagnostics.length > 0
    ? { ok: false, diagnostics, unknown }
    : { ok: true, config: toConfig(values as unknown as ConfigVariables), unknown };
}

const validate = contractValidator(ConfigContract, { fromText: true });

/** Known to the command line. */
const OTHERS = ['PLUMBLINE_DEBUG'];

function unknownVariables(environment: Environment, known: readonly string[]): UnknownVariable[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('PLUMBLINE_') && !known.includes(name) && !OTHERS.includes(name))
    .sort()
    .map((name) => ({ name, suggestion: suggest(name, known) }));
}

const OIDC = ['PLUMBLINE_OIDC_DISCOVERY_URL', 'PLUMBLINE_OIDC_CLIENT_ID', 'PLUMBLINE_OIDC_CLIENT_SECRET'];

/** All three, or none. */
function partialOidc(values: Readonly<Record<string, unknown>>): Diagnostic[] {
  const missing = OIDC.filter((name) => values[name] === undefined);
  if (missing.length === OIDC.length) return [];
  return missing.map((name) => ({ code: 'document/missing-member', severity: 'error', path: '', params: { name } }));
}

/** An embedded database has no queue. */
function nowhereToQueue(values: Readonly<Record<string, unknown>>): Diagnostic[] {
  const { JOBS, REDIS_URL, DATABASE_URL } = values;
  if (JOBS !== 'bullmq' || REDIS_URL !== undefined || isPostgres(DATABASE_URL)) return [];
  return [{ code: 'document/missing-member', severity: 'error', path: '/JOBS', params: { name: 'REDIS_URL' } }];
}

const isPostgres = (url: unknown): url is string => typeof url === 'string' && /^postgres(ql)?:/.test(url);

function queueOf({ JOBS, REDIS_URL, DATABASE_URL }: ConfigVariables): QueuePlace | null {
  if (JOBS !== 'bullmq') return null;
  if (REDIS_URL !== undefined) return { kind: 'redis', url: REDIS_URL };
  return DATABASE_URL === undefined ? null : { kind: 'postgres', url: DATABASE_URL };
}

function toConfig(values: ConfigVariables): Config {
  const dataFolder = resolve(values.PLUMBLINE_DATA);
  return {
    host: values.PLUMBLINE_HOST,
    port: values.PLUMBLINE_PORT,
    publicUrl: values.PLUMBLINE_PUBLIC_URL?.replace(/\/$/, '') ?? null,
    dataFolder,
    databaseUrl: values.DATABASE_URL ?? `sqlite:${join(dataFolder, 'plumbline.db')}`,
    secret: values.PLUMBLINE_SECRET ?? null,
    trustProxy: values.PLUMBLINE_TRUST_PROXY,
    organisation: values.PLUMBLINE_ORGANISATION,
    isDemo: values.PLUMBLINE_DEMO,
    deadline: values.PLUMBLINE_DEADLINE ?? null,
    language: values.PLUMBLINE_LANGUAGE,
    logLevel: values.PLUMBLINE_LOG_LEVEL,
    limits: {
      bodyBytes: values.PLUMBLINE_BODY_LIMIT_KB * 1024,
      evidenceBytes: values.PLUMBLINE_EVIDENCE_LIMIT_MB * 1024 * 1024,
      importBytes: values.PLUMBLINE_IMPORT_LIMIT_MB * 1024 * 1024,
      requestsPerMinute: values.PLUMBLINE_REQUESTS_PER_MINUTE,
      failedLogIns: values.PLUMBLINE_FAILED_LOG_INS,
    },
    shutdownSeconds: values.PLUMBLINE_SHUTDOWN_SECONDS,
    isBackground: values.PLUMBLINE_BACKGROUND,
    oidc: oidcOf(values),
    jobs: { queue: queueOf(values), threads: values.PLUMBLINE_JOB_THREADS ?? null },
  };
}

function oidcOf({
  PLUMBLINE_OIDC_DISCOVERY_URL: discoveryUrl,
  PLUMBLINE_OIDC_CLIENT_ID: clientId,
  PLUMBLINE_OIDC_CLIENT_SECRET: clientSecret,
}: ConfigVariables): OidcOptions | null {
  return discoveryUrl && clientId && clientSecret ? { discoveryUrl, clientId, clientSecret } : null;
}
