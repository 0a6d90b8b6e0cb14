/**
 * Writes `units` of 10^-places as a decimal: amounts are counted in whole cents or hundredths, so that nothing is rounded twice.
 *
 * @example decimalText(41533000, 4) // '4153.3'
 */
export function decimalText(units: number, places: number): string {
  let left = places;
  let digits = units;
  while (left > 0 && digits % 10 === 0) {
    digits /= 10;
    left -= 1;
  }
  return fixedText(digits, left);
}

/**
 * Like {@link decimalText}, with the zeros at the end kept.
 *
 * @example fixedText(9940, 2) // '99.40'
 */
export function fixedText(units: number, places: number): string {
  if (places === 0) return String(units);
  const scale = SCALES[places] ?? 10 ** places;
  const whole = Math.floor(units / scale);
  return `${whole}.${String(units - whole * scale).padStart(places, '0')}`;
}

/**
 * Groups the digits of a whole number by three.
 *
 * @example groupedText(12000, ',') // '12,000'
 */
export function groupedText(value: number, separator: string): string {
  if (value < 1000) return String(value);
  return `${groupedText(Math.floor(value / 1000), separator)}${separator}${String(value % 1000).padStart(3, '0')}`;
}

const SCALES = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
