/** A published version of a rule set. Nothing of it ever changes but that it may be retired. */
export type RuleSetVersionRecord = {
  readonly ruleSetId: string;
  readonly version: string;
  /** SHA-256 over the canonical document. */
  readonly hash: string;
  /** The document as JSON text, as it was published. */
  readonly document: string;
  /** The golden tests it was published with, as YAML text; a draft of the next version begins with them. */
  readonly tests: string;
  readonly state: 'published' | 'retired';
  readonly fromYear: number;
  readonly untilYear: number | null;
  /** When it was published, and with that known: the third date beside the year assessed and the years it is in force for. */
  readonly publishedAt: string;
  /** Null for versions that came with the program. */
  readonly publishedBy: string | null;
  /** The draft it was made from; null for versions that came with the program. */
  readonly draftId: string | null;
  readonly retiredAt: string | null;
};
