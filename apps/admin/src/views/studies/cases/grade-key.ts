/** A total below every grade, in an address. */
const BELOW_ALL = 'none';

/** A grade as it stands in an address and in what is asked of the server. */
export const gradeKey = (grade: string | null): string => grade ?? BELOW_ALL;

export const gradeOf = (key: string): string | null => (key === BELOW_ALL ? null : key);
