import type { LocalizedText, ScoreCode } from '@plumbline/core';
import { text } from '../localized.ts';

/** What scoring itself has to say about a form. */
export const SCORE_WORDING: Readonly<Record<ScoreCode, LocalizedText>> = {
  'score/no-rule': text(
    '“{name}”没有适用的计分规则，得分待定；请核对它的一级、二级指标和填报内容，或在规则集中补一条规则',
    'No scoring rule applies to “{name}”, so its score is pending; check its category, group and values, or add a rule to the rule set',
  ),
  'score/pending': text(
    '“{name}”缺少计算所需的内容，分数待定，请补填',
    '“{name}” lacks something it is computed from, so its points are pending; please complete it',
  ),
  'score/maximum-unknown': text(
    '“{name}”没有分值，不能计分，请补填分值',
    '“{name}” has no maximum score and cannot be scored; please fill in the maximum score',
  ),
  'score/nothing-applies': text(
    '表上各项都不适用，没有可以计分的内容，因此没有总分，请核对',
    'No item of the form applies, so there is nothing to score and no total; please check',
  ),
  'score/judged-outside-band': text(
    '“{name}”评定为 {score} 分，不在“{band}”档（{from} 至 {to} 分，相邻两档以上档为准）之内，已按该档边界计分，请核对',
    '“{name}” is judged at {score}, outside band “{band}” ({from} to {to}; a shared edge belongs to the higher band), so the nearest edge is taken; please check',
  ),
};
