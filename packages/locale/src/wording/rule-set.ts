import type { LocalizedText, RuleSetCode } from '@plumbline/core';
import { text } from '../localized.ts';

/** What is said about a rule set. */
export const RULE_SET_WORDING: Readonly<Record<RuleSetCode, LocalizedText>> = {
  'rule-set/duplicate-id': text(
    '“{id}”已在 {first} 用过，请另取一个',
    '“{id}” is already used at {first}; choose another',
  ),
  'rule-set/unknown-fact': text(
    '没有“{fact}”这个事实，请改正[[，是否应为“{suggestion}”]]',
    'There is no fact “{fact}”; please correct it[[. Did you mean “{suggestion}”?]]',
  ),
  'rule-set/fact-not-available': text(
    '{phase}的规则读不到事实“{fact}”：它要到后面的阶段才有，或属于另一类对象；请换一个事实，或改规则的 phase、item',
    'A rule of {phase} cannot read the fact “{fact}”: it is known only later, or belongs to another kind of item; use another fact, or change the rule’s phase or item',
  ),
  'rule-set/unknown-operator': text(
    '没有运算符“{operator}”，请改正[[，是否应为“{suggestion}”]]',
    'There is no operator “{operator}”; please correct it[[. Did you mean “{suggestion}”?]]',
  ),
  'rule-set/operator-type': text(
    '“{operator}”不能用于事实“{fact}”（取值为{type}），请换一种运算或事实',
    '“{operator}” cannot be used on the fact “{fact}”, which is {type}; use another operator, or another fact',
  ),
  'rule-set/unknown-parameter': text(
    '没有参数“{parameter}”，请在 parameters 中定义，或改正名称[[，是否应为“{suggestion}”]]',
    'There is no parameter “{parameter}”; define it under “parameters”, or correct its name[[. Did you mean “{suggestion}”?]]',
  ),
  'rule-set/unused-parameter': text(
    '参数“{parameter}”没有用到；如果规则里直接写了数字，请改为引用它，否则请删去',
    'The parameter “{parameter}” is not used; refer to it where a rule has the number written out, or remove it',
  ),
  'rule-set/unknown-condition': text(
    '没有命名条件“{condition}”，请改正[[，是否应为“{suggestion}”]]',
    'There is no named condition “{condition}”; please correct it[[. Did you mean “{suggestion}”?]]',
  ),
  'rule-set/unused-condition': text(
    '命名条件“{condition}”没有用到，请引用或删去',
    'The named condition “{condition}” is not used; refer to it, or remove it',
  ),
  'rule-set/condition-cycle': text(
    '命名条件“{condition}”直接或间接引用了自己，无法判断真假，请去掉这一引用',
    'The named condition “{condition}” leads back to itself and can never be decided; remove that reference',
  ),
  'rule-set/unknown-value': text(
    '“{value}”不是事实“{fact}”的取值，请改正[[，是否应为“{suggestion}”]]',
    '“{value}” is no value of the fact “{fact}”; please correct it[[. Did you mean “{suggestion}”?]]',
  ),
  // With `present`, the value asked for is yes or no whatever the fact holds; so the type is of the value, not of the fact.
  'rule-set/value-type': text(
    '{value} 不能用来与事实“{fact}”比较，此处应为{type}；in、notIn 要写成列表',
    '{value} cannot be compared with the fact “{fact}”; give {type} here, and a list of them for “in” and “notIn”',
  ),
  'rule-set/unit-clash': text(
    '事实“{fact}”是{unit}，不能与“{value}”比较，请换成同类的值',
    'The fact “{fact}” is {unit} and cannot be compared with “{value}”; compare it with a value of its own kind',
  ),
  'rule-set/event-phase': text(
    '“{event}”不能用在{phase}的规则中，请改规则的 event、phase 或 item',
    'The event “{event}” does not belong in a rule of {phase}; change the rule’s event, phase or item',
  ),
  'rule-set/expression': text('算式有误：{reason}', 'The expression is not valid: {reason}'),
  'rule-set/unknown-placeholder': text(
    '说明文字中的“{placeholder}”不是事实，也不是可用的词，请改正[[，是否应为“{suggestion}”]]',
    'The sentence names “{placeholder}”, which is no fact and no word it may use; please correct it[[. Did you mean “{suggestion}”?]]',
  ),
  'rule-set/missing-reference': text(
    '规则“{rule}”没有写依据，请补上文号或出处',
    'The rule “{rule}” names no reference; add the document it rests on',
  ),
  'rule-set/effective-years': text(
    '生效年度 {from} 晚于终止年度 {until}，请核对',
    'It is in force from {from}, but only until {until}; please check the years',
  ),
  'rule-set/bands-overlap': text(
    '“{value}”同时属于两档，请改为每个值只属于一档',
    '“{value}” belongs to two bands; change them so that each value belongs to one',
  ),
  'rule-set/bands-gap': text(
    '{from} 与 {to} 之间没有档，请改为各档首尾相接',
    'No band covers {from} to {to}; let each band begin where another ends',
  ),
  'rule-set/band-empty': text(
    '从 {from} 到 {to} 不成一档，请核对：起点和终点不能相同或颠倒，也不能超出分值范围',
    'There is no band from {from} to {to}; its two ends must not be equal, reversed or beyond the points there are',
  ),
  'rule-set/grades-not-covering': text(
    '总分在 {from} 与 {to} 之间没有等级，请让最低的等级从 0 起',
    'Totals from {from} to {to} have no grade; let the lowest grade start at 0',
  ),
  'rule-set/grade-order': text(
    '等级“{grade}”比排在它前面的等级高，请从高到低排列',
    'The grade “{grade}” is higher than the one before it; list grades from high to low',
  ),
  'rule-set/curve-order': text(
    '曲线各点的 at 应从小到大，{x} 没有大于前一点，请改正',
    'The points of a curve must rise in “at”, and {x} is not above the one before it; please correct it',
  ),
  'rule-set/steps-order': text(
    '{from} 这一档比前一档高，各档请从高到低排列',
    'The step from {from} is higher than the one before it; list steps from high to low',
  ),
  'rule-set/line-falls': text(
    '规则“{rule}”使完成得越多、得分越少：得 0 分处 {zero} 高于得满分处 {full}；请改小，七成写作 70% 或 0.7',
    'The rule “{rule}” gives fewer points for more: no points at {zero}, full points at {full}; make it smaller, and write seventy percent as 70% or 0.7',
  ),
  'rule-set/line-below-zero': text(
    '规则“{rule}”从 {zero} 起给分，一点没做也有分；及格线不应低于 0，请改正',
    'The rule “{rule}” gives points from {zero} on, so that nothing done earns some; a pass mark is not below zero, please correct it',
  ),
  'rule-set/max-scores-sum': text(
    '“{scope}”各部分的分值合计 {sum}，应为 {expected}，请调整',
    'The maximum scores within “{scope}” add up to {sum}, not to {expected}; please adjust them',
  ),
  'rule-set/unreachable-rule': text(
    '规则“{rule}”的条件不可能成立[[（例如：{sample}）]]，请修改条件或删去规则',
    'The condition of the rule “{rule}” can never hold[[ (for instance: {sample})]]; change it, or remove the rule',
  ),
  'rule-set/shadowed-rule': text(
    '规则“{rule}”从不生效，每次都先适用“{by}”[[（例如：{sample}）]]，请调整优先级或条件',
    'The rule “{rule}” is never applied, because “{by}” always comes first[[ (for instance: {sample})]]; change the priority or the condition',
  ),
  'rule-set/no-rule': text(
    '有的情形没有适用的计分规则[[（例如：{sample}）]]，请补一条规则或放宽条件',
    'There are cases to which no scoring rule applies[[ (for instance: {sample})]]; add a rule, or widen a condition',
  ),
  'rule-set/ambiguous-priority': text(
    '规则“{rule}”与“{other}”优先级同为 {priority}，会同时成立[[（例如：{sample}）]]，请改变其中一条的优先级或条件',
    'The rules “{rule}” and “{other}” have the same priority {priority} and can both hold[[ (for instance: {sample})]]; change the priority or the condition of one',
  ),
  'rule-set/lint-sampled': text(
    '情形过多，只抽查了 {tried} 种，可能还有未发现的问题',
    'There are too many cases to try them all: {tried} were tried, and some faults may remain unseen',
  ),
  'rule-set/display-differs': text(
    '显示与定级可能不一致：总分显示为 {printed}（对应 {printedRating}），却按未取整的 {deciding} 定为 {rating}；请把 gradeOn 改为 rounded',
    'What is shown and what decides can differ: a total printed as {printed} ({printedRating}) is graded by the unrounded {deciding} as {rating}; set “gradeOn” to “rounded”',
  ),
  'rule-set/step-size': text('每一档的大小是 {value}，应大于 0', 'The size of one unit is {value}; it must be above 0'),
  'rule-set/cliff': text(
    '规则“{rule}”的得分在 {at} 处一步相差 {points}，请确认这是本意',
    'The score by rule “{rule}” changes by {points} in one step at {at}; please confirm that this is meant',
  ),
  'rule-set/cost-scored-as-positive': text(
    '规则“{rule}”使成本越高得分越多，请核对方向',
    'The rule “{rule}” gives more points for a higher cost; please check its direction',
  ),
  'rule-set/negated-unknown': text(
    '“{fact}”未知时，not 里的比较不成立，not 反而成立；请另加它有值（present）的条件',
    'Where “{fact}” is unknown, the comparison inside “not” fails and “not” holds; add a condition that it is present',
  ),
  'rule-set/unknown-category': text(
    '指标体系中没有一级或二级指标“{category}”，请改正[[，是否应为“{suggestion}”]]',
    'The framework has no category or group “{category}”; please correct it[[. Did you mean “{suggestion}”?]]',
  ),
  'rule-set/unknown-rule': text(
    '没有用于指标的计分规则“{rule}”，请改正[[，是否应为“{suggestion}”]]',
    'There is no scoring rule for indicators named “{rule}”; please correct it[[. Did you mean “{suggestion}”?]]',
  ),
  'rule-set/path-mismatch': text(
    '文件夹“{path}”里的规则集是 {id}@{version}，两者应一致，请改正其一',
    'The folder “{path}” holds the rule set {id}@{version}; the two must agree, so correct one of them',
  ),
};
