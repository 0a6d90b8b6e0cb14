import type { Diagnostic, Language, LocalizedText } from '@plumbline/core';
import { describe, text } from '@plumbline/locale';
import type { UnknownVariable } from './config.ts';
import { ConfigContract } from './config-contract.ts';
import { say } from './words.ts';

/** A line for every variable that is wrong: which one, and how it is written. What it was set to is not repeated, for some of it is secret. */
export function variableFaults(diagnostics: readonly Diagnostic[], language: Language): readonly string[] {
  const lines = diagnostics.map((diagnostic) => {
    const name = diagnostic.path.slice(1) || String(diagnostic.params['name']);
    return say(language, 'badVariable', { name, detail: (spelling(name) ?? describe(diagnostic))[language] });
  });
  return [...new Set(lines)];
}

/** A line for every variable that is set and that nobody knows. */
export const unknownVariableLines = (unknown: readonly UnknownVariable[], language: Language): readonly string[] =>
  unknown.map(({ name, suggestion }) =>
    suggestion
      ? say(language, 'unknownVariableSuggestion', { name, suggestion })
      : say(language, 'unknownVariable', { name }),
  );

/** What JSON Schema says of a variable. */
type Variable = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
};

const VARIABLES = ConfigContract.properties as Readonly<Record<string, Variable>>;

/** How a variable is written; null where what is wrong with it says so. */
function spelling(name: string): LocalizedText | null {
  if (Object.hasOwn(SPELLINGS, name)) return SPELLINGS[name] ?? null;
  const { type, enum: choices, minimum = 0, maximum } = VARIABLES[name] ?? {};
  if (choices) return text(`只能是 ${choices.join('、')} 之一`, `must be one of ${choices.join(', ')}`);
  if (type === 'boolean') return text('只能是 true 或 false', 'must be true or false');
  if (type !== 'integer') return null;
  return maximum === undefined
    ? text(`应为不小于 ${minimum} 的整数`, `must be a whole number from ${minimum} up`)
    : text(`应为 ${minimum} 至 ${maximum} 之间的整数`, `must be a whole number from ${minimum} to ${maximum}`);
}

const OIDC = text(
  '单点登录的三个变量 PLUMBLINE_OIDC_DISCOVERY_URL（如 https://login.example/.well-known/openid-configuration）、PLUMBLINE_OIDC_CLIENT_ID、PLUMBLINE_OIDC_CLIENT_SECRET 要么都设，要么都不设',
  'set PLUMBLINE_OIDC_DISCOVERY_URL (as in https://login.example/.well-known/openid-configuration), PLUMBLINE_OIDC_CLIENT_ID and PLUMBLINE_OIDC_CLIENT_SECRET, or none of them',
);

const SPELLINGS: Readonly<Record<string, LocalizedText>> = {
  DATABASE_URL: text(
    '应写成 postgres://用户:密码@主机/数据库，或 sqlite:/srv/plumbline/plumbline.db；密码里的特殊字符要转成百分号编码，如 @ 写成 %40',
    'must be written as in postgres://user:password@host/database or sqlite:/srv/plumbline/plumbline.db; special characters in a password are percent-encoded, @ as %40',
  ),
  PLUMBLINE_PUBLIC_URL: text(
    '应写成 https://plumbline.example 的样子，后面不带路径',
    'must be written as in https://plumbline.example, without a path behind it',
  ),
  PLUMBLINE_SECRET: text(
    '应为 32 至 1000 个字符；可用 openssl rand -base64 48 生成',
    'must have 32 to 1000 characters; openssl rand -base64 48 makes one',
  ),
  PLUMBLINE_DEADLINE: text(
    '应为月和日，写成 04-30 的样子，且确有这一天',
    'must be a month and a day as in 04-30, and a day that there is',
  ),
  JOBS: text(
    '只能是 piscina 或 bullmq；bullmq 要有放队列的地方：PostgreSQL 的 DATABASE_URL，或 REDIS_URL',
    'must be piscina or bullmq; bullmq needs somewhere to queue: a DATABASE_URL of PostgreSQL, or a REDIS_URL',
  ),
  REDIS_URL: text(
    '应写成 redis://主机:6379 的样子，走 TLS 时为 rediss://',
    'must be written as in redis://host:6379, with rediss:// for TLS',
  ),
  PLUMBLINE_OIDC_DISCOVERY_URL: OIDC,
  PLUMBLINE_OIDC_CLIENT_ID: OIDC,
  PLUMBLINE_OIDC_CLIENT_SECRET: OIDC,
};
