export * from "./act-schemas.ts";
export * from "./backup-schemas.ts";
export * from "./desk-schemas.ts";
export * from "./device-schemas.ts";
export * from "./duplicate-schemas.ts";
export * from "./entry.ts";
export { eventSchemas } from "./event-schemas.ts";
export { figureTerms } from "./figure-terms/figure-terms.ts";
export { figureStatementSchema } from "./figures-event-schemas.ts";
export { mapLocationSchema } from "./fields.ts";
export * from "./figures-schemas.ts";
export { mayNotSay } from "./may-not-say.ts";
export { openApiDocument } from "./openapi.ts";
export type { Caller, Operation } from "./operation.ts";
export { operations, type OperationName } from "./operations.ts";
export {
  isProblemCode,
  problemOf,
  problems,
  problemSchema,
  type Problem,
  type ProblemCode,
  type RetryHint,
} from "./problems.ts";
export type { PublicArrivals } from "./public-arrivals-schemas.ts";
export * from "./relay-schemas.ts";
export * from "./queue-preregistration.ts";
export * from "./queue-schemas.ts";
export * from "./queue-slip.ts";
export * from "./situation-room-schemas.ts";
export * from "./situation-schemas.ts";
export * from "./sitrep-schemas.ts";
export * from "./series-schemas.ts";
export * from "./slip.ts";
export * from "./sync-schemas.ts";
export type { NeighbourView, PublicWaits } from "./waits-public-schemas.ts";
export * from "./waits-schemas.ts";
