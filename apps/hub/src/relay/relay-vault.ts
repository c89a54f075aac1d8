import type { VaultClient } from "../vault/vault-client.ts";
import type { Uplink } from "./uplink.ts";

/** A relay's vault: its tablets seal to it and to the upstream's vault together. */
export function relayVault(vault: VaultClient, uplink: Pick<Uplink, "jointKey">): VaultClient {
  return {
    isAlive: () => vault.isAlive(),
    publicKey: async () => uplink.jointKey(await vault.publicKey()),
    followedPosition: () => vault.followedPosition(),
    openRecord: (opening) => vault.openRecord(opening),
  };
}
