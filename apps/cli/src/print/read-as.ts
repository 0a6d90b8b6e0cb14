import type { FiledValue, Language } from '@plumbline/core';
import { terms } from '@plumbline/locale';

/**
 * How a filed value was understood, where that is not plain from its text: a scaled number in its base unit, a deadline as a
 * day, and above all what was not understood. Null where the text says it all.
 */
export function readAs(value: FiledValue, language: Language): string | null {
  switch (value.kind) {
    case 'quantity': {
      const { value: number, unit, scale } = value.quantity;
      if (scale === '1' || unit === '%') return null;
      return `= ${number}${unit ?? ''}`;
    }
    case 'date':
      return value.earliest === value.latest ? `= ${value.latest}` : `= ${value.earliest ?? ''}..${value.latest}`;
    case 'unparsed':
      return terms.valueKinds.unparsed[language];
    default:
      return null;
  }
}
