import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

export type SyntaxFault = { readonly offset: number; readonly reason: string };

/** The first thing wrong with a text that `JSON.parse` refused. */
export function findSyntaxFault(text: string): SyntaxFault {
  const fault = firstError(text);
  if (!fault) return { offset: 0, reason: 'not-json' };
  const end = text.trimEnd().length;
  const stopsShort = fault.offset + fault.length >= end && !/[\]}]/.test(text.slice(fault.offset, end));
  if (stopsShort) return { offset: end, reason: 'unexpected-end' };
  return { offset: fault.offset, reason: kebab(printParseErrorCode(fault.code)) };
}

type ParseError = { readonly code: ParseErrorCode; readonly offset: number; readonly length: number };

function firstError(text: string): ParseError | undefined {
  let first: ParseError | undefined;
  const onError = (code: ParseErrorCode, offset: number, length: number) => {
    first ??= { code, offset, length };
  };
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  return first;
}

const kebab = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
