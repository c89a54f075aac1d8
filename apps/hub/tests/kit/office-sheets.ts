import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Every sheet of a workbook as LibreOffice shows it, as CSV by the sheet's name. Undefined where
 * none is installed: then it is said that its reading was not tried.
 */
export async function officeSheets(
  workbook: Uint8Array,
): Promise<ReadonlyMap<string, string> | undefined> {
  const office = await run("soffice", ["--version"]).catch(() => undefined);
  if (office === undefined) {
    process.stdout.write("No LibreOffice here: its reading was not tried.\n");
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), "caravanserai-office-"));
  try {
    await writeFile(join(folder, "s.xlsx"), workbook);
    // Every sheet as a file of its own, with cells as shown.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run("soffice", [profile, "--headless", "--convert-to", filter, "s.xlsx"], {
      cwd: folder,
    });
    const files = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
    const sheets = files.map(async (name): Promise<[string, string]> => {
      const text = await readFile(join(folder, name), "utf8");
      return [name.slice("s-".length, -".csv".length), text.trim()];
    });
    return new Map(await Promise.all(sheets));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
