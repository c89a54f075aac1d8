import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { query, withConnection, type Connection } from "../database.ts";
import { DatabaseUnavailable } from "../faults.ts";
import { dropSchemas } from "../testing/drop-schemas.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { migrate } from "./migrate.ts";
import { migrations, type Migration } from "./migrations.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

/** The catalogue as one value: tables, columns, constraints, indexes, grants, sequences. */
async function shapeOf({ owner }: TestDatabase): Promise<unknown> {
  return query(
    owner,
    `select json_build_object(
      'columns', (select json_agg(c order by table_schema, table_name, ordinal_position)
        from (select table_schema, table_name, column_name, ordinal_position, data_type,
            column_default, is_nullable from information_schema.columns
          where table_schema !~ '^(pg_|information_schema)') c),
      'constraints', (select json_agg(format('%s %s %s', conrelid::regclass, conname,
          pg_get_constraintdef(oid)) order by conrelid::regclass::text, conname)
        from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information_schema)'),
      'indexes', (select json_agg(indexdef order by indexdef) from pg_indexes
        where schemaname !~ '^(pg_|information_schema)'),
      'grants', (select json_agg(format('%s %s', oid::regclass, relacl) order by oid::regclass::text)
        from pg_class where relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
          and relkind in ('r', 'S')),
      'versions', (select json_agg(version order by version) from schema_history.migration)
    ) as shape`,
  );
}

/** Statements of a script, split where Postgres would: not inside a quoted body or a remark. */
function statementsOf(sql: string): string[] {
  const bare = sql.replace(/--.*$/gm, "");
  const pieces = bare.split(/(\$\w*\$[\s\S]*?\$\w*\$|'(?:[^']|'')*'|;)/);
  const statements: string[] = [];
  let current = "";
  for (const piece of pieces) {
    if (piece === ";") {
      if (current.trim() !== "") statements.push(current);
      current = "";
    } else current += piece;
  }
  return current.trim() === "" ? statements : [...statements, current];
}

class Killed extends Error {}

/** A connection whose backend is terminated after the given number of statements. */
function dyingConnection(connection: Connection, { after }: { after: number }): Connection {
  let left = after;
  const run = connection.query.bind(connection) as (...args: unknown[]) => Promise<unknown>;
  const end = async () => {
    const { rows } = (await run("select pg_backend_pid() as pid")) as { rows: [{ pid: number }] };
    await query(database.owner, "select pg_terminate_backend($1)", [rows[0].pid]);
    throw new Killed();
  };
  async function dyingQuery(text: string, values?: unknown[]): Promise<unknown> {
    const statements = values === undefined ? statementsOf(text) : [text];
    let answer: unknown;
    for (const statement of statements) {
      if (left === 0) await end();
      left -= 1;
      answer = await run(statement, ...(values === undefined ? [] : [values]));
    }
    return answer;
  }
  return Object.assign(Object.create(connection) as Connection, { query: dyingQuery });
}

/** True when the migration ran to its end before it was killed. */
async function migrateUntil(after: number, steps: readonly Migration[]): Promise<boolean> {
  try {
    await withConnection(database.owner, (connection) =>
      migrate(dyingConnection(connection, { after }), steps),
    );
    return true;
  } catch (error) {
    if (error instanceof Killed || error instanceof DatabaseUnavailable) return false;
    throw error;
  }
}

describe("a migration that is killed", () => {
  it("after any of its statements leaves all of it or nothing, and goes on when started again", async () => {
    const whole = await shapeOf(database);
    await dropSchemas(database.owner);
    await withConnection(database.owner, (connection) => migrate(connection, []));
    let kills = 0;
    for (const { version } of migrations) {
      const steps = migrations.slice(0, version);
      const before = await shapeOf(database);
      let after = 0;
      while (!(await migrateUntil(after, steps))) {
        const standing = await query<{ version: number | null }>(
          database.owner,
          "select max(version) as version from schema_history.migration",
        );
        if ((standing[0]?.version ?? 0) < version) expect(await shapeOf(database)).toEqual(before);
        kills += 1;
        after += 1;
      }
    }
    expect(await shapeOf(database)).toEqual(whole);
    expect(kills).toBeGreaterThan(migrations.length * 5);
  });
});
