import {
  DECIMAL_PATTERN,
  type Diagnostic,
  GoldenTestFile,
  parseLocatedJson,
  RuleSet,
  Scorecard,
  SelfEvaluation,
  validateRuleSet,
} from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { describe as say } from '../src/index.ts';

const zh = (code: Diagnostic['code'], params: Diagnostic['params']) => say({ code, params }).zh;
const en = (code: Diagnostic['code'], params: Diagnostic['params']) => say({ code, params }).en;

describe('why a file cannot be read', () => {
  it.each([
    'folder',
    'not-a-file',
    'EACCES',
    'EPERM',
    'EBUSY',
    'EIO',
    'EISDIR',
    'ELOOP',
    'EMFILE',
    'ENAMETOOLONG',
    'unknown',
  ])('%s is said in words', (reason) => {
    const params = { file: 'a.txt', reason };
    expect(zh('document/unreadable', params)).toMatch(/^无法读取“a\.txt”：\p{Script=Han}+/u);
    expect(zh('document/unreadable', params)).not.toContain(reason);
    expect(en('document/unreadable', params)).not.toContain(`: ${reason}`);
  });

  it.each(['EXDEV', 'constructor', '__proto__'])('%s, for which there are no words, prints as it is', (reason) => {
    expect(zh('document/unreadable', { file: 'a.txt', reason })).toBe(`无法读取“a.txt”：${reason}`);
  });

  it('leaves out an extension that is not there', () => {
    expect(zh('document/unknown-type', { file: 'a', extension: '' })).toBe(
      '“a”的文件类型不能读取，请改用 .xlsx、.docx、.pdf、.html、.csv、.txt 或 .json',
    );
    expect(zh('document/unknown-type', { file: 'a.doc', extension: '.doc' })).toContain('“.doc”');
  });
});

describe('what is wrong in a JSON text', () => {
  it.each([
    '{',
    '{"a":1,}',
    '[1 2]',
    '{a:1}',
    "{'a':1}",
    '{"a":"\\x"}',
    '{"a":"\\u12"}',
    '// c\n1',
    '{"a" 1}',
    '[1,]',
    '{} x',
    '"a\nb"',
    '{"a":1 "b":2}',
    '{"a":"b\tc"}',
    '/* x',
    '{"a":tru}',
    '{"a":1]',
    '',
    ']',
  ])('%j is explained in words', (text) => {
    const [fault] = parseLocatedJson(text).diagnostics;
    const said = say({ code: 'document/syntax', params: fault?.params ?? {} });
    expect(said.zh).toMatch(/^JSON 写法有误：.*\p{Script=Han}.*，请在此处改正$/u);
    expect(said.en).toMatch(/^Not valid JSON: [a-z} \]]/);
    expect(`${said.zh}${said.en}`).not.toContain(String(fault?.params['reason']));
  });

  it('does not call a YAML file bad JSON', () => {
    const reason = 'Map keys must be unique at line 2, column 1:';
    expect(zh('document/syntax', { reason })).toBe(`写法有误：${reason}，请在此处改正`);
    expect(en('document/syntax', { reason: 'no-aliases' })).toBe(
      'Not valid: YAML aliases (*) are not allowed; please correct it here',
    );
  });
});

describe('what does not fit a contract', () => {
  const patternsIn = (schema: unknown): string[] =>
    typeof schema !== 'object' || schema === null
      ? []
      : Object.entries(schema).flatMap(([key, value]) =>
          key === 'pattern' && typeof value === 'string' ? [value] : patternsIn(value),
        );
  const patterns = new Set([RuleSet, SelfEvaluation, Scorecard, GoldenTestFile].flatMap(patternsIn));
  patterns.delete(DECIMAL_PATTERN);

  it.each([...patterns])('the spelling %s is described', (pattern) => {
    const said = say({ code: 'document/schema', params: { reason: `must match pattern "${pattern}"` } });
    expect(`${said.zh}${said.en}`).not.toContain(pattern);
  });

  it('shows a spelling that has no description', () => {
    expect(zh('document/schema', { reason: 'must match pattern "^x$"' })).toBe('不符合格式要求：写法应符合 ^x$');
  });

  it('says every fault of a rule set without the words of the validator', () => {
    const faults = validateRuleSet({
      id: 'A B',
      version: '1',
      title: { zh: '', en: 'x'.repeat(2001) },
      effective: { fromYear: 1, untilYear: 3000 },
      references: [],
      rules: [{ conditions: {}, event: { type: 'score', params: { method: 'full' } } }],
      grades: Array.from({ length: 21 }, () => ({})),
      conditions: { one: { all: [] }, two: { fact: 'a', operator: 'equal', value: '1', all: [] } },
    }).filter(({ code }) => code === 'document/schema');
    expect(faults.length).toBeGreaterThan(8);
    for (const fault of faults) {
      expect(say(fault).zh).toMatch(/^不符合格式要求：.*\p{Script=Han}/u);
      expect(say(fault).zh).not.toContain('must');
      expect(say(fault).en).not.toMatch(/must NOT|must be [<>]|properties|items/);
    }
  });

  it('counts what an expanded condition comes to', () => {
    expect(zh('document/schema', { reason: 'written out, more than 1000 conditions' })).toContain('超过 1000 个条件');
  });

  it('names the types of JSON as one writes them', () => {
    expect(zh('document/wrong-type', { expected: 'integer / null' })).toBe('此处应为不带引号的整数或null');
    expect(en('document/wrong-type', { expected: 'string / object' })).toBe(
      'This must be a text in quotes or an object { }',
    );
  });
});

describe('what is wrong with an expression', () => {
  it.each([
    ['Expected expression after + at character 3', '第 4 个字符处，“+”后面缺少内容'],
    ['Unclosed ( at character 2', '第 3 个字符处，括号“(”没有配对'],
    ['Unclosed quote after "x" at character 2', '第 3 个字符处，引号没有配对'],
    ['Expected ) at character 6', '第 7 个字符处，缺少“)”'],
    ['Unexpected period at character 2', '第 3 个字符处，此处不能有小数点'],
    ['Unexpected "=" at character 2', '第 3 个字符处，此处不能有“=”'],
    ['Unexpected token , at character 5', '第 6 个字符处，此处不能有“,”'],
    ['Unexpected  at character 2', '第 3 个字符处，算式没有写完'],
    ['Variable names cannot start with a number (1a) at character 1', '第 2 个字符处，名称不能以数字开头：1a'],
    ['1e3 is not a plain decimal', '1e3 不是十进制数，请写成 0.6 的样子'],
    ['only names such as inputs.faultCount may have a dot', '只有 inputs.faultCount 这样的名称可以带点'],
    ['there is no function "foo"; there are min, max', '没有函数“foo”，可用的有：min, max'],
    ['nothing can be called but min, max', '可用的函数只有：min, max'],
    ['min takes 1 to 10 value(s)', '函数 min 要有 1 至 10 个值'],
    ['abs takes 1 value(s)', '函数 abs 要有 1 个值'],
    ['"%" is not part of the language', '算式中不能用“%”'],
    ['ConditionalExpression is not part of the language', '不能用“? :”'],
    ['Compound is not part of the language', '算式是空的，或两部分之间缺少运算符'],
    ['more than 200 parts', '组成部分超过 200 个，请拆分'],
    ['nested deeper than 24', '括号超过 24 层，请简化'],
    ['longer than 500 characters', '超过 500 个字符，请缩短'],
    ['something new', 'something new'],
  ])('%s', (reason, words) => {
    expect(zh('rule-set/expression', { reason })).toBe(`算式有误：${words}`);
    expect(en('rule-set/expression', { reason })).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('other words of a program', () => {
  it('names the fields of a form', () => {
    expect(zh('form/field-missing', { field: 'moneyUnit' })).toContain('“金额单位”');
    const field = 'supervisingDepartment, implementingUnit';
    expect(zh('form/field-missing', { field })).toBe('没有读到“主管部门”“实施单位”，请对照原表补填');
    expect(en('form/field-missing', { field })).toContain('“supervising department” and “implementing unit”');
  });

  it('names phases, and what a rule is about', () => {
    expect(zh('rule-set/fact-not-available', { fact: 'total', phase: 'score' })).toContain('“计分”阶段的规则');
    expect(zh('rule-set/event-phase', { event: 'deduct', phase: 'score / form' })).toContain(
      '“扣分”不能用在“计分”阶段、对象为“整张表”的规则中',
    );
    expect(en('rule-set/event-phase', { event: 'deduct', phase: 'score / form' })).toContain(
      'a rule of the scoring phase about the whole form',
    );
  });

  it('says what an operator or method means beside its name', () => {
    const params = { operator: 'greaterThanInclusive', fact: 'met', type: 'flag' };
    expect(zh('rule-set/operator-type', params)).toContain('“greaterThanInclusive（大于或等于）”不能用于事实“met”');
    expect(zh('rule-set/operator-type', { ...params, operator: 'expression' })).toContain('“expression（算式）”');
    expect(zh('rule-set/operator-type', { ...params, operator: 'constructor' })).toContain('“constructor”');
  });

  it('says what a fact counts', () => {
    expect(zh('rule-set/unit-clash', { fact: 'fiscalYear', unit: '—', value: '80%' })).toContain('是没有单位的数值');
    expect(en('rule-set/unit-clash', { fact: 'ratio', unit: 'ratio', value: '3天' })).toContain('a ratio (percentage)');
  });

  it('keeps a unit as filed where the same name means a unit of the form', () => {
    expect(zh('value/unknown-unit', { text: '3 days', unit: 'days' })).toContain('单位“days”');
  });

  it('says what a number without 万 was taken for', () => {
    expect(zh('value/scale-assumed', { text: '16500', unit: '' })).toContain('按“原数（不乘万、亿）”理解');
    expect(zh('value/scale-assumed', { text: '1.7', unit: '万' })).toContain('按“万”理解');
  });

  it('calls the framework by its name, and a category by its id', () => {
    const params = { sum: '90', expected: '100' };
    expect(zh('rule-set/max-scores-sum', { ...params, scope: 'framework' })).toContain('“整个指标体系”');
    expect(zh('rule-set/max-scores-sum', { ...params, scope: 'output' })).toContain('“output”');
  });
});

describe('a case the linter tried', () => {
  const sample = 'target >=10场 / actual —, executionRate 0.9, group —, category output';

  it('is told in the words of the form', () => {
    expect(zh('rule-set/no-rule', { sample })).toContain(
      '（例如：目标值 >=10场、实际完成值 未填，executionRate = 0.9，group 未知，category = output）',
    );
    expect(en('rule-set/no-rule', { sample })).toContain(
      ' (for instance: target >=10场 and actual not filed, executionRate = 0.9, group unknown, category = output)',
    );
    expect(zh('rule-set/no-rule', { sample: 'budget 1000 / spent —' })).toContain('预算数 1000、执行数 未填');
  });

  it('is left out where it has no particulars', () => {
    expect(zh('rule-set/no-rule', { sample: '—' })).toBe('有的情形没有适用的计分规则，请补一条规则或放宽条件');
    expect(zh('rule-set/unreachable-rule', { rule: 'r', sample: null })).toBe(
      '规则“r”的条件不可能成立，请修改条件或删去规则',
    );
  });
});
