import { query, type Database } from "../database.ts";

/** Takes a test database back to before its first migration. */
export async function dropSchemas(owner: Database): Promise<void> {
  const schemas = await query<{ name: string }>(
    owner,
    `select format('%I', nspname) as name from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
  );
  await query(owner, `drop schema ${schemas.map(({ name }) => name).join(", ")} cascade`);
}
