import type { DialectName, Store } from '../../src/index.ts';

/** What the conformance suites are given: how to come by an empty store of the dialect, and by another one over the same database. */
export type Opener = {
  readonly dialect: DialectName;
  readonly empty: () => Promise<Store>;
  readonly two: () => Promise<readonly [Store, Store]>;
};
