import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';

/** What a change of rules does to past forms. */
export const IMPACT_WORDS = {
  impactSides: text(
    '请写两个版本；或写一个版本并加 --base declared',
    'Name two versions, or one together with --base declared',
  ),
  impactWhere: text(
    '请写明表在何处：--forms 文件或文件夹，或 --archive（服务数据库中已通过的表），两者取一',
    'Say where the forms are, by one of these: --forms with files or folders, or --archive for the accepted ones of a server’s database',
  ),
  impactStudyAlone: text(
    '--study 已写明版本和范围：请去掉版本、--base 和 --forms，加上 --archive',
    '--study says which versions and which forms: leave out versions, --base and --forms, and add --archive',
  ),
  impactHash: text('结果哈希 {hash}', 'hash of the result {hash}'),
  impactAgain: text('与当时的结果逐字节相同', 'the same as was found then, byte by byte'),
  impactOtherForms: text(
    '与当时的结果不同：此后又有表通过或改动（自评表指纹不同）。要复算当时的数，请用当时的备份。',
    'Not what was found then: forms were accepted or changed since, as their digest shows. Use a backup of that time to find the same.',
  ),
  impactOtherEngine: text(
    '与当时的结果不同，而自评表相同：当时的引擎版本是 {version}。请用那个版本的程序复算。',
    'Not what was found then, though the forms are the same: that was found by engine {version}. Use that version of the program.',
  ),
  impactMatrixTitle: text(
    '模拟：{forms} 张表，每个年度按 {versions} 个版本',
    'Simulation: {forms} forms, every year under {versions} versions',
  ),
  impactVersion: text('版本', 'Version'),
  impactScored: text('有总分', 'With a total'),
  impactNoForms: text('没有可用的表', 'There is no form that can be used'),
  impactDeclared: text('填报的总分', 'declared totals'),
  impactTitle: text('模拟：{base} → {candidate}', 'Simulation: {base} → {candidate}'),
  impactForms: text(
    '{forms} 张表，可比 {compared} 张：{raised} 张升分，{lowered} 张降分',
    '{forms} forms, {compared} compared: {raised} raised, {lowered} lowered',
  ),
  impactSkipped: text(
    '未计入 {forms} 张：此前{before}，现在{after}',
    '{forms} left out: before {before}, after {after}',
  ),
  impactHasTotal: text('有总分', 'a total'),
  'impact.notDeclared': text('未填报总分', 'no declared total'),
  'impact.notOfficial': text('没有正式得分', 'no official score'),
  'impact.openItems': text('有待定的指标', 'items without points'),
  'impact.noTotal': text('总分取决于未知数', 'a total that hangs on something unknown'),
  'impact.beyondColumns': text('位数过多', 'a total with too many places'),
  'impact.whole': text('整体变化', 'as a whole'),
  'impact.review': text('评审改定', 'points set on review'),
  'impact.item': text('指标得分', 'points of items:'),
  'impact.total': text('总分规则', 'rules about the total:'),
  'impact.interaction': text('封顶、否决等的连带', 'interaction by caps, vetoes and the like'),
  'impact.rounding': text('取整', 'rounding'),
  impactWhy: text('原因', 'Why'),
  impactMean: text('平均分', 'Mean'),
  impactPoints: text('合计变化', 'Points in all'),
  impactMeanBefore: text('此前', 'before'),
  impactMeanAfter: text('现在', 'after'),
  impactYear: text('年度', 'Year'),
  impactCompared: text('表数', 'Forms'),
  impactRaised: text('升分', 'Raised'),
  impactLowered: text('降分', 'Lowered'),
  impactGradeBefore: text('此前等级', 'Grade before'),
  impactGradeAfter: text('现在等级', 'Grade after'),
  impactNoGrade: text('无等级', 'none'),
} as const satisfies Record<string, LocalizedText>;
