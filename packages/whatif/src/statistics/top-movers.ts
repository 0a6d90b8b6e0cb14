/** A form with its totals, in units. */
export type MovedForm = { readonly form: number; readonly base: number; readonly candidate: number };

/** The forms whose totals moved furthest, either way; of equal moves the earlier form. */
export type TopMovers = {
  offer(form: number, base: number, candidate: number): void;
  readonly list: () => readonly MovedForm[];
};

const moveOf = ({ base, candidate }: MovedForm) => Math.abs(candidate - base);

export function createTopMovers(most: number): TopMovers {
  let movers: MovedForm[] = [];
  let least = 0;
  const prune = () => {
    movers = movers.sort((a, b) => moveOf(b) - moveOf(a) || a.form - b.form).slice(0, most);
    const last = movers[most - 1];
    least = last ? moveOf(last) : 0;
  };
  return {
    offer(form, base, candidate) {
      if (base === candidate || Math.abs(candidate - base) < least) return;
      movers.push({ form, base, candidate });
      // Sorting now and then is cheaper than keeping order; ten times the size bounds what is kept.
      if (movers.length >= most * 10) prune();
    },
    list() {
      prune();
      return movers;
    },
  };
}
