import { setTimeout } from 'node:timers/promises';
import type { Page, Request, Route } from 'playwright-core';

/** What becomes of a request on a bad line: it takes its time, its answer is lost when the server has done it, or none ever comes. */
export type Fate =
  | { readonly kind: 'slow'; readonly ms: number }
  /** The server does it and answers; the answer never gets here, and the browser says so at once. */
  | { readonly kind: 'lost' }
  /** The same, and nobody ever says so. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'as-ever' };

export type Line = {
  /** What becomes of the next requests, one each; of those after them, the last. */
  readonly next: (...fates: readonly [Fate, ...Fate[]]) => void;
  /** How many of them have gone out. */
  readonly sent: () => number;
  readonly repair: () => Promise<void>;
};

/** Puts a bad line under the requests of a page that somebody chooses. */
export async function badLine(page: Page, isMeant: (request: Request) => boolean): Promise<Line> {
  let fates: readonly Fate[] = [{ kind: 'as-ever' }];
  let sent = 0;
  const take = (): Fate => {
    const [first = { kind: 'as-ever' }, ...rest] = fates;
    if (rest.length > 0) fates = rest;
    return first;
  };
  const handle = async (route: Route) => {
    if (!isMeant(route.request())) return route.fallback();
    sent++;
    return meet(route, take());
  };
  await page.route('**/api/v1/**', handle);
  return {
    next: (...coming) => {
      fates = coming;
    },
    sent: () => sent,
    repair: () => page.unroute('**/api/v1/**', handle),
  };
}

async function meet(route: Route, fate: Fate): Promise<void> {
  switch (fate.kind) {
    case 'slow':
      await setTimeout(fate.ms);
      return route.continue();
    case 'lost':
      await route.fetch();
      return route.abort('connectionreset');
    case 'silent':
      await route.fetch();
      return;
    case 'as-ever':
      return route.continue();
  }
}

/** A line as of the third generation where it is slow: what the tools of browsers call "Slow 3G". */
export async function slowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 2000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

/** Keeps every word that stood in what matches, in the order they came; what is said for a moment is there as well. */
export async function listen(page: Page, selector: string): Promise<() => Promise<readonly string[]>> {
  await page.evaluate((wanted) => {
    const said: string[] = [];
    const look = () => {
      for (const element of document.querySelectorAll(wanted)) {
        const text = element.textContent?.trim() ?? '';
        if (text !== '' && said.at(-1) !== text) said.push(text);
      }
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  }, selector);
  return () => page.evaluate(() => (globalThis as unknown as { said: readonly string[] }).said);
}
