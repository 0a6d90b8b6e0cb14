import type { Program } from '../../scripts/scale-out/program.ts';

/** Workers of which one after another is killed, and another comes for it. */
export type Crew = {
  /** Kills one of those that work. Resolves when it is gone; the next may be on its way still. */
  readonly kill: (whom: number) => Promise<void>;
  /** Asks all of them to end, once everybody is there, and resolves with their exit codes. */
  readonly stop: () => Promise<readonly (number | null)[]>;
};

export async function startCrew(size: number, start: () => Promise<Program>): Promise<Crew> {
  const working = await Promise.all(Array.from({ length: size }, start));
  const arriving = new Set<Promise<void>>();
  const hire = () => {
    const coming = start().then((worker) => {
      working.push(worker);
      arriving.delete(coming);
    });
    arriving.add(coming);
    // One that does not start is told of by whoever waits for it.
    coming.catch(() => undefined);
  };
  return {
    kill: async (whom) => {
      if (working.length === 0) await Promise.race(arriving);
      const [worker] = working.splice(whom % working.length, 1);
      hire();
      await worker?.kill();
    },
    stop: async () => {
      await Promise.all(arriving);
      return Promise.all(working.splice(0).map((worker) => worker.stop()));
    },
  };
}
