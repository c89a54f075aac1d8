import { base64UrlDecode, base64UrlEncode } from "@caravanserai/kernel";
import { utf8 } from "./bytes.ts";
import { chosenPrimitives } from "./primitives/chosen-primitives.ts";
import type { PlatformKey } from "./primitives/primitives.ts";

const signatureBytes = 64;

export interface Verifier {
  verify(text: string, signature: string): Promise<boolean>;
}

/** Ed25519 over the UTF-8 bytes of `text`, base64url. */
export async function signText(privateKey: PlatformKey, text: string): Promise<string> {
  return base64UrlEncode(await chosenPrimitives().sign(privateKey, utf8(text)));
}

/** Checks signatures of one key. A text that is no public key verifies nothing. */
export async function createVerifier(publicKey: string): Promise<Verifier> {
  const raw = base64UrlDecode(publicKey);
  const verify = raw === undefined ? undefined : await chosenPrimitives().createVerify(raw);
  return {
    async verify(text, signature) {
      const bytes = base64UrlDecode(signature);
      if (verify === undefined || bytes?.length !== signatureBytes) return false;
      return verify(utf8(text), bytes);
    },
  };
}
