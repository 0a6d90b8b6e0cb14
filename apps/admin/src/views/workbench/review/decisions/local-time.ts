/** A time as a field of a page has it, such as `2027-01-01T08:00`, on the clock of this computer, as an instant; null for what is no time. */
export function instantOf(typed: string): string | null {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed) ? new Date(typed) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** An instant as such a field has it. */
export function typedOf(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Eight in the morning of the next day. */
export const tomorrowMorning = (now: Date): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 8, 0);

/** The zone of this computer at an instant: `Asia/Shanghai, UTC+08:00`. */
export function zoneOf(at: Date): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const minutes = -at.getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `UTC${minutes < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  return timeZone === 'UTC' ? 'UTC' : `${timeZone}, ${offset}`;
}
