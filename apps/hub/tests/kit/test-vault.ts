import type { OpenRecordAnswer, ProblemCode } from "@caravanserai/contract";
import { err, ok } from "@caravanserai/kernel";
import { generateVaultKey, type VaultKeyPair } from "@caravanserai/sealing";
import type { VaultClient } from "../../src/vault/vault-client.ts";

/** A vault that answers as it is told: the real one has its own tests. */
export interface TestVault extends VaultClient {
  readonly key: VaultKeyPair;
  isThere: boolean;
  refusal: ProblemCode | undefined;
  readonly openings: unknown[];
}

const opened: OpenRecordAnswer = { enc: "ZW5j", ciphertext: "c2VhbGVk", openingsLeft: 119 };

export async function createTestVault(): Promise<TestVault> {
  const key = await generateVaultKey();
  const vault: TestVault = {
    key,
    isThere: true,
    refusal: undefined,
    openings: [],
    isAlive: async () => vault.isThere,
    publicKey: async () =>
      vault.isThere ? { keyName: key.keyName, publicKey: key.publicKey } : null,
    followedPosition: async () => (vault.isThere ? 0 : null),
    async openRecord(opening) {
      if (!vault.isThere) return err({ code: "vault.unavailable" });
      vault.openings.push(opening);
      return vault.refusal === undefined ? ok(opened) : err({ code: vault.refusal });
    },
  };
  return vault;
}
