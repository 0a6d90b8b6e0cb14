import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A real Chromium: that of `CHROME_PATH`, or the one that comes from the registry, with a font for Chinese, which it lacks. It talks to nobody but the
 * server under test.
 */
export async function launchBrowser(): Promise<Browser> {
  provideFont();
  const executablePath = process.env['CHROME_PATH'] ?? (await chromium.executablePath());
  return playwright.launch({
    executablePath,
    // Without a locale it takes no name of a file for one that is not ASCII: what it saves is called “download”, and what is chosen is not found.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [...chromium.args.filter((arg) => !UNWANTED.test(arg)), ...ARGUMENTS],
  });
}

/** Each of them would make the browser behave otherwise than that of the people who use the pages. */
const UNWANTED =
  /^--(?:single-process|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials)$/;

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function provideFont(): void {
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')));
  const folder = join(tmpdir(), 'plumbline-fonts');
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`,
  );
  process.env['FONTCONFIG_FILE'] = config;
}
