import { listStaff as listFromStore } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";

export const listStaff = endpoint("listStaff", async ({ hub }) => {
  const staff = await listFromStore(hub.database);
  return {
    staff: staff.map(({ id, name, role, passphraseHash, disabledAtMs }) => ({
      staff: id,
      name,
      role,
      hasPassphrase: passphraseHash !== null,
      disabledAtMs,
    })),
  };
});
