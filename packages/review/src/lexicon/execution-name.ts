import { normalizeText } from '@plumbline/core';

/**
 * Whether an indicator is the execution of the budget under another name. Payment in time and money in place are something else.
 *
 * @example isExecutionName('项目资金支出率') // true
 */
export const isExecutionName = (name: string): boolean => NAME.test(normalizeText(name));

const NAME =
  /预算执行(?:率|进度|情况)|^(?:年度|本年|全年|项目|财政|专项)*(?:预算|资金|经费)(?:资金|支出)?(?:执行|支出|使用|支付|完成|支付完成)(?:率|进度)(?:\([^()]*\))?(?:(?:达|达到|>=)?\d+%)?$/;
