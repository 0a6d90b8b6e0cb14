import { type BatchInput, listInputs, MAX_FILE_BYTES } from '@plumbline/documents';
import type { Session } from '../io.ts';

/** The types that standard input may have: it has no name to tell by. */
export const INPUT_TYPES = ['txt', 'json', 'csv', 'html', 'xlsx', 'docx', 'pdf'] as const;
export type InputType = (typeof INPUT_TYPES)[number];

/** What the arguments of a command name, `-` for standard input among them. */
export async function batchInputs(
  paths: readonly string[],
  { type, leaveOut }: { readonly type: InputType; readonly leaveOut: string | null },
  { io }: Session,
): Promise<BatchInput[]> {
  const inputs: BatchInput[] = [];
  const files: string[] = [];
  for (const path of new Set(paths)) {
    if (path !== '-') files.push(path);
    else
      inputs.push({ kind: 'bytes', name: '-', file: { name: `-.${type}`, bytes: await io.readInput(MAX_FILE_BYTES) } });
  }
  return [...inputs, ...(await listInputs(files, { leaveOut }))];
}
