import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

/** A key pair of the age format (age-encryption.org/v1): the tools of others read it too. */
export interface AgeIdentity {
  /** `AGE-SECRET-KEY-1…`: opens what was sealed to the recipient. */
  readonly identity: string;
  /** `age1…`: seals, and opens nothing. */
  readonly recipient: string;
}

export async function generateAgeIdentity(): Promise<AgeIdentity> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipient that belongs to an identity; undefined when the text is no identity. */
export async function ageRecipientOf(identity: string): Promise<string | undefined> {
  try {
    return await identityToRecipient(identity);
  } catch {
    return undefined;
  }
}

export function isAgeRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return recipient.startsWith("age1");
  } catch {
    return false;
  }
}

/** Seals a stream to every one of the recipients: any one of their identities opens it. */
export async function sealToAge(
  plain: ReadableStream<Uint8Array>,
  recipients: readonly string[],
): Promise<ReadableStream<Uint8Array>> {
  return encrypterTo(recipients).encrypt(plain);
}

/**
 * Opens what `sealToAge` made. Rejects when no identity fits; the stream fails at the first byte
 * that is not as it was sealed, and at an end that came too early.
 */
export async function openFromAge(
  sealed: ReadableStream<Uint8Array>,
  identities: readonly string[],
): Promise<ReadableStream<Uint8Array>> {
  return decrypterWith(identities).decrypt(sealed);
}

/** The same for something small enough to be held as a whole. */
export function sealBytesToAge(
  plain: Uint8Array,
  recipients: readonly string[],
): Promise<Uint8Array> {
  return encrypterTo(recipients).encrypt(plain);
}

export function openBytesFromAge(
  sealed: Uint8Array,
  identities: readonly string[],
): Promise<Uint8Array> {
  return decrypterWith(identities).decrypt(sealed);
}

function encrypterTo(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter;
}

function decrypterWith(identities: readonly string[]): Decrypter {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter;
}
