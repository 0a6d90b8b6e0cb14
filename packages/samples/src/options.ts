/** What archive to make. The same options give the same forms, byte for byte. */
export type ArchiveOptions = {
  readonly seed: number;
  /** How many forms in all. */
  readonly forms: number;
  /** 2020 unless said otherwise. */
  readonly fromYear?: number;
  /** The forms are spread over so many years; 5 unless said otherwise. */
  readonly years?: number;
  /** 40 unless said otherwise. */
  readonly departments?: number;
  /** Implementing units, each of one department; 600 unless said otherwise. */
  readonly units?: number;
  /** Indicator rows in every form; 8 to 20, in the mean about 12.5, unless said otherwise. */
  readonly rows?: number;
};

/** The options with nothing left open; `rows` null means a realistic spread. */
export type Settings = Required<Omit<ArchiveOptions, 'rows'>> & { readonly rows: number | null };

/** Fills in the defaults; throws a RangeError on a number that no archive can have. */
export function settle(options: ArchiveOptions): Settings {
  const settings = {
    seed: whole('seed', options.seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
    forms: whole('forms', options.forms, 0, MOST_FORMS),
    fromYear: whole('fromYear', options.fromYear ?? 2020, 2000, 2100),
    years: whole('years', options.years ?? 5, 1, 101),
    departments: whole('departments', options.departments ?? 40, 1, MOST_FORMS),
    units: whole('units', options.units ?? 600, 1, MOST_FORMS),
    rows: options.rows === undefined ? null : whole('rows', options.rows, 0, 500),
  };
  whole('fromYear + years - 1', settings.fromYear + settings.years - 1, 2000, 2100);
  return settings;
}

/** Numbers of forms key the random sources, which take 32 bits. */
const MOST_FORMS = 2 ** 31 - 1;

function whole(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${value}`);
}
