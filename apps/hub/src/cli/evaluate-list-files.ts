import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Names of OFAC's file of alternative names beside a list of this name, the likeliest first. */
function companionNames(name: string): readonly string[] {
  const lower = name.toLowerCase();
  if (!lower.endsWith(".csv")) return [];
  return [
    lower.replace("prim", "alt"),
    lower.replace("sdn", "alt"),
    lower.replace("sdn", "sdn_alt"),
    lower.replace("consolidated", "alt"),
  ].filter((one) => one !== lower);
}

/** `ALT.CSV` beside `SDN.CSV`, `CONS_ALT.CSV` beside `CONS_PRIM.CSV`; in any case of letters. */
export async function listCompanion(list: string): Promise<string | undefined> {
  const folder = dirname(list);
  const wanted = companionNames(basename(list));
  if (wanted.length === 0) return undefined;
  // A folder that cannot be read has no companion to offer; the list itself is tried next.
  const present = await readdir(folder).catch(() => []);
  for (const name of wanted) {
    const found = present.find((one) => one.toLowerCase() === name);
    if (found !== undefined) return join(folder, found);
  }
  return undefined;
}
