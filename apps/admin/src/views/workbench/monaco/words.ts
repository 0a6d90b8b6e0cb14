import { text } from '@plumbline/locale';

export const WORDS = {
  editor: text('规则集的 JSON 文本', 'The JSON text of the rule set'),
  testsEditor: text('黄金用例的 YAML 文本', 'The YAML text of the golden tests'),
  rules: text('规则', 'Rules'),
  tests: text('用例', 'Tests'),
  which: text('哪一份文本', 'Which text'),
  tab: text(
    '按 Ctrl+M（macOS 为 Ctrl+Shift+M）后，Tab 键移出编辑器',
    'Ctrl+M (on macOS Ctrl+Shift+M) lets Tab leave the editor',
  ),
  keys: text(
    'F8 下一问题 · Ctrl+. 修复 · Ctrl+空格 补全 · F12 到定义 · Ctrl+S 保存',
    'F8 next problem · Ctrl+. fix · Ctrl+Space complete · F12 definition · Ctrl+S save',
  ),
  rule: text('光标所在的规则', 'The rule at the cursor'),
  previous: text('上一问题', 'Previous'),
  next: text('下一问题', 'Next'),
  otherLanguage: text(
    '编辑器自身的菜单仍是英文，重新载入后换成中文',
    'The editor’s own menus stay Chinese until the page is loaded again',
  ),
  reload: text('保存并重新载入', 'Save and load again'),
  problems: text('问题（{count}）', 'Problems ({count})'),
  none: text('没有问题', 'No problems'),
  loading: text('正在载入编辑器…', 'Loading the editor …'),
  line: text('第 {line} 行', 'Line {line}'),
  more: text('还有 {count} 处', 'and {count} more'),
  covered: text('各分支都有用例', 'Every branch has a test'),
  missed: text('没有用例的分支：{branches}', 'Branches without a test: {branches}'),
} as const;
