import type { Random } from "@caravanserai/kernel";
import { argon2id, argon2Verify } from "hash-wasm";

/** OWASP password storage guidance for Argon2id: 19 MiB, two passes, one lane. */
const cost = { memorySize: 19 * 1024, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const saltBytes = 16;

/** One spelling of what was typed, whatever the keyboard composed. */
function normalise(passphrase: string): string {
  return passphrase.normalize("NFKC");
}

/** Argon2id in PHC string format, with its parameters and salt. */
export function hashPassphrase(passphrase: string, random: Random): Promise<string> {
  const salt = random.bytes(saltBytes);
  return argon2id({ ...cost, password: normalise(passphrase), salt, outputType: "encoded" });
}

export async function verifyPassphrase(passphrase: string, phc: string): Promise<boolean> {
  const password = normalise(passphrase);
  // The library refuses an empty password; it is wrong for every hash.
  return password !== "" && (await argon2Verify({ password, hash: phc }));
}
