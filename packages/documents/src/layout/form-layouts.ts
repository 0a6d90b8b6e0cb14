import type { FormLayout } from './form-layout.ts';
import { chongqing } from './layouts/chongqing.ts';
import { department } from './layouts/department.ts';
import { hubei } from './layouts/hubei.ts';
import { national } from './layouts/national.ts';
import { fourthLevel, repeatedScores, reviewed } from './layouts/national-variants.ts';
import { shanghai } from './layouts/shanghai.ts';
import { sichuan } from './layouts/sichuan.ts';
import { yunnan } from './layouts/yunnan.ts';

/** The layouts a form can be printed in, the most usual first. */
export const FORM_LAYOUTS: readonly FormLayout[] = [
  national,
  shanghai,
  hubei,
  sichuan,
  yunnan,
  chongqing,
  reviewed,
  fourthLevel,
  repeatedScores,
  department,
];

/** The layout of an id; null where there is none. */
export const findLayout = (id: string): FormLayout | null => FORM_LAYOUTS.find((layout) => layout.id === id) ?? null;

/** The layout that prints most of a form, for who asks for none. */
export function usualLayout(form: Parameters<typeof hasParts>[0]): FormLayout {
  if (form.formType === 'department') return department;
  if (form.indicators.some(({ reviewScore }) => reviewScore !== undefined)) return reviewed;
  return hasParts(form) ? fourthLevel : national;
}

const hasParts = ({ indicators }: import('@plumbline/core').SelfEvaluation) =>
  indicators.some(({ parts }) => parts !== undefined);
