import type { LocalizedText } from '@plumbline/core';
import { text } from '../localized.ts';
import { asItIs, type Speaker, type Words, wordsOf } from './speaker.ts';

/** The spellings the contracts ask for. */
const PATTERNS: Words = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': text(
    '只能用小写字母、数字和连字符，如 shanghai-2020',
    'use small letters, digits and hyphens, as in shanghai-2020',
  ),
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$': text(
    '只能用小写字母、数字和连字符，以字母开头，如 low-target',
    'use small letters, digits and hyphens, a letter first, as in low-target',
  ),
  '^[a-z][A-Za-z0-9]{0,63}$': text(
    '只能用字母和数字，以小写字母开头，最多 64 个，如 passMark',
    'use letters and digits, a small letter first, 64 at most, as in passMark',
  ),
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$': text(
    '只能用字母、数字、点、连字符和下划线，最多 64 个，如 A1.2',
    'use letters, digits, dots, hyphens and underscores, 64 at most, as in A1.2',
  ),
  '^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$': text('版本号应写成 1.0.0 的样子', 'write a version as in 1.0.0'),
  '^[a-z0-9-]+@[0-9]+\\.[0-9]+\\.[0-9]+': text(
    '规则集应写成 shanghai-2020@1.0.0 的样子',
    'write a rule set as in shanghai-2020@1.0.0',
  ),
  '^-?[0-9]+(\\.[0-9]{1,24})?$': text('应为十进制数，如 8 或 9.95', 'write a decimal such as 8 or 9.95'),
  '^[0-9a-f]{64}$': text('应为 64 位十六进制的校验值', 'write a checksum of 64 hexadecimal digits'),
  '^R[0-9]{2}$': text('应写成 R01 的样子', 'write it as in R01'),
};

type Fault = readonly [message: RegExp, words: (found: string) => LocalizedText];

const FAULTS: readonly Fault[] = [
  [
    /^must match pattern "(.*)"$/s,
    (pattern) => (Object.hasOwn(PATTERNS, pattern) ? wordsOf(PATTERNS, pattern) : misspelt(pattern)),
  ],
  [
    /^must NOT have fewer than (\d+) characters$/,
    (n) => text(`至少要有 ${n} 个字`, `it takes ${n} or more characters`),
  ],
  [
    /^must NOT have more than (\d+) characters$/,
    (n) => text(`最多 ${n} 个字`, `it takes no more than ${n} characters`),
  ],
  [/^must NOT have fewer than (\d+) items$/, (n) => text(`至少要有 ${n} 项`, `it takes ${n} or more entries`)],
  [/^must NOT have more than (\d+) items$/, (n) => text(`最多 ${n} 项`, `it takes no more than ${n} entries`)],
  [/^must NOT have fewer than (\d+) properties$/, (n) => text(`至少要有 ${n} 个成员`, `it takes ${n} or more members`)],
  [/^must NOT have more than (\d+) properties$/, (n) => text(`最多 ${n} 个成员`, `it takes no more than ${n} members`)],
  [/^must be >= (\S+)$/, (n) => text(`不能小于 ${n}`, `it must not be below ${n}`)],
  [/^must be <= (\S+)$/, (n) => text(`不能大于 ${n}`, `it must not be above ${n}`)],
  [
    /^written out, more than (\d+) conditions$/,
    (n) =>
      text(
        `命名条件逐层展开后超过 ${n} 个条件，请简化`,
        `written out, the named conditions are more than ${n}; please simplify`,
      ),
  ],
];

const misspelt = (pattern: string) => text(`写法应符合 ${pattern}`, `it must be spelt as ${pattern} says`);

/** What a contract asks for and a value lacks, by the message of the validator. */
export const schemaFault: Speaker = (message) => {
  for (const [pattern, words] of FAULTS) {
    const found = pattern.exec(message);
    if (found) return words(found[1] ?? '');
  }
  return asItIs(message);
};
