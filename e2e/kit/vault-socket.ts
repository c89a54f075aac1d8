import { existsSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the vault of a data directory listens; long paths move to the temporary directory. */
export function vaultSocketOf(dataDirectory: string): string {
  const path = join(dataDirectory, "run", "vault.sock");
  if (existsSync(path)) return path;
  const short = createHash("sha256").update(path).digest("hex").slice(0, 16);
  return join(tmpdir(), `caravanserai-${short}-vault.sock`);
}
