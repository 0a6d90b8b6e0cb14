import { contractValidator, type Diagnostic, parseLocatedJson } from '@plumbline/core';
import type { JournalEntryRecord } from '@plumbline/storage';

/** A journal, or what keeps the text from being one. */
export type JournalReading =
  | { readonly ok: true; readonly entries: readonly JournalEntryRecord[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a journal as it is exported: a JSON list of entries, or an entry a line. Whether its chain holds is for `verifyJournalEntries` to say; here
 * it need only have the shape of one.
 */
export function readJournalText(text: string): JournalReading {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  return body.trimStart().startsWith('[') ? readList(body) : readLines(body);
}

function readList(text: string): JournalReading {
  const { value, diagnostics } = parseLocatedJson(text);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : checked(value);
}

function readLines(text: string): JournalReading {
  const entries: unknown[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { value, diagnostics } = parseLocatedJson(line);
    if (diagnostics.length > 0) return { ok: false, diagnostics: diagnostics.map((one) => onLine(one, index)) };
    entries.push(value);
  }
  return checked(entries);
}

const onLine = (diagnostic: Diagnostic, index: number): Diagnostic => ({
  ...diagnostic,
  position: { line: index + 1, column: diagnostic.position?.column ?? 1 },
});

function checked(value: unknown): JournalReading {
  const diagnostics = validateEntries(value);
  return diagnostics.length === 0
    ? { ok: true, entries: value as readonly JournalEntryRecord[] }
    : { ok: false, diagnostics };
}

const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;

const members = {
  sequence: { type: 'integer' },
  at: text,
  actorId: textOrNull,
  action: text,
  subjectType: text,
  subjectId: text,
  organisationId: textOrNull,
  details: text,
  previousHash: hash,
  hash,
} as const satisfies Readonly<Record<keyof JournalEntryRecord, object>>;

const validateEntries = contractValidator({
  type: 'array',
  minItems: 1,
  items: { type: 'object', properties: members, required: Object.keys(members), additionalProperties: false },
});
