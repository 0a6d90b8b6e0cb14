import { chance, integer, pick, type Random, weighted } from '../random.ts';
import type { Cells, Draw } from './cells.ts';

/** 9月底前, 2022年12月30日前, 12月: a deadline, and when it was done. */
export function deadlineCells(draw: Draw): Cells {
  const { plan, filing, fate, fiscalYear } = draw;
  const month = pick(plan, MONTHS);
  const day = chance(plan, 0.75) ? lastDay(month) : pick(plan, DAYS);
  const target = deadlineText(plan, fiscalYear, month, day);
  if (fate === 'missed') return { target, actual: lateText(filing, fiscalYear, month), outcome: 'missed', share: 0.8 };
  const actual = fate === 'exact' ? onTime(filing, target) : early(filing, fiscalYear, month, day);
  return { target, actual, outcome: 'met', share: 1 };
}

/** Most things are due when the year ends. */
const MONTHS = weighted([12, 54], [11, 12], [10, 9], [9, 8], [6, 7], [8, 4], [7, 2], [5, 2], [3, 2]);
const DAYS = weighted([30, 5], [25, 3], [20, 3], [15, 3], [10, 2]);

function lastDay(month: number): number {
  return month === 2 ? 28 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Only ways of writing that name this very day, or the whole month when it is the month's last day. */
function deadlineText(plan: Random, year: number, month: number, day: number): string {
  const manner = plan();
  if (day !== lastDay(month)) return manner < 0.6 ? `${year}年${month}月${day}日前` : `${month}月${day}日前`;
  if (manner < 0.24) return `${month}月底前`;
  if (manner < 0.44) return `${year}年${month}月${day}日前`;
  if (manner < 0.62) return `${year}年${month}月底前`;
  if (manner < 0.76) return `${month}月`;
  if (manner < 0.86) return `${year}年${month}月`;
  if (manner < 0.92) return `${year}-${twoDigits(month)}-${day}`;
  return month === 12 ? `${year}年底前` : `${month}月${day}日前`;
}

/** The target over again, without 前 if the filler took care. */
function onTime(filing: Random, target: string): string {
  return target.endsWith('前') && chance(filing, 0.8) ? target.slice(0, -1) : target;
}

function early(filing: Random, year: number, month: number, day: number): string {
  const done = Math.max(1, month - integer(filing, 0, 3));
  if (done === month) return dayText(filing, year, done, integer(filing, 1, day));
  if (chance(filing, 0.5)) return dayText(filing, year, done, integer(filing, 1, lastDay(done)));
  return chance(filing, 0.5) ? `${year}年${done}月` : `${done}月`;
}

/** One to three months late, which is often the next year; then the year is said. */
function lateText(filing: Random, year: number, month: number): string {
  const done = month + integer(filing, 1, 3);
  if (done > 12) return `${year + 1}年${done - 12}月`;
  return chance(filing, 0.5) ? `${done}月` : dayText(filing, year, done, integer(filing, 1, lastDay(done)));
}

function dayText(filing: Random, year: number, month: number, day: number): string {
  const manner = filing();
  if (manner < 0.45) return `${year}年${month}月${day}日`;
  return manner < 0.9 ? `${month}月${day}日` : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
