export {
  type AgeIdentity,
  ageRecipientOf,
  generateAgeIdentity,
  isAgeRecipient,
  openBytesFromAge,
  openFromAge,
  sealBytesToAge,
  sealToAge,
} from "./age.ts";
export { type CopyKey, type CopyOwner, createCopyKey, openCopy, sealCopy } from "./copies.ts";
export {
  type DeviceAuthorization,
  deviceAuthorization,
  deviceAuthorizationText,
  type DeviceRequest,
  readDeviceAuthorization,
} from "./device-authorization.ts";
export { sha256, wrapHashOf } from "./digest.ts";
export { hashPassphrase, verifyPassphrase } from "./passphrases.ts";
export { createPlatformRandom } from "./platform-random.ts";
export type { PlatformKey } from "./primitives/primitives.ts";
export {
  openRecord,
  type PlainRecord,
  type RecordKeyWrap,
  type SealedRecord,
  sealRecords,
} from "./records.ts";
export {
  generateSessionKey,
  openFromSession,
  sealToSession,
  type SessionKeyPair,
  type SessionSealed,
} from "./session-sealing.ts";
export {
  exportSigningKey,
  generateSigningKey,
  importSigningKey,
  type SigningKey,
  signingKeyFromSeed,
} from "./signing-keys.ts";
export { createVerifier, signText, type Verifier } from "./signatures.ts";
export { createTokenKey, type TokenKey, tokenOf } from "./tokens.ts";
export {
  exportVaultKey,
  generateVaultKey,
  importVaultKey,
  jointVaultKey,
  type VaultKeyPair,
  type VaultPublicKey,
} from "./vault-key.ts";
