// `node tools/schema-fixture.mjs [VERSION …]`: keeps a small database of each schema that has none
// yet, from the migrations up to that version. Those that are kept already are never written anew.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

const firstReleased = 5;

await ensureInstalled();
const migrations = readdirSync(join(root, "packages/store/src/migrations"))
  .map((name) => Number(/^(\d{4})-[\w-]+\.ts$/.exec(name)?.[1] ?? 0))
  .filter((version) => version >= firstReleased);
const asked = process.argv.slice(2).map(Number);
const wanted = [...new Set(asked.length > 0 ? asked : migrations)].filter(
  (version) => !existsSync(join(root, `packages/store/fixtures/schema-${version}.main.gz`)),
);
if (wanted.some((version) => !migrations.includes(version))) {
  console.error("node tools/schema-fixture.mjs [VERSION …]: versions that have a migration");
  process.exit(2);
}
if (wanted.length === 0) console.log("Every schema has its fixture.");
else {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const words = ["run", "--project", "integration", "released-schemas", "-t", "writes a fixture"];
  const env = { ...process.env, CARAVANSERAI_WRITE_FIXTURE: wanted.join(",") };
  const run = spawnSync(process.execPath, [vitest, ...words], { cwd: root, env, stdio: "inherit" });
  process.exitCode = run.status ?? 1;
}
