import type { DocumentTie } from "@caravanserai/contract";

const saltBytes = 8;
const checkBytes = 8;
/** About a third of a second on a tablet: guessing numbers from a found slip becomes slow. */
const rounds = 200_000;

/** Ties a new slip to a document's number. Only salt and check are kept, and only on the slip. */
export async function tieTo(documentNumber: string): Promise<DocumentTie> {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  return { salt: base64Url(salt), check: await checkOf(documentNumber, salt) };
}

/** Whether the document in the hand is the one the slip was given for. */
export async function isTiedTo(tie: DocumentTie, documentNumber: string): Promise<boolean> {
  return (await checkOf(documentNumber, fromBase64Url(tie.salt))) === tie.check;
}

async function checkOf(documentNumber: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const plain = documentNumber.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
  const bytes = new TextEncoder().encode(plain);
  const key = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveBits"]);
  const derived = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    key,
    checkBytes * 8,
  );
  return base64Url(new Uint8Array(derived));
}

function base64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
