/** Lets whatever waits, such as a request, go first. */
export const othersTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
