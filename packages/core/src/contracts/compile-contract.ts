import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

export type ContractOptions = {
  /** For what can only be text, such as a query: numbers and truth values are read out of it and defaults filled in. */
  readonly fromText: boolean;
};

/**
 * Makes the function that checks a contract. It makes code from text, which a page under a strict content policy may not: there this module is
 * replaced by one that holds the code already (`apps/admin/build`).
 */
export const compileContract = (schema: object, { fromText }: ContractOptions): ValidateFunction =>
  new Ajv2020({
    allErrors: true,
    strict: false,
    verbose: true,
    coerceTypes: fromText,
    useDefaults: fromText,
  }).compile(schema);
