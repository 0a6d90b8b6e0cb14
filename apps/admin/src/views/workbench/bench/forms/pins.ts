import type { Pin } from '../worker/bench-messages.ts';

/** The two forms that come with the program, for whoever has pinned nothing yet. */
const USUAL: readonly Pin[] = [
  { kind: 'example', index: 0 },
  { kind: 'example', index: 1 },
];

const keyFor = (draft: string) => `plumbline.pins.${draft}`;

export const pinKey = (pin: Pin): string =>
  pin.kind === 'example' ? `example ${pin.index}` : `${pin.year} ${pin.assessmentId}`;

/** What somebody pinned in this browser for a draft. */
export function readPins(draft: string): readonly Pin[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyFor(draft)) ?? 'null');
    return Array.isArray(kept) ? kept.filter(isPin) : USUAL;
  } catch {
    return USUAL;
  }
}

export function keepPins(draft: string, pins: readonly Pin[]): void {
  try {
    localStorage.setItem(keyFor(draft), JSON.stringify(pins));
  } catch {
    // Full, or forbidden: they stay pinned as long as the page is open.
  }
}

function isPin(value: unknown): value is Pin {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'example') return 'index' in value && typeof value.index === 'number';
  return (
    'year' in value &&
    typeof value.year === 'number' &&
    'assessmentId' in value &&
    typeof value.assessmentId === 'string'
  );
}
