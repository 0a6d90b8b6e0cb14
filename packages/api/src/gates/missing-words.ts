import type { LocalizedText } from '@plumbline/core';
import { describe, fillSentence, text } from '@plumbline/locale';
import type { Missing } from '@plumbline/service';

type Kind = Missing['kind'];
type Of<K extends Kind> = Extract<Missing, { readonly kind: K }>;

/** What each kind of thing that is missing says to a person: what it is, and what to do. A kind without words does not compile. */
const WORDS: { readonly [K in Kind]: (missing: Of<K>) => LocalizedText } = {
  fault: ({ diagnostic }) => describe(diagnostic),
  'failed-test': ({ test: { name, failures } }) => {
    const [first] = failures;
    const said = text(
      '黄金用例“{name}”未通过[[：{at} 应为 {expected}，实际为 {found}]][[（另有 {more} 处不符）]]；请改正规则，或核对用例的预期',
      'The golden test “{name}” fails[[: {at} should be {expected} and is {found}]][[, and {more} more]]; mend the rules, or check what the test expects',
    );
    const more = failures.length > 1 ? String(failures.length - 1) : null;
    return fillSentence(said, { name, at: first?.at, expected: first?.expected, found: first?.found, more });
  },
  'stray-test': ({ name }) =>
    fillSentence(
      text(
        '黄金用例“{name}”写的是另一规则集或版本；请把它的 ruleSet 改为本草案的 id@version，或删去此用例',
        'The golden test “{name}” names another rule set or version; set its ruleSet to the id@version of this draft, or remove it',
      ),
      { name },
    ),
  branch: ({ branch: { rule, branch } }) =>
    fillSentence(
      rule === null
        ? text('没有黄金用例得到 {branch}；请补一个用例', 'No golden test ends with {branch}; add one that does')
        : text(
            '没有黄金用例走到规则“{rule}”的分支“{branch}”；请补一个走到这里的用例',
            'No golden test takes the branch “{branch}” of the rule “{rule}”; add one that does',
          ),
      { rule, branch },
    ),
  'not-newer': ({ version, newest }) =>
    fillSentence(
      text(
        '版本号 {version} 不高于已发布的 {newest}；请改用更高的版本号',
        'Version {version} is not above {newest}, which is published; choose a higher number',
      ),
      { version, newest },
    ),
  'other-owner': () =>
    text(
      '另一单位已先发布同名的规则集；请为本草案另起一个 id',
      'Another organisation has published a rule set of this name; begin a draft under another id',
    ),
  'no-rule-set': () =>
    text(
      '文本尚不是可用的规则集；请先改正“规则集没有错误”一项所列的错误',
      'The text is no usable rule set yet; mend what is listed under “the rule set has no faults” first',
    ),
  'no-tests': () => text('还没有黄金用例；请至少编写一个', 'There are no golden tests yet; write at least one'),
  'no-study': () =>
    text(
      '还没有对当前内容的影响研究；请用往年的全部表做一次测算',
      'There is no impact study of the draft as it is now; score past forms under it',
    ),
  'no-approval': () =>
    text(
      '当前内容尚未经作者以外的人审批；请提交审批',
      'Nobody but its authors has approved the draft as it is now; ask for approval',
    ),
};

/** What is missing, in both languages. */
export function missingWords<K extends Kind>(missing: Of<K>): LocalizedText {
  const words: (missing: Of<K>) => LocalizedText = WORDS[missing.kind as K];
  return words(missing);
}
