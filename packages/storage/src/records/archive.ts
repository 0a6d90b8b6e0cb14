/** An assessment that was accepted, or changed since: what waits to be packed. `sequence` never comes again. */
export type ArchiveChangeRecord = { readonly sequence: number; readonly assessmentId: string };

/** What there is to know of a segment without reading it. */
export type ArchiveSegmentHead = {
  readonly id: string;
  readonly fiscalYear: number;
  /** Of the columns in it. */
  readonly format: number;
  readonly formCount: number;
  /** How many of its forms stand elsewhere by now. */
  readonly deadCount: number;
  /** Raised whenever forms of it die. */
  readonly revision: number;
  readonly packedAt: string;
  /** Since when its forms stand elsewhere; a study that has begun may still read it. */
  readonly retiredAt: string | null;
};

/** Which forms a segment has, in its order. */
export type ArchiveSegmentIndex = ArchiveSegmentHead & {
  readonly segmentSha256: string;
  /** Of all that is said of the segment, and of the segment by its own hash. */
  readonly checksum: string;
  /** The organisations that have forms in it, as JSON text. */
  readonly organisations: string;
  /** A bit a form, the least first. */
  readonly dead: Uint8Array;
  /** By form, the number of its organisation, in two bytes, the least first. */
  readonly owners: Uint8Array;
  /** By form, the revision of its assessment that was packed, in four bytes, the least first. */
  readonly revisions: Uint8Array;
  /** By form, the sixteen bytes of the identifier of its assessment. */
  readonly assessmentIds: Uint8Array;
  /** The scores that count of its forms, as JSON text. */
  readonly officials: string;
};

/** Some thousand accepted forms of a year as columns. Derivable: it is packed again from the forms where it was damaged. */
export type ArchiveSegmentRecord = ArchiveSegmentIndex & { readonly segment: Uint8Array };

/** What changes when forms of a segment die. */
export type ArchiveDeaths = Pick<ArchiveSegmentIndex, 'id' | 'dead' | 'deadCount' | 'checksum'>;

/** An assessment as it is packed. */
export type ArchiveSubject = {
  readonly id: string;
  readonly organisationId: string;
  readonly fiscalYear: number;
  readonly state: string;
  readonly revision: number;
  readonly form: string;
  /** Of the score that counts, with the points that people set; unknown until it is worked out. */
  readonly officialTotal: string | null;
  readonly officialRating: string | null;
  readonly ruleSetId: string | null;
  readonly version: string | null;
  readonly ruleSetHash: string | null;
};
