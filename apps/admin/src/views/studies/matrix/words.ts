import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('各年度 × 各版本', 'Years × versions'),
  note: text(
    '每个年度的全部自评表按每个版本重新计分：平均分与等级构成。颜色越深平均分越高；点“细看”测算那一年换成那个版本会怎样。',
    'All forms of a year under every version: the mean, and the shares of the grades. The darker, the higher the mean. “Look closer” asks what that version does to that year.',
  ),
  year: text('年度', 'Year'),
  version: text('版本', 'Version'),
  mean: text('平均分', 'Mean'),
  forms: text('份数', 'Forms'),
  scored: text('有总分', 'With a total'),
  scoredOf: text('{scored} / {forms} 份有总分', '{scored} of {forms} {scored|has|have} a total'),
  belowAll: text('各等级以下', 'below all'),
  share: text('{grade} {share}', '{grade} {share}'),
  closer: text('细看', 'Look closer'),
  closerOf: text('细看 {year} 年按 {version}', 'Look closer at {year} under {version}'),
  none: text('无', 'none'),
} as const;
