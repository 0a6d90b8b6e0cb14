import { GoldenTestFile, RuleSet, SelfEvaluation } from '@plumbline/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'vite';

const CONTRACTS: Readonly<Record<string, object>> = { RuleSet, GoldenTestFile, SelfEvaluation };

/**
 * A browser under a strict content policy makes no code from text, which is how ajv checks a contract. What it would make is written into the bundle
 * instead, from the same contracts, by the same ajv, with the same options: `core/contracts/compile-contract.ts` is replaced, and nothing else.
 */
export function precompiledContracts(): Plugin {
  let code: string | undefined;
  return {
    name: 'precompiled-contracts',
    enforce: 'pre',
    load(id) {
      if (!id.replaceAll('\\', '/').endsWith('/core/src/contracts/compile-contract.ts')) return null;
      code ??= contractCode();
      return { code, moduleType: 'js' };
    },
  };
}

function contractCode(): string {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, code: { source: true, esm: true } });
  for (const contract of Object.values(CONTRACTS)) ajv.addSchema(contract);
  const ids = Object.fromEntries(Object.entries(CONTRACTS).map(([name, contract]) => [name, idOf(name, contract)]));
  const { imports, body } = withoutRequire(writeCode(ajv, ids));
  const known = Object.entries(ids).map(([name, id]) => `[${JSON.stringify(id)}, ${name}]`);
  return `${imports}
${body}
const compiled = new Map([${known.join(', ')}]);
export function compileContract({ $id }) {
  const validate = compiled.get($id);
  if (!validate) throw new Error('This contract was not compiled for the browser: ' + $id);
  return validate;
}
`;
}

// Under NodeNext a module of CommonJS is its exports, whatever its types say.
const writeCode = ('default' in standaloneCode ? standaloneCode.default : standaloneCode) as (
  ajv: Ajv2020,
  ids: Record<string, string>,
) => string;

function idOf(name: string, contract: object): string {
  if ('$id' in contract && typeof contract.$id === 'string') return contract.$id;
  throw new Error(`${name} has no $id`);
}

/** ajv writes its helpers as `require(…)` even into modules. */
function withoutRequire(code: string): { readonly imports: string; readonly body: string } {
  const imports: string[] = [];
  const body = code.replaceAll(/require\("([^"]+)"\)(\.default)?/g, (_, path: string) => {
    const name = `helper${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(path.endsWith('.js') ? path : `${path}.js`)};`);
    return `(${name}.default ?? ${name})`;
  });
  return { imports: imports.join('\n'), body };
}
