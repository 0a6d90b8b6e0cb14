/** Items by the classes of all their facts: what labels and flags tell apart, the profile tells apart. */
export type Profiles = {
  /** A small number, the same for the same classes; {@link NO_PROFILE} where there are too many to go on. */
  profileOf(classes: readonly number[]): number;
};

export const NO_PROFILE = -1;

/** An archive has some thousands under a rule set; this many take some megabytes. */
const MOST_PROFILES = 100_000;

/** The items seen so far, by one class after another; the last level holds the profiles. */
type Level = (Level | number | undefined)[];

export function createProfiles(): Profiles {
  const root: Level = [];
  let count = 0;
  return {
    profileOf(classes) {
      let level = root;
      const last = classes.length - 1;
      for (let position = 0; position < last; position++) {
        // A value without a class has number -1.
        const at = (classes[position] as number) + 1;
        let next = level[at] as Level | undefined;
        if (next === undefined) {
          if (count >= MOST_PROFILES) return NO_PROFILE;
          next = [];
          level[at] = next;
        }
        level = next;
      }
      const at = (classes[last] as number) + 1;
      const known = level[at] as number | undefined;
      if (known !== undefined) return known;
      if (count >= MOST_PROFILES) return NO_PROFILE;
      level[at] = count;
      return count++;
    },
  };
}
