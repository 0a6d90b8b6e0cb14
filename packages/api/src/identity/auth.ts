import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { username } from 'better-auth/plugins/username';
import type { Kysely } from 'kysely';

export type AuthOptions = {
  /** The database of everything else: its tables for people and sessions stand beside ours. */
  // biome-ignore lint/suspicious/noExplicitAny: better-auth brings its own tables, which our types do not know.
  readonly database: { readonly db: Kysely<any>; readonly type: 'sqlite' | 'postgres' };
  /** Signs session cookies; whoever knows it can make them. */
  readonly secret: string;
  readonly publicUrl: string;
  readonly newId: () => string;
  /** Whose administrator looks after people who come from elsewhere; null before there is any organisation. */
  readonly organisationOfStrangers: () => Promise<string | null>;
  /** Another place to log in at; null for none. */
  readonly oidc: OidcOptions | null;
};

export type OidcOptions = { readonly discoveryUrl: string; readonly clientId: string; readonly clientSecret: string };

/** Whoever comes from elsewhere comes with a token that is signed by that place, for us, and for this very attempt. */
const OIDC = {
  providerId: 'oidc',
  scopes: ['openid', 'profile', 'email'],
  pkce: true,
  requireIdTokenVerification: true,
} as const;

export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

/** Under it the cookie of a session stands. */
export const cookieName = (publicUrl: string) => `${cookiePrefix(publicUrl)}.session_token`;

/** Behind TLS the names of cookies themselves demand that they travel there only, and that no neighbour of this host can have set them. */
const cookiePrefix = (publicUrl: string) => `${isSecure(publicUrl) ? '__Host-' : ''}plumbline`;

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');

export const HOUR = 3600;

/** How long a session is good for. */
export const SESSION_SECONDS = 12 * HOUR;

/** better-auth on the database of everything else: names and passwords (scrypt), sessions in cookies; nobody signs up by themselves. */
export function createAuth({ database, secret, publicUrl, newId, organisationOfStrangers, oidc }: AuthOptions) {
  return betterAuth({
    database: { ...database, transaction: false },
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    trustedOrigins: [new URL(publicUrl).origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    // Somebody from elsewhere is never taken for somebody here because of an address they say is theirs.
    account: { accountLinking: { enabled: false } },
    session: { expiresIn: SESSION_SECONDS, updateAge: HOUR },
    user: {
      additionalFields: {
        /** The organisation whose administrator looks after this person. */
        organisationId: { type: 'string', required: false, input: false },
        mustChangePassword: { type: 'boolean', required: false, defaultValue: false, input: false },
        disabledAt: { type: 'string', required: false, input: false },
      },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({
            data: { ...user, organisationId: user['organisationId'] ?? (await organisationOfStrangers()) },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(publicUrl),
      // It would put a prefix of its own before ours, which lets neighbours in.
      useSecureCookies: false,
      // Said outright, for its default looks at whether tests are running.
      disableOriginCheck: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(publicUrl) },
      database: { generateId: newId },
    },
    // The app limits and logs by itself, and nothing is told to anybody else.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 60, usernameValidator: isUsername, displayUsername: false }),
      ...(oidc
        ? [
            genericOAuth({
              config: [{ ...oidc, ...OIDC, scopes: [...OIDC.scopes] }],
            }),
          ]
        : []),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Letters of any script, digits, and a few marks. */
export const isUsername = (text: string) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,59}$/u.test(text);

/** Makes the tables of people and sessions, or brings them up to date. */
export async function migrateAuth(auth: Auth): Promise<void> {
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
}
