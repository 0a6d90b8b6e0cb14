import type { LocalizedText } from '@plumbline/core';
import { text } from '../localized.ts';
import { asItIs, type Speaker, type Words } from './speaker.ts';

type Fault = readonly [message: RegExp, words: (...found: readonly string[]) => LocalizedText];

/** Kinds of syntax that arithmetic has no use for, by the parser's names. */
const KINDS: Words = {
  Compound: text('算式是空的，或两部分之间缺少运算符', 'it is empty, or an operator is missing between two parts'),
  ConditionalExpression: text('不能用“? :”', '“? :” is not part of the language'),
  ArrayExpression: text('不能用方括号', 'square brackets are not part of the language'),
  ThisExpression: text('不能用 this', '“this” is not part of the language'),
};

const FAULTS: readonly Fault[] = [
  [
    /^Expected expression after (.+)$/s,
    (sign) => text(`“${sign}”后面缺少内容`, `something is missing after “${sign}”`),
  ],
  [/^Unclosed ([([])$/, (bracket) => text(`括号“${bracket}”没有配对`, `the bracket “${bracket}” is not closed`)],
  [/^Unclosed quote/, () => text('引号没有配对', 'a quote is not closed')],
  [/^Expected comma$/, () => text('缺少逗号', 'a comma is missing')],
  [/^Expected (\S)$/, (sign) => text(`缺少“${sign}”`, `“${sign}” is missing`)],
  [/^Expected exponent/, () => text('数字没有写完', 'a number is not complete')],
  [/^Expected expression$|^missing unaryOp argument$/, () => text('缺少内容', 'something is missing')],
  [/^Unexpected period$/, () => text('此处不能有小数点', 'a point does not belong here')],
  [/^Unexpected $/, () => text('算式没有写完', 'the expression is not complete')],
  [/^Unexpected (?:token )?"?(.)"?$/su, (sign) => text(`此处不能有“${sign}”`, `“${sign}” does not belong here`)],
  [
    /^Variable names cannot start with a number \((.*)\)$/s,
    (name) => text(`名称不能以数字开头：${name}`, `a name cannot start with a digit: ${name}`),
  ],
  [
    /^(.+) is not a plain decimal$/s,
    (value) => text(`${value} 不是十进制数，请写成 0.6 的样子`, `${value} is not a decimal; write it as in 0.6`),
  ],
  [
    /^only names such as (\S+) may have a dot$/,
    (name) => text(`只有 ${name} 这样的名称可以带点`, `only names such as ${name} may have a dot`),
  ],
  [
    /^there is no function "(.*)"; there are (.+)$/s,
    (name, known) =>
      text(`没有函数“${name}”，可用的有：${known}`, `there is no function “${name}”; there are ${known}`),
  ],
  [/^nothing can be called but (.+)$/s, (known) => text(`可用的函数只有：${known}`, `the only functions are ${known}`)],
  [
    /^(\w+) takes (\d+)(?: to (\d+))? value\(s\)$/,
    (name, least, most = '') =>
      most === ''
        ? text(`函数 ${name} 要有 ${least} 个值`, `the function ${name} takes ${least} value(s)`)
        : text(`函数 ${name} 要有 ${least} 至 ${most} 个值`, `the function ${name} takes ${least} to ${most} values`),
  ],
  [
    /^"(.+)" is not part of the language$/s,
    (sign) => text(`算式中不能用“${sign}”`, `“${sign}” is not part of the language`),
  ],
  [
    /^more than (\d+) parts$/,
    (n) => text(`组成部分超过 ${n} 个，请拆分`, `it has more than ${n} parts; please split it up`),
  ],
  [
    /^nested deeper than (\d+)$/,
    (n) => text(`括号超过 ${n} 层，请简化`, `it nests deeper than ${n} levels; please simplify`),
  ],
  [
    /^longer than (\d+) characters$/,
    (n) => text(`超过 ${n} 个字符，请缩短`, `it is longer than ${n} characters; please shorten it`),
  ],
];

/** What is wrong with an expression, by the message of its parser. Places are counted from 1, as an editor does. */
export const expressionFault: Speaker = (message) => {
  const [, fault = message, at] = /^(.*?)(?: at character (\d+))?$/s.exec(message) ?? [];
  const words = wordsFor(fault);
  if (at === undefined) return words;
  const place = Number(at) + 1;
  return { zh: `第 ${place} 个字符处，${words.zh}`, en: `at character ${place}, ${words.en}` };
};

function wordsFor(fault: string): LocalizedText {
  const kind = / is not part of the language$/.test(fault) ? fault.replace(/ .*$/s, '') : '';
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (known) return known;
  for (const [pattern, words] of FAULTS) {
    const found = pattern.exec(fault);
    if (found) return words(...found.slice(1).map((group) => group ?? ''));
  }
  return asItIs(fault);
}
