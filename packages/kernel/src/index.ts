export { assert, assertNever } from "./assert.ts";
export { type Brand, type Uuid, isUuid, parseUuid } from "./brand.ts";
export { uuidV7 } from "./uuid-v7.ts";
export { type Clock, type Random, type IdSource, createIdSource } from "./ports.ts";
export { createSeededRandom, type SeededRandom } from "./seeded-random.ts";
export { ok, err, type Result } from "./result.ts";
export { base64UrlDecode, base64UrlEncode, bytesToHex, hexToBytes } from "./bytes.ts";
export { limits } from "./limits.ts";
export {
  allDirections,
  claimAspects,
  claimDirections,
  claimMeasures,
  claimQualifiers,
  claimRates,
  claimUnits,
  sourceClasses,
  type ClaimAspect,
  type ClaimDirection,
  type ClaimMeasure,
  type ClaimQualifier,
  type ClaimRate,
  type ClaimUnit,
  type SourceClass,
} from "./claim-vocabulary.ts";
