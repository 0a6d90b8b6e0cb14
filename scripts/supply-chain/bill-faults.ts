import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';

/** What is wrong with a bill of materials, by the schemas of CycloneDX 1.6; nothing where it is one. */
export function billFaults(bill: object): readonly string[] {
  const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
  const schema = (name: string) => JSON.parse(readFileSync(join(library, 'res/schema', name), 'utf8'));
  // They refer to each other by the names of their files.
  const schemas = Object.fromEntries(BESIDE.map((name) => [`http://cyclonedx.org/schema/${name}`, schema(name)]));
  // A bill of ours has no dates, no people to write to, and no addresses but those of packages: their forms are not looked at.
  const formats = { 'date-time': true, 'idn-email': true, 'iri-reference': true, uri: true } as const;
  const ajv = new Ajv({ strict: false, allErrors: true, formats, schemas });
  const isBill = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'));
  return isBill(bill) ? [] : (isBill.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const BESIDE = ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json'];
