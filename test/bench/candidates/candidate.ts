/** One way to score the workload. Every run writes the totals of the forms it scored. */
export type Candidate = {
  readonly name: string;
  /** How many forms one run scores, from the first on. */
  readonly forms: number;
  readonly run: () => void | Promise<void>;
  /** In cents. */
  readonly totals: Int32Array;
};

/** The points of an item as those who compute in doubles print them: rounded half up to cents. */
export const centsOf = (points: number) => Math.round(points * 100);
