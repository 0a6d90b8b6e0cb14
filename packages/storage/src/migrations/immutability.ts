import type { SchemaLanguage } from './schema-language.ts';

/** A table whose rows stay. */
type Kept = {
  readonly table: string;
  /** What a row is called where its change is refused. */
  readonly subject: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** The columns that may change once, together, from nothing to something; and states along with them. */
  readonly once?: { readonly column: string; readonly from?: { readonly state: string; readonly to: string } };
};

/** What triggers call on PostgreSQL; on SQLite they raise by themselves. */
export function refusalFunctions({ dialect }: SchemaLanguage): readonly string[] {
  if (dialect === 'sqlite') return [];
  return [
    `create function refuse_change() returns trigger language plpgsql as $$
       begin raise exception 'immutable: %', tg_argv[0] using errcode = 'integrity_constraint_violation'; end $$`,
  ];
}

/** The triggers that let no row of the table be changed, deleted or replaced. */
export function keptForever(kept: Kept, { dialect }: SchemaLanguage): readonly string[] {
  return dialect === 'sqlite' ? sqliteTriggers(kept) : postgresTriggers(kept);
}

function sqliteTriggers({ table, subject, key, ...kept }: Kept): readonly string[] {
  const refuse = `begin select raise(abort, 'immutable: ${subject}'); end`;
  const same = key.map((column) => `${column} = new.${column}`).join(' and ');
  return [
    `create trigger ${table}_unchanged before update on ${table}${forbidden(kept)} ${refuse}`,
    `create trigger ${table}_undeleted before delete on ${table} ${refuse}`,
    // "insert or replace" deletes the row it replaces without asking the trigger above.
    `create trigger ${table}_unreplaced before insert on ${table} when exists (select 1 from ${table} where ${same})
       begin select raise(abort, 'duplicate: ${subject}'); end`,
  ];
}

function postgresTriggers({ table, subject, ...kept }: Kept): readonly string[] {
  const refuse = `execute function refuse_change('${subject}')`;
  return [
    `create trigger ${table}_unchanged before update on ${table} for each row${forbidden(kept)} ${refuse}`,
    `create trigger ${table}_undeleted before delete on ${table} for each row ${refuse}`,
    `create trigger ${table}_untruncated before truncate on ${table} for each statement ${refuse}`,
  ];
}

/** Every change, or every one but the one that is allowed once. */
function forbidden({ columns, once }: Pick<Kept, 'columns' | 'once'>): string {
  if (once === undefined) return '';
  const changing = [once.column, ...(once.from ? ['state'] : [])];
  const allowed = [
    `old.${once.column} is null and new.${once.column} is not null`,
    ...(once.from ? [`old.state = '${once.from.state}' and new.state = '${once.from.to}'`] : []),
    ...columns
      .filter((column) => !changing.includes(column))
      .map((column) => `new.${column} is not distinct from old.${column}`),
  ];
  return ` when (not (${allowed.join(' and ')}))`;
}
