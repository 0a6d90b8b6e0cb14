/** Waits for work, and for so many seconds at most: whoever is away must not keep a process from ending. What fails within them is thrown. */
export async function atMost(seconds: number, work: Promise<unknown>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    late = setTimeout(resolve, seconds * 1000);
  });
  try {
    await Promise.race([work, patience]);
  } finally {
    clearTimeout(late);
    // What comes of it later is nobody's any more.
    work.catch(() => undefined);
  }
}
