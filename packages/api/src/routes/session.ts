import { type Context, Hono } from 'hono';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { jsonBody } from '../contracts/contract.ts';
import { route } from '../contracts/route-description.ts';
import { LogInRequest, PasswordChange, SessionAnswer } from '../contracts/session.ts';
import { type Attempts, createAttempts } from '../identity/attempts.ts';
import { PASSWORD_LENGTH } from '../identity/auth.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import type { SignedIn } from '../identity/signed-in.ts';
import { isEasilyGuessed } from '../identity/weak-password.ts';
import { changeOwnPassword } from '../people/users.ts';
import { RequestError } from '../problem/request-error.ts';
import { whoAsks } from '../shell/who-asks.ts';

/** Logging in and out, and the password. */
export function sessionRoutes(deps: AppDeps) {
  const { identity } = deps;
  const attempts = createAttempts(deps.limits.failedLogIns, () => Date.parse(deps.context.now()));
  return new Hono<AppEnv>()
    .post('/session', logInRoute, jsonBody(LogInRequest), async (c) => {
      const { username, password } = c.req.valid('json');
      const cookies = await limited(attempts, guessOf(deps, c, `name ${username}`), () =>
        identity.logIn(username, password, c.req.raw.headers),
      );
      setCookies(c, cookies);
      const signedIn = await identity.signedIn(withCookies(cookies));
      if (signedIn === null) throw new Error('A session that was just made is not there');
      deps.log.info({ requestId: c.get('requestId'), ...whoAsks(c, deps), userId: signedIn.actor.userId }, 'logged in');
      return c.json(shown(signedIn));
    })
    .get('/session', whoRoute, async (c) => {
      const signedIn = await identity.signedIn(c.req.raw.headers);
      return signedIn === null ? c.body(null, 204) : c.json(shown(signedIn), 200);
    })
    .delete('/session', logOutRoute, async (c) => {
      setCookies(c, await identity.logOut(c.req.raw.headers));
      return c.body(null, 204);
    })
    .put('/session/password', passwordRoute, requireSignedIn(identity), jsonBody(PasswordChange), async (c) => {
      const { currentPassword, newPassword } = c.req.valid('json');
      const { actor, username, name } = c.get('signedIn');
      const names = username === null ? [name] : [username, name];
      if (!(await isAcceptable(newPassword, names)) || newPassword === currentPassword)
        throw new RequestError('weak-password');
      const cookies = await limited(attempts, guessOf(deps, c, `person ${actor.userId}`), () =>
        changeOwnPassword(deps.context, identity, actor, {
          request: c.req.raw.headers,
          current: currentPassword,
          next: newPassword,
        }),
      );
      setCookies(c, cookies);
      return c.body(null, 204);
    });
}

/** Whoever guesses is stopped by where they ask from, and by whose password it is. */
type Guess = { readonly address: string; readonly person: string };

const guessOf = ({ addressOf }: AppDeps, c: Context, person: string): Guess => ({
  address: `address ${addressOf(c) ?? 'unknown'}`,
  person: person.toLowerCase(),
});

/**
 * Tries unless too much went wrong from there or under that name. Success clears the name; of the address it only takes back its own attempt, or
 * one's own log-in in between would make room for guessing at others.
 */
async function limited(
  attempts: Attempts,
  { address, person }: Guess,
  attempt: () => Promise<readonly string[] | null>,
): Promise<readonly string[]> {
  const wait = Math.max(attempts.waitFor(address), attempts.waitFor(person));
  if (wait > 0) throw new RequestError('too-many-requests', { headers: { 'Retry-After': String(wait) } });
  attempts.begin(address);
  attempts.begin(person);
  const result = await attempt().catch((error: unknown) => {
    // A database that is away says nothing of the password.
    attempts.takeBack(address);
    attempts.takeBack(person);
    throw error;
  });
  if (result === null) throw new RequestError('wrong-log-in');
  attempts.takeBack(address);
  attempts.clear(person);
  return result;
}

const isAcceptable = async (password: string, names: readonly string[]) =>
  password.length >= PASSWORD_LENGTH.min &&
  password.length <= PASSWORD_LENGTH.max &&
  !(await isEasilyGuessed(password, names));

function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

/** The request that a browser would send next. */
const withCookies = (cookies: readonly string[]) =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });

const shown = ({ actor, username, name, mustChangePassword }: SignedIn) => ({
  userId: actor.userId,
  username,
  name,
  mustChangePassword,
  grants: actor.grants,
});

const session = { description: 'Who is signed in', body: SessionAnswer };

const logInRoute = route({
  operationId: 'logIn',
  tag: 'people',
  summary: 'Logs in with name and password; the session is a cookie',
  answers: { 200: session },
  problems: [400, 401, 403, 415, 422],
  signedIn: false,
});

const whoRoute = route({
  operationId: 'whoIsSignedIn',
  tag: 'people',
  summary: 'Who is signed in, and what they may do where',
  answers: { 200: session, 204: { description: 'Nobody' } },
  signedIn: false,
});

const logOutRoute = route({
  operationId: 'logOut',
  tag: 'people',
  summary: 'Ends the session',
  answers: { 204: { description: 'Logged out' } },
  problems: [403],
  signedIn: false,
});

const passwordRoute = route({
  operationId: 'changePassword',
  tag: 'people',
  summary: 'Changes the password and ends all other sessions',
  answers: { 204: { description: 'Changed; the cookie is a new one' } },
  problems: [400, 415, 422],
});
