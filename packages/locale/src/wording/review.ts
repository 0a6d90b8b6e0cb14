import type { LocalizedText, ReviewCode } from '@plumbline/core';
import { text } from '../localized.ts';

/** What a review says of a form: the figures, and what to do about them. */
export const REVIEW_WORDING: Readonly<Record<ReviewCode, LocalizedText>> = {
  'review/scores-do-not-add-up': text(
    '各项得分合计 {sum} 分，填报总分 {declared} 分，相差 {difference} 分[[（{slip}）]]，请重新加总并改正',
    'The declared scores add up to {sum}, the declared total is {declared}, a difference of {difference}[[ ({slip})]]; add them up again and correct it',
  ),
  'review/max-scores-do-not-add-up': text(
    '各项分值合计 {sum} 分，表上分值合计写 {declared} 分，相差 {difference} 分，请核对各项分值',
    'The maximum scores add up to {sum}, the form prints {declared}, a difference of {difference}; check each maximum score',
  ),
  'review/max-scores-not-full': text(
    '各项分值合计 {sum} 分，应为 {expected} 分，相差 {difference} 分，请调整分值',
    'The maximum scores add up to {sum} instead of {expected}, a difference of {difference}; adjust the maximum scores',
  ),
  'review/review-scores-do-not-add-up': text(
    '各项复核分合计 {sum} 分，复核总分 {declared} 分，相差 {difference} 分，请重新加总并改正',
    'The review scores add up to {sum}, the review total is {declared}, a difference of {difference}; add them up again and correct it',
  ),
  'review/sources-do-not-add-up': text(
    '{field}：各资金来源合计 {sum}，年度资金总额 {total}，相差 {difference}，请核对各来源金额',
    'The sources of the {field} add up to {sum}, the total row says {total}, a difference of {difference}; check the amounts of the sources',
  ),
  'review/sources-empty': text(
    '年度资金总额 {total}，各资金来源均未填，请按来源拆分填列',
    'The total row says {total}, but no source of the money is filled in; split it by source',
  ),
  'review/parts-do-not-add-up': text(
    '“{name}”的{field}为 {whole}，其中各项合计 {sum}，请核对',
    'The {field} of “{name}” is {whole}, but its parts add up to {sum}; please check',
  ),
  'review/parts-exceed-whole': text(
    '“{name}”实际完成 {whole}，其中各项合计 {sum}，部分大于总数，请核对',
    'The actual of “{name}” is {whole}, but its parts add up to {sum}, more than the whole; please check',
  ),
  'review/rate-rounding': text(
    '执行率填 {printed}，实为 {exact}，四舍五入应为 {halfUp}；所填数值是百分数{mode}、{places}的结果，请按规定的取舍方式填写',
    'The printed execution rate is {printed}, exactly it is {exact}, half up {halfUp}; what is printed comes from {mode} (the percentage {places}), so round it as prescribed',
  ),
  'review/rate-wrong': text(
    '执行率填 {printed}，按执行数÷全年预算数为 {exact}，任何取舍方式都得不到所填数值，请改为 {expected}',
    'The printed execution rate is {printed}, expenditure by final budget is {exact}, and no rounding gives what is printed; correct it to {expected}',
  ),
  'review/rate-of-original-budget': text(
    '执行率填 {printed}，是按年初预算数计算的（{originalRate}）；应按全年预算数计算，为 {rate}，请改正',
    'The printed execution rate of {printed} is that of the original budget ({originalRate}); by the final budget it is {rate}, please correct it',
  ),
  'review/overspent': text(
    '[[“{name}”]]全年执行数 {expenditure}大于全年预算数 {budget}，超出 {over}，请核对金额或说明超支依据',
    'The expenditure[[ from “{name}”]], {expenditure}, exceeds the final budget of {budget} by {over}; check the amounts or state what allowed it',
  ),
  'review/zero-budget': text(
    '全年预算数为 0[[，全年执行数为 {expenditure}]]，执行率无法计算，请核对预算数，或说明项目未实施',
    'The final budget is 0[[ with an expenditure of {expenditure}]], so there is no execution rate; check the budget, or state that the project was not carried out',
  ),
  'review/budget-cut': text(
    '年初预算 {original}，全年预算调减为 {final}（{revision}）；执行率 {rate}，按年初预算计算仅 {originalRate}[[，得分为 {originalScore}]]，请说明调减原因',
    'The budget of {original} was cut to {final} ({revision}); the execution rate is {rate}, but {originalRate} of the original budget[[, {originalScore} points]]; explain the cut',
  ),
  'review/budget-cut-to-spent': text(
    '年初预算 {original}，全年预算调减为 {final}（{revision}），与全年执行数 {expenditure}恰好相等；按年初预算计算执行率为 {originalRate}[[，得分为 {originalScore}]]，请说明调减原因和时间',
    'The budget of {original} was cut to {final} ({revision}), exactly the expenditure of {expenditure}; of the original budget {originalRate} was spent[[, {originalScore} points]]; explain why and when it was cut',
  ),
  'review/underspent': text(
    '执行率 {rate}，未执行 {unspent}，超过 {limit}，请说明结余原因',
    'The execution rate is {rate}: {unspent} is unspent, more than {limit}; explain what is left over',
  ),
  'review/outcome-contradicts-money': text(
    '执行率 {rate}，而有 {count} 项指标完成率高于 {line}（最高为“{name}”{ratio}）且未说明，产出与支出不匹配，请核实完成值或说明原因',
    'The execution rate is {rate}, but {count} indicator(s) exceed {line} without a reason (“{name}” most, with {ratio}); outcome and money do not match, so verify the actuals or explain',
  ),
  'review/overshoot-unexplained': text(
    '“{name}”目标 {target}，实际 {actual}，完成率 {ratio}，未说明原因；请补充说明，下年度目标建议定在[[ {nextFrom}至]] {nextTo}',
    '“{name}”: target {target}, actual {actual}, {ratio} of the target without a reason; give the reason, and set next year’s target at[[ {nextFrom} to]] {nextTo}',
  ),
  'review/overshoot-far': text(
    '“{name}”目标 {target}，实际 {actual}，完成率 {ratio}，目标偏低；下年度目标建议定在[[ {nextFrom}至]] {nextTo}',
    '“{name}”: target {target}, actual {actual}, {ratio} of a target that was set too low; set next year’s at[[ {nextFrom} to]] {nextTo}',
  ),
  'review/actual-repeats-target': text(
    '“{name}”实际完成值填“{actual}”，带有比较符，不是实际数值，请填写实际完成的数值',
    'The actual of “{name}” is “{actual}” with a sign of comparison, which is not what was reached; enter the figure itself',
  ),
  'review/cell-empty': text(
    '[[“{name}”的]]{field}未填，请补填',
    'The {field}[[ of “{name}”]] is empty; please fill it in',
  ),
  'review/reason-empty': text(
    '“{name}”目标 {target}，实际 {actual}，未达标而没有说明，请填写偏差原因和改进措施',
    '“{name}”: target {target}, actual {actual}, missed without a reason; give the reason and the improvement measures',
  ),
  'review/hint-text': text(
    '{field}“{text}”像是未删除的模板提示文字，请改为实际内容',
    'The {field} “{text}” looks like a hint left over from the template; replace it with the content',
  ),
  'review/wrong-direction': text(
    '“{name}”的目标写为“{target}”，而该指标{better}，请核对比较符',
    'The target of “{name}” is “{target}”, but {better}; check the sign',
  ),
  'review/direction-unwritten': text(
    '“{name}”越低越好，目标“{target}”没有写比较符，会被读作“不低于”，请写明“≤”',
    'Less is better for “{name}”, but its target “{target}” has no sign of comparison and is read as “at least”; write “≤”',
  ),
  'review/wrong-group': text(
    '“{name}”列在{group}下，从名称和单位看应属{better}，请调整',
    '“{name}” stands under “{group}”; by its name and unit it belongs under “{better}”, so move it',
  ),
  'review/execution-scored-twice': text(
    '“{name}”（{maxScore} 分）就是预算执行率，资金一栏已计 {executionMaxScore} 分，重复计分，请删去或更换该指标',
    '“{name}” ({maxScore} points) is the budget execution rate, which already counts {executionMaxScore} points; remove or replace the indicator',
  ),
  'review/weight-concentrated': text(
    '“{name}”一项分值 {maxScore} 分，超过 {limit} 分，权重过于集中，请拆分或调整分值',
    '“{name}” alone carries {maxScore} points, more than {limit}; split it or shift points to others',
  ),
  'review/duplicate-indicator': text(
    '“{name}”与第 {row} 行指标重名，请合并或区分',
    '“{name}” has the name of the indicator in row {row}; merge the two or tell them apart',
  ),
  'review/not-assessable': text(
    '“{name}”的目标“{target}”没有可衡量的标准，请改为具体数值、时限或明确的成果',
    'The target “{target}” of “{name}” cannot be assessed; state a figure, a date or a definite result',
  ),
  'review/achieved-copies-planned': text(
    '目标实际完成情况与年度总体目标文字相似度 {similarity}，请写明实际完成的内容和数据',
    'The achieved objective repeats the planned one (similarity {similarity}); state what was done, with figures',
  ),
  'review/completion-claimed': text(
    '目标完成情况写“{text}”，而有 {count} 项指标未达标（如“{name}”），前后矛盾，请核实并改正',
    'The achieved objective says “{text}”, but {count} indicator(s) missed their targets (such as “{name}”); verify and correct it',
  ),
  'review/score-over-max': text(
    '“{name}”得分 {declared} 分，超过分值 {max} 分，请改正',
    '“{name}”: {declared} points declared, more than the maximum of {max}; please correct it',
  ),
  'review/score-negative': text(
    '“{name}”得分 {declared} 分，为负数，请改正',
    '“{name}”: {declared} points declared, less than nothing; please correct it',
  ),
  'review/review-above-declared': text(
    '“{name}”复核分 {review} 分，高于自评分 {declared} 分，请核对是否填反，或说明加分依据',
    '“{name}”: the review score of {review} is above the declared {declared}; check that they are not swapped, or state the grounds',
  ),
  'review/rating-differs': text(
    '填报总分 {declared} 分，等级填“{rating}”，按分数应为“{expected}”，请改正',
    'The declared total of {declared} is rated “{rating}”; by the points it is “{expected}”, please correct it',
  ),
  'review/rating-moves': text(
    '填报总分 {declared} 分为“{rating}”，按规则计算 {computed} 分为“{expected}”，等级因此改变，请重点复核',
    'The declared total of {declared} is “{rating}”; by the rules it is {computed}, “{expected}”: the rating changes, so review this form first',
  ),
  'review/uneven-leniency': text(
    '“{name}”完成 {reached}，得分占分值 {share}；“{other}”完成 {otherReached}，得分只占 {otherShare}（这样的指标共 {count} 项），宽严不一，请统一标准重新打分',
    '“{name}” reached {reached} and got {share} of its points; “{other}” reached {otherReached} and got only {otherShare} ({count} indicator(s) like this); score both by one standard',
  ),
  'review/points-kept-unexplained': text(
    '“{name}”目标 {target}，实际 {actual}，未达标；填报 {declared} 分，按规则 {computed} 分，多计 {difference} 分且未说明，请改正或说明原因',
    '“{name}”: target {target}, actual {actual}, missed; {declared} points declared, {computed} by the rules, {difference} too many without a reason; correct it or give the reason',
  ),
  'review/points-kept-explained': text(
    '“{name}”目标 {target}，实际 {actual}，未达标；填报 {declared} 分，按规则 {computed} 分，多计 {difference} 分，请复核所填原因是否成立',
    '“{name}”: target {target}, actual {actual}, missed; {declared} points declared, {computed} by the rules, {difference} too many; check whether the reason given justifies it',
  ),
  'review/points-taken-unexplained': text(
    '“{name}”目标 {target}，实际 {actual}，已达标；填报 {declared} 分，按规则 {computed} 分，少计 {difference} 分且未说明，请改正或说明扣分原因',
    '“{name}”: target {target}, actual {actual}, met; {declared} points declared, {computed} by the rules, {difference} taken without a reason; correct it or give the reason',
  ),
  'review/points-taken-explained': text(
    '“{name}”目标 {target}，实际 {actual}，已达标；填报 {declared} 分，按规则 {computed} 分，少计 {difference} 分，请复核扣分原因是否成立',
    '“{name}”: target {target}, actual {actual}, met; {declared} points declared, {computed} by the rules, {difference} taken; check whether the reason given justifies it',
  ),
  'review/execution-score-differs': text(
    '执行率 {rate}，执行率得分填报 {declared} 分，按规则 {computed} 分，相差 {difference} 分，请改正',
    'The execution rate is {rate}; {declared} points declared, {computed} by the rules, a difference of {difference}; please correct it',
  ),
  'review/score-rounding': text(
    '“{name}”填报 {declared} 分，按规则 {computed} 分（取整前 {exact}）；填报值是{stage}{mode}、{places}的结果，请统一取舍方式',
    '“{name}”: {declared} points declared, {computed} by the rules ({exact} before rounding); the declared score comes from {mode} ({stage} {places}), so round as the rules say',
  ),
  'review/score-miscalculated': text(
    '“{name}”填报 {declared} 分，按规则 {computed} 分，{slip}，请改正',
    '“{name}”: {declared} points declared, {computed} by the rules; {slip}, please correct it',
  ),
  'review/score-of-original-budget': text(
    '执行率得分填报 {declared} 分，是按年初预算数（{originalRate}）计算的；按全年预算数（{rate}）应为 {computed} 分，请改正',
    '{declared} points declared for the execution of the budget come from the original budget ({originalRate}); by the final budget ({rate}) they are {computed}, please correct it',
  ),
  'review/score-uncapped': text(
    '“{name}”完成率 {ratio}，填报 {declared} 分，未按分值 {max} 分封顶；按规则 {computed} 分，请改正',
    '“{name}” reached {ratio}; {declared} points declared without the cap of {max}; {computed} by the rules, please correct it',
  ),
  'review/score-other-formula': text(
    '“{name}”填报 {declared} 分，是用另一算式得出的（{formula}）；按规则 {computed} 分，请改用规定的算式',
    '“{name}”: {declared} points declared come from another formula ({formula}); {computed} by the rules, so use theirs',
  ),
  'review/score-judged': text(
    '“{name}”目标 {target}，实际 {actual}，须由人评定；填报 {declared} 分，评定 {computed} 分，请复核评定依据',
    '“{name}”: target {target}, actual {actual}, for somebody to judge; {declared} points declared, {computed} judged; check the grounds',
  ),
  'review/score-unread': text(
    '“{name}”目标 {target}，实际 {actual}，其中有不能识别的值；填报 {declared} 分，计 {computed} 分，请改写为明确的数值后重新计分',
    '“{name}”: target {target}, actual {actual}, one of which cannot be read; {declared} points declared, {computed} counted; write a definite value and score it again',
  ),
  'review/score-too-low': text(
    '“{name}”目标 {target}，实际 {actual}，未达标；填报 {declared} 分，按规则 {computed} 分，多扣 {difference} 分[[，而完成更差的“{other}”得分比例更高]]，请核对扣分',
    '“{name}”: target {target}, actual {actual}, missed; {declared} points declared, {computed} by the rules, {difference} too few[[, while “{other}” reached less and got a larger share]]; check the deduction',
  ),
  'review/score-unexplained': text(
    '“{name}”填报 {declared} 分，按规则 {computed} 分，相差 {difference} 分，找不到对应的算法，请说明得分依据',
    '“{name}”: {declared} points declared, {computed} by the rules, a difference of {difference} that no usual calculation gives; state how it was scored',
  ),
  'review/score-not-counted': text(
    '“{name}”按规则不计分，却填报 {declared} 分，请删去该得分',
    '“{name}” does not count under the rules, but {declared} points are declared for it; take them out',
  ),
  'review/total-differs': text(
    '填报总分 {declared} 分，按规则 {computed} 分，差额 {difference} 分，其中：{parts}，请逐项复核',
    'The declared total is {declared}, {computed} by the rules, a difference of {difference}: {parts}; review these items',
  ),
  'review/filed-twice': text(
    '与“{other}”是同一项目同一年度的表，请只保留一份',
    'This form and “{other}” are of the same project and year; keep one of them',
  ),
  'review/objective-copied': text(
    '{field}与“{other}”的相似度 {similarity}，疑似照抄，请按本项目实际填写',
    'The {field} resembles that of “{other}” (similarity {similarity}) and may be copied; write it for this project',
  ),
  'review/achieved-as-last-year': text(
    '目标实际完成情况与本项目 {year} 年度的相似度 {similarity}，疑似沿用旧文，请按当年实际填写',
    'The achieved objective resembles that of {year} (similarity {similarity}) and may be taken over; write what was done this year',
  ),
  'review/reason-copied': text(
    '“{name}”的偏差原因与“{other}”中“{otherName}”的相似度 {similarity}，疑似照抄，请写明本指标的具体原因',
    'The deviation reason of “{name}” resembles that of “{otherName}” in “{other}” (similarity {similarity}) and may be copied; give this indicator’s own reason',
  ),
  'review/indicators-copied': text(
    '{count} 项指标中有 {shared} 项与“{other}”同名，指标体系疑似照搬，请设置反映本项目特点的指标',
    '{shared} of {count} indicators have the names of those in “{other}” and may be copied; set indicators that fit this project',
  ),
  'review/targets-contradict': text(
    '“{name}”的目标为“{target}”，在“{other}”中为“{otherTarget}”，方向相反，请统一',
    'The target of “{name}” is “{target}”, but “{otherTarget}” in “{other}”, the opposite direction; agree on one',
  ),
  'review/targets-differ': text(
    '“{name}”在本单位 {count} 张表中目标不一，从“{lowest}”到“{highest}”，请核对标准是否应统一',
    '“{name}” has different targets in {count} forms of this unit, from “{lowest}” to “{highest}”; check whether they should be one',
  ),
};
