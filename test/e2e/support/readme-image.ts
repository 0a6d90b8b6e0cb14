import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(process.cwd(), 'docs/images');

/** What every picture of the README measures, and weighs at the most. */
export const IMAGE = { width: 1366, height: 768, bytes: 150_000 };

/**
 * A picture for the README, small as WebP. `npm run screenshots` renews those that stand in `docs/images`; otherwise it is taken and thrown away, so that
 * what takes it is tested.
 */
export async function readmeImage(page: Page, name: string): Promise<void> {
  // What was said of a step before is in the language it was said in, and in the way of what there is to see.
  await page.waitForFunction(() => document.querySelector('.ant-message-notice') === null);
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  await session.detach();
  const bytes = Buffer.from(data, 'base64');
  const { width, height } = webpSize(bytes);
  if (width !== IMAGE.width || height !== IMAGE.height) throw new Error(`${name} measures ${width} × ${height}`);
  if (process.env['README_IMAGES'] === 'renew') writeFileSync(join(FOLDER, `${name}.webp`), bytes);
}

/** The picture that stands in `docs/images`; null where there is none. */
export function keptImage(name: string): { width: number; height: number; bytes: number } | null {
  const path = join(FOLDER, name);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return { ...webpSize(bytes), bytes: bytes.length };
}

/** Out of the head of a lossy WebP: RIFF, VP8 and a key frame whose start is marked 9d 01 2a, or the extended head VP8X. */
function webpSize(bytes: Buffer): { width: number; height: number } {
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  throw new Error(`Not a WebP that a browser writes: ${kind}`);
}
