import type { LocalizedText, RuleSetCode } from '@plumbline/core';
import { text } from '../localized.ts';

/** What is said about a rule set. */
export const RULE_SET_WORDING: Readonly<Record<RuleSetCode, LocalizedText>> = {
  'rule-set/duplicate-id': text(
    '“{id}”已经用过，见 {first}，请另取一个',
    '“{id}” is used already, see {first}; choose another',
  ),
  'rule-set/unknown-fact': text(
    '没有“{fact}”这个事实[[，是否想写“{suggestion}”]]',
    'There is no fact “{fact}”[[; did you mean “{suggestion}”?]]',
  ),
  'rule-set/fact-not-available': text(
    '事实“{fact}”在“{phase}”阶段的这类规则中还不可用',
    'The fact “{fact}” is not available to this kind of rule in phase “{phase}”',
  ),
  'rule-set/unknown-operator': text(
    '没有运算符“{operator}”[[，是否想写“{suggestion}”]]',
    'There is no operator “{operator}”[[; did you mean “{suggestion}”?]]',
  ),
  'rule-set/operator-type': text(
    '“{operator}”不能用于 {type} 类型的事实“{fact}”',
    '“{operator}” cannot be used on the fact “{fact}”, which is of type {type}',
  ),
  'rule-set/unknown-parameter': text(
    '没有参数“{parameter}”[[，是否想写“{suggestion}”]]',
    'There is no parameter “{parameter}”[[; did you mean “{suggestion}”?]]',
  ),
  'rule-set/unused-parameter': text('参数“{parameter}”没有用到', 'The parameter “{parameter}” is not used'),
  'rule-set/unknown-condition': text(
    '没有命名条件“{condition}”[[，是否想写“{suggestion}”]]',
    'There is no named condition “{condition}”[[; did you mean “{suggestion}”?]]',
  ),
  'rule-set/unused-condition': text('命名条件“{condition}”没有用到', 'The named condition “{condition}” is not used'),
  'rule-set/condition-cycle': text(
    '命名条件“{condition}”引用了自己',
    'The named condition “{condition}” refers to itself',
  ),
  'rule-set/unknown-value': text(
    '“{value}”不是事实“{fact}”的取值[[，是否想写“{suggestion}”]]',
    '“{value}” is no value of the fact “{fact}”[[; did you mean “{suggestion}”?]]',
  ),
  'rule-set/value-type': text(
    '{value} 不能与 {type} 类型的事实“{fact}”比较',
    '{value} cannot be compared with the fact “{fact}”, which is of type {type}',
  ),
  'rule-set/unit-clash': text(
    '事实“{fact}”的单位是 {unit}，不能与“{value}”比较',
    'The fact “{fact}” is in {unit} and cannot be compared with “{value}”',
  ),
  'rule-set/event-phase': text(
    '事件“{event}”不能用在“{phase}”阶段的这类规则中',
    'The event “{event}” does not belong to this kind of rule in phase “{phase}”',
  ),
  'rule-set/expression': text('算式有误：{reason}', 'The expression is not valid: {reason}'),
  'rule-set/unknown-placeholder': text(
    '说明中的“{placeholder}”不是事实，也不是可用的词[[，是否想写“{suggestion}”]]',
    'The sentence names “{placeholder}”, which is no fact[[; did you mean “{suggestion}”?]]',
  ),
  'rule-set/missing-reference': text(
    '规则“{rule}”没有写依据，请补上文号或出处',
    'The rule “{rule}” names no reference; add the document it rests on',
  ),
  'rule-set/effective-years': text(
    '生效年度 {from} 晚于终止年度 {until}',
    'It is in force from {from}, but only until {until}',
  ),
  'rule-set/bands-overlap': text('各档在 {value} 处重叠', 'Bands overlap at {value}'),
  'rule-set/bands-gap': text('{from} 与 {to} 之间没有档', 'No band covers {from} to {to}'),
  'rule-set/band-empty': text('从 {from} 到 {to} 的档没有宽度', 'The band from {from} to {to} is empty'),
  'rule-set/grades-not-covering': text(
    '{from} 到 {to} 之间的总分没有等级，最低等级应从 0 起',
    'Totals from {from} to {to} have no grade; the lowest must start at 0',
  ),
  'rule-set/grade-order': text(
    '等级“{grade}”应排在更高的等级之后',
    'The grade “{grade}” should stand below the higher ones',
  ),
  'rule-set/curve-order': text(
    '曲线的点应按 at 从小到大排列，{x} 处不是',
    'The points of a curve must rise in “at”; {x} does not',
  ),
  'rule-set/steps-order': text(
    '各级应从高到低排列，{from} 处不是',
    'Steps should stand from high to low; {from} does not',
  ),
  'rule-set/max-scores-sum': text(
    '{scope} 的分值合计 {sum}，应为 {expected}',
    'The maximum scores of {scope} add up to {sum}, not to {expected}',
  ),
  'rule-set/unreachable-rule': text(
    '规则“{rule}”的条件不可能成立[[，例如 {sample}]]',
    'The condition of rule “{rule}” can never hold[[, for instance {sample}]]',
  ),
  'rule-set/shadowed-rule': text(
    '规则“{rule}”总是被优先级更高的“{by}”盖过，例如 {sample}',
    'The rule “{rule}” never wins: “{by}” comes first, for instance at {sample}',
  ),
  'rule-set/no-rule': text('没有规则适用于 {sample}', 'No rule applies to {sample}'),
  'rule-set/ambiguous-priority': text(
    '规则“{rule}”与“{other}”优先级同为 {priority}，在 {sample} 时都成立',
    'The rules “{rule}” and “{other}” share priority {priority} and both hold at {sample}',
  ),
  'rule-set/lint-sampled': text(
    '情形过多，只试了 {tried} 种',
    'There are too many cases to try them all; {tried} were tried',
  ),
  'rule-set/display-differs': text(
    '总分显示为 {printed}（{printedRating}），却按未取整的 {deciding} 定为 {rating}',
    'The total prints as {printed} ({printedRating}), but the unrounded {deciding} decides: {rating}',
  ),
  'rule-set/cliff': text(
    '规则“{rule}”在 {at} 处一步相差 {points} 分（占分值），请确认这是本意',
    'Rule “{rule}” drops by {points} of the maximum score in one step at {at}; please confirm that this is meant',
  ),
  'rule-set/path-mismatch': text(
    '文件夹“{path}”里放的是 {id}@{version}，两者应一致',
    'The folder “{path}” holds {id}@{version}; the two must agree',
  ),
  'rule-set/cost-scored-as-positive': text(
    '规则“{rule}”让成本越高得分越多，请核对方向',
    'The rule “{rule}” gives more points for a higher cost; please check its direction',
  ),
  'rule-set/negated-unknown': text(
    '“{fact}”未知时，“不成立”也算成立，请加上“有值”的条件',
    'Where “{fact}” is unknown, “not” holds as well; add a condition that it is present',
  ),
  'rule-set/unknown-category': text(
    '指标体系中没有“{category}”[[，是否想写“{suggestion}”]]',
    'The framework has no “{category}”[[; did you mean “{suggestion}”?]]',
  ),
  'rule-set/unknown-rule': text(
    '没有计分规则“{rule}”[[，是否想写“{suggestion}”]]',
    'There is no scoring rule “{rule}”[[; did you mean “{suggestion}”?]]',
  ),
};
