// Writes the variables the server knows into the guide for operators, from the contract they are read by. `--check` only says whether they are there.
import { readFile, writeFile } from 'node:fs/promises';
import { ConfigContract } from '@plumbline/server';

const GUIDE = 'docs/guides/operators.md';
const START = '<!-- variables -->';
const END = '<!-- /variables -->';

/** What JSON Schema says of a variable. */
type Variable = { readonly default?: unknown; readonly description?: string };

// The contract is a JSON Schema; TypeBox's types of it name what it was made with, and not what it holds.
const properties = JSON.parse(JSON.stringify(ConfigContract.properties)) as Readonly<Record<string, Variable>>;
const rows = Object.entries(properties).map(
  ([name, { default: usual, description = '' }]) =>
    `| \`${name}\` | ${usual === undefined ? '' : `\`${usual}\``} | ${description} |`,
);
const table = ['| variable | default | |', '|---|---|---|', ...rows].join('\n');
const guide = await readFile(GUIDE, 'utf8');
const from = guide.indexOf(START) + START.length;
const to = guide.indexOf(END);
if (to < from) throw new Error(`${GUIDE} has no place for the variables: ${START} … ${END}`);
const wanted = `${guide.slice(0, from)}\n${table}\n${guide.slice(to)}`;
if (!process.argv.includes('--check')) await writeFile(GUIDE, wanted);
else if (wanted !== guide) {
  console.error(
    'The guide for operators does not list the variables of the server as they are; run: npm run variables',
  );
  process.exitCode = 1;
}
