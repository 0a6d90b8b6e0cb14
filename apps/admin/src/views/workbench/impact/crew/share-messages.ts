import type { StudyTally } from '@plumbline/whatif';
import type { Wanted } from './share.ts';

/** What a thread is asked that has a share of the segments. */
export type ShareRequest =
  /** The segments as bytes, and the position of the first form of each. */
  | {
      readonly kind: 'segments';
      readonly segments: readonly { readonly bytes: Uint8Array; readonly firstForm: number }[];
    }
  | { readonly kind: 'base'; readonly text: string | null }
  | { readonly kind: 'tallies'; readonly id: number; readonly text: string; readonly wanted: Wanted };

/** Null where something newer was asked meanwhile. */
export type ShareAnswer =
  | { readonly id: number; readonly ok: true; readonly tallies: readonly StudyTally[] | null }
  | { readonly id: number; readonly ok: false; readonly reason: string };

/** A worker, seen from either side. */
export type Port = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
};
