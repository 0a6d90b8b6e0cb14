/**
 * The decimal on a grid that lies nearest to where somebody let go. Steps are whole parts of one: 100 for hundredths. What is written is made of whole numbers and
 * never of what a double prints.
 *
 * @example snapped(0.7049, 100) // '0.7'
 */
export function snapped(value: number, steps: number): string {
  const whole = Math.round(value * steps);
  return fraction(whole, steps);
}

/** So many steps from a decimal, which need not be on the grid: it goes to the next line of the grid first. */
export function stepped(value: string, steps: number, by: number): string {
  const exact = Number(value) * steps;
  const nearest = Math.round(exact);
  const isOnGrid = fraction(nearest, steps) === plain(value);
  const from = isOnGrid ? nearest : by > 0 ? Math.floor(exact) : Math.ceil(exact);
  return fraction(from + by, steps);
}

function fraction(whole: number, steps: number): string {
  const places = String(steps).length - 1;
  const sign = whole < 0 ? '-' : '';
  const digits = String(Math.abs(whole)).padStart(places + 1, '0');
  return plain(
    `${sign}${digits.slice(0, digits.length - places)}${places > 0 ? `.${digits.slice(digits.length - places)}` : ''}`,
  );
}

/** Without zeros that say nothing. */
function plain(text: string): string {
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' || short === '' ? '0' : short;
}
