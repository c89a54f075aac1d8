import type { StaffId } from "@caravanserai/domain";
import { createIdSource } from "@caravanserai/kernel";
import { createStaff, listStaff, openDatabase } from "@caravanserai/store";
import { makeOneTimeLink } from "../access/one-time-link.ts";
import type { DataDirectory } from "./data-directory.ts";
import type { Opening } from "./opening.ts";
import { cryptoRandom, systemClock } from "./ports.ts";

/** Opens an empty system. The very first start prints one link to set up an administrator. */
export function openProduction(directory: DataDirectory): Opening {
  return {
    demo: undefined,
    async greet({ ownerUrl, address }) {
      const lines = ["", `Caravanserai is running at ${address}`, `Data: ${directory.path}`];
      const database = openDatabase(ownerUrl, { connectionsMax: 2 });
      try {
        if ((await listStaff(database)).length > 0) return { json: { address }, lines };
        const staff = createIdSource(systemClock, cryptoRandom).next() as string as StaffId;
        const nowMs = systemClock.now();
        await createStaff(database, {
          id: staff,
          name: "administrator",
          role: "administrator",
          nowMs,
        });
        const setupLink = await makeOneTimeLink(database, { staff, address, nowMs });
        const advice = "Set a passphrase with: npx caravanserai user passphrase administrator";
        return {
          json: { address, setupLink },
          lines: [...lines, "", "First administrator, one-time link:", `  ${setupLink}`, advice],
        };
      } finally {
        await database.close();
      }
    },
    async feed() {
      return { stop: async () => undefined };
    },
  };
}
