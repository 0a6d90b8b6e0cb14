/**
 * What somebody waits for goes first: other work asks here before it begins, so that where there are few cores it does not take what the
 * first needs.
 */
export type RightOfWay = {
  readonly take: () => void;
  readonly giveUp: () => void;
  /** Resolves as soon as nobody has it, and after so many milliseconds at the latest. */
  readonly free: (most: number) => Promise<void>;
};

export function createRightOfWay(): RightOfWay {
  let isTaken = false;
  const waiting = new Set<() => void>();
  return {
    take: () => {
      isTaken = true;
    },
    giveUp: () => {
      isTaken = false;
      for (const go of [...waiting]) go();
    },
    free: (most) => {
      if (!isTaken) return Promise.resolve();
      return new Promise((resolve) => {
        const go = () => {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, most);
        waiting.add(go);
      });
    },
  };
}
