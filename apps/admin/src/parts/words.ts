import { text } from '@plumbline/locale';

export const WORDS = {
  program: text('随程序提供', 'came with the program'),
  stranger: text('其他单位的人员', 'somebody of another organisation'),
  newDraft: text('新建草案', 'New draft'),
  base: text('从哪个版本开始', 'Begin with'),
  organisation: text('所属单位', 'Organisation'),
  asNew: text('另立一个规则集（复制此版本）', 'As a rule set of its own (a copy of this version)'),
  newId: text('新规则集的标识', 'Identifier of the new rule set'),
  newIdHelp: text('小写字母、数字和连字符，如 jingan-2026', 'Small letters, figures and hyphens, such as jingan-2026'),
  create: text('新建', 'Begin'),
  cancel: text('取消', 'Cancel'),
  notAllowed: text('您没有查看此页的权限', 'You may not see this page'),
  notThere: text(
    '它可能已被删除，或者属于您看不到的单位。请核对网址。',
    'It may have been deleted, or belong to units that you may not read. Check the address.',
  ),
  toHome: text('回到首页', 'Back to the first page'),
  copy: text('复制', 'Copy'),
  copied: text('已复制', 'Copied'),
  notCopied: text('浏览器不允许复制，请手工选取', 'The browser does not let this page copy; select it by hand'),
} as const;
