import { openSqliteStore, openStore, type Store } from '@plumbline/storage';

let nextUrl: (() => Promise<string>) | null = null;

/** An empty database: SQLite in memory, unless a test file says where else. */
export const openTestStore = async (): Promise<Store> =>
  nextUrl === null ? openSqliteStore({ path: ':memory:' }) : openStore(await nextUrl());

/** From here on in this file: a database of its own for each. */
export function useDatabases(urls: () => Promise<string>): void {
  nextUrl = urls;
}
