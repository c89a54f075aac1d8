import { withConnection, type Database } from "../database.ts";

/** What two programs must not do at once on one database. Sealing never waits for a dump. */
type LockedWork = "backup" | "archive";

/** Any numbers no other lock uses: "CRVB" and "CRVW" as bytes. */
const locks: Readonly<Record<LockedWork, number>> = { backup: 0x43525642, archive: 0x43525657 };

/**
 * Does work that only one program may do at a time, after whoever is at it: the schedule, a command
 * by hand, another machine on the same database. A lock of the server ends with its holder.
 */
export function withWorkLock<Answer>(
  database: Database,
  { name, onWaiting }: { readonly name: LockedWork; readonly onWaiting: () => void },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const lock = locks[name];
  return withConnection(database, async (connection) => {
    const { rows } = await connection.query<{ isOurs: boolean }>(
      `select pg_try_advisory_lock($1) as "isOurs"`,
      [lock],
    );
    if (rows[0]?.isOurs !== true) {
      onWaiting();
      await connection.query("select pg_advisory_lock($1)", [lock]);
    }
    const answer = await work();
    await connection.query("select pg_advisory_unlock($1)", [lock]);
    return answer;
  });
}
