/** A bureau, a department or a unit: a node of the tree that says who may see what. Rights at a node hold for everything below it. */
export type OrganisationRecord = {
  readonly id: string;
  /** Null for the root. */
  readonly parentId: string | null;
  readonly name: string;
  /** The code of the budget system, where there is one. */
  readonly code: string | null;
  readonly createdAt: string;
};
