// Writes the variables the server knows into the guides for operators, from the contract they are read by. `--check` only says whether they are there.
import { readFile, writeFile } from 'node:fs/promises';
import { ConfigContract } from '@plumbline/server';

const START = '<!-- variables -->';
const END = '<!-- /variables -->';

/** Each guide, the head of its table, and which half of a description it has: they are in both languages, Chinese first. */
const GUIDES = [
  { path: 'docs/guides/operators.md', head: '| variable | default | |', half: 1 },
  { path: 'docs/guides/operators.zh.md', head: '| 变量 | 默认 | |', half: 0 },
] as const;

/** What JSON Schema says of a variable. */
type Variable = { readonly default?: unknown; readonly description?: string };

// The contract is a JSON Schema; TypeBox's types of it name what it was made with, and not what it holds.
const properties = JSON.parse(JSON.stringify(ConfigContract.properties)) as Readonly<Record<string, Variable>>;

for (const guide of GUIDES) {
  const text = await readFile(guide.path, 'utf8');
  const wanted = withVariables(text, guide);
  if (!process.argv.includes('--check')) await writeFile(guide.path, wanted);
  else if (wanted !== text) {
    console.error(`${guide.path} does not list the variables of the server as they are; run: npm run variables`);
    process.exitCode = 1;
  }
}

function withVariables(text: string, { path, head, half }: (typeof GUIDES)[number]): string {
  const from = text.indexOf(START) + START.length;
  const to = text.indexOf(END);
  if (to < from) throw new Error(`${path} has no place for the variables: ${START} … ${END}`);
  const rows = Object.entries(properties).map(([name, { default: usual, description = '' }]) => {
    const said = description.split(' / ');
    return `| \`${name}\` | ${usual === undefined ? '' : `\`${usual}\``} | ${said[half] ?? said[0]} |`;
  });
  return `${text.slice(0, from)}\n${[head, '|---|---|---|', ...rows].join('\n')}\n${text.slice(to)}`;
}
