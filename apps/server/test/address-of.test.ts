import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../src/address-of.ts';

/** What Node's adapter hands to an app beside a request. */
const socket = { incoming: { socket: { remoteAddress: '10.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };

async function asked(trustProxy: boolean, headers: Record<string, string>): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(addressOf(trustProxy)(c) ?? 'nobody'));
  return (await app.request('/', { headers }, socket)).text();
}

describe('whoever asks', () => {
  it('is the other end of the socket, whatever they write', async () => {
    expect(await asked(false, {})).toBe('10.0.0.1');
    expect(await asked(false, { 'X-Forwarded-For': '203.0.113.7', 'X-Real-IP': '203.0.113.8' })).toBe('10.0.0.1');
  });

  it('is whom a trusted proxy names last, and not what was written before', async () => {
    expect(await asked(true, { 'X-Forwarded-For': '203.0.113.7' })).toBe('203.0.113.7');
    expect(await asked(true, { 'X-Forwarded-For': '1.2.3.4, 203.0.113.7' })).toBe('203.0.113.7');
    expect(await asked(true, {})).toBe('10.0.0.1');
  });
});
