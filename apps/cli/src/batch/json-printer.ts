/** Prints a list as `JSON.stringify` would, entry by entry, so that it need not be in memory as a whole. */
export type JsonPrinter = {
  /** Entries that are of no use wait for the first that is: where there is none, nothing is printed. */
  readonly add: (entry: unknown, isUseful: boolean) => void;
  readonly end: () => void;
};

export function createJsonPrinter(write: (text: string) => void): JsonPrinter {
  const waiting: string[] = [];
  let isOpen = false;
  return {
    add(entry, isUseful) {
      waiting.push(`  ${JSON.stringify(entry, null, 2).replaceAll('\n', '\n  ')}`);
      if (!isUseful && !isOpen) return;
      write(`${isOpen ? ',' : '['}\n${waiting.join(',\n')}`);
      waiting.length = 0;
      isOpen = true;
    },
    end() {
      if (isOpen) write('\n]\n');
    },
  };
}
