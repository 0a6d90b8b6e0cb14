import type { LocalizedText, ScoreCode } from '@plumbline/core';
import { text } from '../localized.ts';

/** What scoring itself has to say about a form. */
export const SCORE_WORDING: Readonly<Record<ScoreCode, LocalizedText>> = {
  'score/no-rule': text(
    '“{name}”没有适用的计分规则，得分待定',
    'No scoring rule applies to “{name}”: its score is pending',
  ),
  'score/pending': text(
    '“{name}”缺少计分所需的内容，得分待定，请补填',
    '“{name}” lacks something its score needs: pending, please complete it',
  ),
  'score/maximum-unknown': text(
    '“{name}”没有分值，不能计分，请补填分值',
    '“{name}” has no maximum score and cannot be scored; please file it',
  ),
  'score/nothing-applies': text(
    '表上没有一项可以计分，因此没有总分',
    'No item of the form can be scored, so there is no total',
  ),
  'score/judged-outside-band': text(
    '“{name}”评定 {score} 分，不在所选档“{band}”的 {from} 至 {to} 分之间，请核对',
    '“{name}” is judged at {score}, outside band “{band}” ({from} to {to}); please check',
  ),
};
