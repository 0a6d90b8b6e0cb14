import type { LocalizedText, ReviewCode } from '@plumbline/core';
import { text } from './localized.ts';

/** What a kind of finding is called, in a list of kinds; what a finding says of a form stands in its sentence. */
const OF_REVIEW: Readonly<Record<ReviewCode, LocalizedText>> = {
  'review/scores-do-not-add-up': text('各项得分加总不符', 'Scores do not add up'),
  'review/max-scores-do-not-add-up': text('各项分值加总不符', 'Maximum scores do not add up'),
  'review/max-scores-not-full': text('分值合计不是满分', 'Maximum scores are not full marks'),
  'review/review-scores-do-not-add-up': text('复核得分加总不符', 'Review scores do not add up'),
  'review/sources-do-not-add-up': text('资金来源加总不符', 'Sources of money do not add up'),
  'review/sources-empty': text('资金来源未填', 'No source of money'),
  'review/parts-do-not-add-up': text('其中项加总不符', 'Parts do not add up'),
  'review/parts-exceed-whole': text('其中项大于总数', 'Parts exceed the whole'),
  'review/rate-rounding': text('执行率取舍方式不同', 'Execution rate rounded otherwise'),
  'review/rate-wrong': text('执行率有误', 'Execution rate wrong'),
  'review/rate-of-original-budget': text('执行率按年初预算计算', 'Execution rate of the original budget'),
  'review/overspent': text('支出大于预算', 'Spent more than the budget'),
  'review/zero-budget': text('预算为零', 'Budget of zero'),
  'review/budget-cut': text('预算调减', 'Budget cut'),
  'review/budget-cut-to-spent': text('预算调减至支出数', 'Budget cut to what was spent'),
  'review/underspent': text('预算执行偏低', 'Underspent'),
  'review/outcome-contradicts-money': text('完成情况与资金执行不符', 'Outcome contradicts the money'),
  'review/overshoot-unexplained': text('超额完成未说明', 'Overshoot unexplained'),
  'review/overshoot-far': text('超额过多，指标值偏低', 'Far overshoot, target too low'),
  'review/actual-repeats-target': text('实际完成值照抄指标值', 'Actual repeats the target'),
  'review/cell-empty': text('有空格未填', 'Empty cells'),
  'review/reason-empty': text('偏差原因未填', 'Reason for a deviation missing'),
  'review/hint-text': text('残留填表提示', 'Hint text left over'),
  'review/wrong-direction': text('指标方向有误', 'Wrong direction'),
  'review/direction-unwritten': text('指标方向未写明', 'Direction not written'),
  'review/wrong-group': text('指标归类有误', 'Indicator in the wrong group'),
  'review/execution-scored-twice': text('执行率重复计分', 'Execution scored twice'),
  'review/weight-concentrated': text('分值过于集中', 'Weight concentrated'),
  'review/duplicate-indicator': text('指标重复', 'Duplicate indicator'),
  'review/not-assessable': text('指标值无法衡量', 'Target not assessable'),
  'review/achieved-copies-planned': text('完成情况照抄目标', 'Achieved objective copies the planned'),
  'review/completion-claimed': text('声称全部完成而有未达标', 'Completion claimed, targets missed'),
  'review/score-over-max': text('得分超过分值', 'Score over the maximum'),
  'review/score-negative': text('得分为负', 'Negative score'),
  'review/review-above-declared': text('复核分高于自评分', 'Review score above the declared'),
  'review/rating-differs': text('等级与得分不符', 'Grade does not fit the score'),
  'review/rating-moves': text('等级按计算得分会变', 'Grade moves by the computed score'),
  'review/uneven-leniency': text('宽严不一', 'Uneven leniency'),
  'review/points-kept-unexplained': text('未达标未扣足，无说明', 'Points kept on a missed target, unexplained'),
  'review/points-kept-explained': text('未达标未扣足，有说明', 'Points kept on a missed target, explained'),
  'review/points-taken-unexplained': text('达标而扣分，无说明', 'Points taken on a met target, unexplained'),
  'review/points-taken-explained': text('达标而扣分，有说明', 'Points taken on a met target, explained'),
  'review/execution-score-differs': text('执行率得分不符', 'Score of the execution differs'),
  'review/score-rounding': text('得分取舍方式不同', 'Score rounded otherwise'),
  'review/score-miscalculated': text('得分计算差错', 'Score miscalculated'),
  'review/score-of-original-budget': text('得分按年初预算计算', 'Score of the original budget'),
  'review/score-uncapped': text('得分未封顶', 'Score not capped'),
  'review/score-other-formula': text('得分用了其他算式', 'Score by another formula'),
  'review/score-judged': text('评定得分不同', 'Judged otherwise'),
  'review/score-unread': text('数值未能识别，得分无从核对', 'Value not understood, score unchecked'),
  'review/score-too-low': text('得分偏低', 'Score too low'),
  'review/score-unexplained': text('得分相差，原因不明', 'Score differs for no known cause'),
  'review/score-not-counted': text('不计分项填了得分', 'Score on an item that does not count'),
  'review/total-differs': text('填报总分与计算不符', 'Declared total differs'),
  'review/filed-twice': text('重复填报', 'Filed twice'),
  'review/objective-copied': text('目标与他表雷同', 'Objective copied'),
  'review/achieved-as-last-year': text('完成情况与上年雷同', 'Achieved objective as last year'),
  'review/reason-copied': text('原因与他表雷同', 'Reason copied'),
  'review/indicators-copied': text('指标与他表雷同', 'Indicators copied'),
  'review/targets-contradict': text('同名指标值相互矛盾', 'Targets contradict each other'),
  'review/targets-differ': text('同名指标值不一', 'Targets of one name differ'),
};

/** Of the rule sets that come with the program, and of reading and scoring. */
const OF_OTHERS: Readonly<Record<string, LocalizedText>> = {
  'budget-underspent': text('预算执行偏低（按规则）', 'Underspent (by rule)'),
  'declared-total-differs': text('填报总分与计算不符（按规则）', 'Declared total differs (by rule)'),
  'deduction-unexplained': text('扣分未说明', 'Deduction unexplained'),
  'deviation-reason-missing': text('偏差原因未填（按规则）', 'Reason for a deviation missing (by rule)'),
  'discretion-unexplained': text('酌情给分未说明', 'Discretion unexplained'),
  'needs-judgement': text('需人工评定', 'Needs a judgement'),
  'overshoot-note-missing': text('超额完成未备注（按规则）', 'Overshoot without a note (by rule)'),
  'overshoot-unexplained': text('超额完成未说明（按规则）', 'Overshoot unexplained (by rule)'),
  'points-kept-on-missed-target': text('未达标未扣足（按规则）', 'Points kept on a missed target (by rule)'),
  'points-taken-on-met-target': text('达标而扣分（按规则）', 'Points taken on a met target (by rule)'),
  'score/maximum-unknown': text('分值未填', 'Maximum score unknown'),
  'score/pending': text('有项目尚未得分', 'Items without a score'),
  'value/actual-has-comparator': text('实际完成值带有比较符', 'Actual with a comparator'),
  'value/approximate': text('数值写作约数', 'Value is approximate'),
  'value/kind-mismatch': text('实际与指标值不是一类', 'Actual and target of different kinds'),
  'value/ratio-or-percent': text('比例与百分数不分', 'Ratio or percentage'),
  'value/scale-assumed': text('数量级靠推断', 'Scale assumed'),
  'value/several-numbers': text('一格有几个数', 'Several numbers in one cell'),
  'value/unparsed': text('数值未能识别', 'Value not understood'),
};

const TITLES: ReadonlyMap<string, LocalizedText> = new Map(Object.entries({ ...OF_OTHERS, ...OF_REVIEW }));

/**
 * What findings of a code are called, whoever raised them; one of a rule set of somebody's own is called by its code.
 *
 * @example findingTitle('review/total-differs').zh // '填报总分与计算不符'
 */
export function findingTitle(code: string): LocalizedText {
  return TITLES.get(code) ?? text(code, code);
}

/** The codes that have a title: what a list can be narrowed to. */
export const FINDING_CODES: readonly string[] = [...TITLES.keys()];
