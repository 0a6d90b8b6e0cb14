import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another place to log in at, on this machine: it lets in whoever comes, as the person it was made for, and checks what it is sent. */
export type OidcProvider = { readonly discoveryUrl: string; readonly stop: () => Promise<void> };

export const CLIENT = { clientId: 'plumbline', clientSecret: 'a secret between the two' } as const;

/** How a token is not what it should be. */
export type Forgery = {
  /** What it says instead. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signed by another, or by nobody. */
  readonly signed?: 'by-another' | 'not-at-all';
};

export async function startOidcProvider(
  person: { readonly sub: string; readonly name: string; readonly email: string },
  { claims: otherClaims = {}, signed: signedHow }: Forgery = {},
): Promise<OidcProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { readonly challenge: string; readonly nonce: string | null }>();
  let issuer = '';
  const token = (nonce: string | null) => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: CLIENT.clientId,
      iat: now,
      exp: now + 300,
      ...person,
      email_verified: true,
      ...(nonce ? { nonce } : {}),
      ...otherClaims,
    };
    if (signedHow === 'not-at-all') return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
    const key =
      signedHow === 'by-another' ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey : privateKey;
    const signed = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname === '/.well-known/openid-configuration')
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/me`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (url.pathname === '/keys')
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
    if (url.pathname === '/me') return json({ ...person, email_verified: true });
    if (url.pathname === '/authorize') {
      const code = randomBytes(8).toString('hex');
      codes.set(code, {
        challenge: url.searchParams.get('code_challenge') ?? '',
        nonce: url.searchParams.get('nonce'),
      });
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      return response.writeHead(302, { Location: back.href }).end();
    }
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const asked = new URLSearchParams(body);
    const known = codes.get(asked.get('code') ?? '');
    codes.delete(asked.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    if (!known || known.challenge !== challenge) return json({ error: 'invalid_grant' }, 400);
    return json({
      access_token: 'access',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: token(known.nonce),
      scope: 'openid profile email',
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
