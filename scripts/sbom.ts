// Writes the bill of materials of what people run (CycloneDX 1.6), into the file that is named, or dist/plumbline.cdx.json. `--check` writes nothing: it says
// whether one can be made that the schema of CycloneDX takes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billFaults } from './supply-chain/bill-faults.ts';
import policy from './supply-chain/licences.json' with { type: 'json' };
import { makeBill, type Product } from './supply-chain/make-bill.ts';
import { readTree } from './supply-chain/read-tree.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Product;
const packages = readTree(root);
const bill = makeBill(product, packages, policy);
const faults = billFaults(bill);
for (const fault of faults) console.error(fault);
const [file] = process.argv.slice(2).filter((argument) => argument !== '--check');
const path =
  file === undefined ? join(root, 'dist/plumbline.cdx.json') : resolve(process.env['INIT_CWD'] ?? root, file);
if (faults.length > 0) {
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(path);
}
