import type { Page } from 'playwright-core';

/** What typing was like, in milliseconds. */
export type Typing = {
  /** From a key to the painted impact, for each key whose impact was waited for. */
  readonly waits: readonly number[];
  /** What held the main thread for 50 ms or more. */
  readonly blocks: readonly number[];
  /** How long the events of keys waited and were worked on, of those that took 16 or more. */
  readonly events: readonly number[];
};

const RECORDER = 'globalThis.impactRecorder';

/** A key after the other, each when the impact of the one before is there and somebody has looked at it. */
export async function typeSlowly(page: Page, keys: readonly string[]): Promise<Typing> {
  await forget(page);
  for (const key of keys) {
    const painted = page.evaluate(`new Promise((done) => { ${RECORDER}.done = done; })`);
    await page.keyboard.press(key);
    await painted;
    await page.waitForTimeout(250);
  }
  return recorded(page);
}

/** As fast as people type, and then the impact of the last. */
export async function typeFast(page: Page, keys: readonly string[], pauseMs: number): Promise<Typing> {
  await forget(page);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pauseMs);
  }
  // Not `waitForFunction`, which makes code from text: the policy of the pages forbids that.
  await page.evaluate(`new Promise((done) => {
    const look = () => (${RECORDER}.pressed === null && ${RECORDER}.waits.length > 0 ? done() : setTimeout(look, 20));
    look();
  })`);
  await page.waitForTimeout(300);
  return recorded(page);
}

const forget = (page: Page) =>
  page.evaluate(`Object.assign(${RECORDER}, { waits: [], blocks: [], events: [], done: null })`);

const recorded = (page: Page): Promise<Typing> =>
  page.evaluate(`({
    waits: ${RECORDER}.waits,
    blocks: ${RECORDER}.blocks.map(({ duration }) => duration),
    events: ${RECORDER}.events.filter(({ name }) => name.startsWith('key')).map(({ waited, took }) => waited + took),
  })`);
