import { base64UrlEncode } from "@caravanserai/kernel";
import { ownBytes, utf8 } from "./bytes.ts";
import { chosenPrimitives } from "./primitives/chosen-primitives.ts";

/** SHA-256 of bytes, or of the UTF-8 bytes of a text; base64url. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === "string" ? utf8(content) : ownBytes(content);
  return base64UrlEncode(await chosenPrimitives().sha256(bytes));
}

/** What a sealed part says of its wrap: SHA-256 of the wrap's base64url text as it travels. */
export async function wrapHashOf(wrap: string): Promise<string> {
  return sha256(wrap);
}
