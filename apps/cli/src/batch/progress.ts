import type { Session } from '../io.ts';
import { say } from '../words.ts';

export type Progress = {
  /** Another file is done; one that was read by an earlier run says nothing about the speed of this one. */
  readonly step: (forms: number, isReused: boolean) => void;
  /** Takes the bar away, so that something else can be written. */
  readonly clear: () => void;
};

/** Fewer files are read before anybody wonders. */
const FEWEST_FOR_BAR = 5;
const FEWEST_FOR_LINES = 20;
const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 5000;
const BAR_CELLS = 24;

/** How far a batch is, on stderr: a bar where a person looks, and now and then a line where not, such as in the log of a night run. */
export function createProgress(total: number, session: Session): Progress {
  const { io } = session;
  const isBar = io.isTerminal.err;
  if (total < (isBar ? FEWEST_FOR_BAR : FEWEST_FOR_LINES)) return { step: () => {}, clear: () => {} };
  const start = io.now();
  const count = { done: 0, forms: 0, reused: 0 };
  let shownAt = isBar ? Number.NEGATIVE_INFINITY : start;
  let isShown = false;
  return {
    step(forms, isReused) {
      count.done++;
      count.forms += forms;
      if (isReused) count.reused++;
      const now = io.now();
      if (now - shownAt < (isBar ? BAR_EVERY_MS : LINE_EVERY_MS)) return;
      shownAt = now;
      const line = progressLine(count, total, now - start, session);
      if (isBar) io.err(`\r${fitted(`${bar(count.done / total)} ${line}`, io.width - 1)}\u001b[K`);
      else io.err(`${line}\n`);
      isShown = isBar;
    },
    clear() {
      if (isShown) io.err('\r\u001b[K');
      isShown = false;
    },
  };
}

function bar(share: number): string {
  const full = Math.floor(share * BAR_CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
}

/** As much of a line as a terminal has columns for: one that wraps cannot be taken away again. */
export function fitted(line: string, columns: number): string {
  let taken = 0;
  const kept = [...line].findIndex((character) => {
    taken += WIDE.test(character) ? 2 : 1;
    return taken > columns;
  });
  return kept < 0 ? line : [...line].slice(0, kept).join('');
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

function progressLine(
  { done, forms, reused }: { readonly done: number; readonly forms: number; readonly reused: number },
  total: number,
  ms: number,
  { language }: Session,
): string {
  const read = done - reused;
  const perSecond = ms > 0 ? (read * 1000) / ms : 0;
  const rate = perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toFixed(1);
  const left = perSecond > 0 ? clock((total - done) / perSecond) : '–';
  return say(language, 'progress', { done, total, forms, rate, left });
}

/** Hours, minutes and seconds: `1:02:03`, `0:07`. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
