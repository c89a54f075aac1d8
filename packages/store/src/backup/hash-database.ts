import { createHash } from "node:crypto";
import { withTransaction, type Database } from "../database.ts";
import { listTables } from "./catalogue.ts";
import { copyOut } from "./copy-streams.ts";
import { copyStatement, fixedTexts, type TableHash } from "./dump-database.ts";

/** Hashes of all tables, as a dump of this moment would have them. */
export function hashDatabase(database: Database): Promise<TableHash[]> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    await connection.query(fixedTexts);
    const hashes: TableHash[] = [];
    for (const table of await listTables(connection)) {
      const hash = createHash("sha256");
      const copied = copyOut(connection, copyStatement(table));
      for await (const block of copied) hash.update(block);
      hashes.push({ table: table.name, rows: copied.rows, sha256: hash.digest("hex") });
    }
    return hashes;
  });
}
