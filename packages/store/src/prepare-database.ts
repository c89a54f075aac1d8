import { openDatabase, withConnection, type Connection } from "./database.ts";
import { UnsafeDatabase } from "./faults.ts";
import { migrate } from "./migrations/migrate.ts";
import { migrations } from "./migrations/migrations.ts";

const hubRole = "caravanserai_hub";
const vaultRole = "caravanserai_vault";
const serverVersionMin = 150_000;

/** Settings without which an acknowledged commit may be lost; `off` in any of them is refused. */
const durabilitySettings = ["fsync", "full_page_writes", "synchronous_commit"];

/**
 * Brings a database to this version: refuses unsafe servers and newer schemas, makes the roles and
 * runs the migrations under a lock. Safe to call at every start.
 */
export async function prepareDatabase(options: {
  superuserUrl: string;
  hubPassword: string;
  vaultPassword: string;
  /** An earlier version, for a restore: it is migrated to this one after its rows are in. */
  schemaVersion?: number;
}): Promise<{ hubUrl: string; vaultUrl: string }> {
  const { superuserUrl, hubPassword, vaultPassword } = options;
  const steps = migrations.slice(0, options.schemaVersion);
  const database = openDatabase(superuserUrl, { connectionsMax: 1 });
  try {
    await withConnection(database, async (connection) => {
      await refuseUnsafe(connection);
      await makeRole(connection, { role: hubRole, password: hubPassword });
      await makeRole(connection, { role: vaultRole, password: vaultPassword });
      await migrate(connection, steps);
      await limitConnecting(connection);
    });
  } finally {
    await database.close();
  }
  return {
    hubUrl: urlOf(superuserUrl, { role: hubRole, password: hubPassword }),
    vaultUrl: urlOf(superuserUrl, { role: vaultRole, password: vaultPassword }),
  };
}

async function refuseUnsafe(connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name = any($1)",
    [[...durabilitySettings, "server_version_num"]],
  );
  for (const { name, setting } of rows) {
    if (durabilitySettings.includes(name) && setting === "off") {
      throw new UnsafeDatabase(
        `Postgres runs with ${name} = off and may lose what was acknowledged. Set it to on.`,
      );
    }
    if (name === "server_version_num" && Number(setting) < serverVersionMin) {
      throw new UnsafeDatabase("Postgres 15 or newer is needed.");
    }
  }
}

interface RoleLogin {
  readonly role: string;
  readonly password: string;
}

/** Roles are shared by all databases of a server; new ones have no attribute beyond the login. */
async function makeRole(connection: Connection, { role, password }: RoleLogin): Promise<void> {
  const { rows } = await connection.query<{ isPowerful: boolean }>(
    `select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
        as "isPowerful" from pg_roles where rolname = $1`,
    [role],
  );
  if (rows[0]?.isPowerful === true) {
    throw new UnsafeDatabase(`The role ${role} may do more than it must: take its attributes away`);
  }
  const action = rows.length === 0 ? "create" : "alter";
  await connection.query(
    `${action} role ${role} login password ${connection.escapeLiteral(password)}`,
  );
  await connection.query(`alter role ${role} set synchronous_commit = 'on'`);
}

async function limitConnecting(connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ name: string }>("select current_database() as name");
  const name = connection.escapeIdentifier(rows[0]?.name ?? "");
  await connection.query(`revoke connect, temporary on database ${name} from public`);
  await connection.query(`grant connect on database ${name} to ${hubRole}, ${vaultRole}`);
}

/** The same server and database with another login. */
function urlOf(url: string, { role, password }: RoleLogin): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = encodeURIComponent(password);
  return changed.href;
}
