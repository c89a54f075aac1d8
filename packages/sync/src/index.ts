export type {
  ClockMeasurement,
  EntryDraft,
  OutboxEntry,
  OutboxMarks,
  OutboxState,
  SendFailure,
} from "./outbox/outbox-entry.ts";
export type {
  AppendOutcome,
  EntrySigner,
  HubTransport,
  OutboxAppend,
  OutboxBacklog,
  OutboxChanges,
  OutboxStore,
  PushOutcome,
  RenumberedEntry,
  RenumberingStore,
  SenderLock,
  VerdictChange,
} from "./outbox/ports.ts";
export { recordEntries, type RecordPorts } from "./outbox/record-entries.ts";
export { buildBatch } from "./outbox/build-batch.ts";
export { settledMarks } from "./outbox/settled-marks.ts";
export { isCollided } from "./outbox/renumber-collided.ts";
export { createJumpWatch, type DeviceClocks } from "./outbox/clock-jumps.ts";
export { isWaitingAgain } from "./outbox/waiting-again.ts";
export { applyAnswer, type HeardAnswer } from "./outbox/apply-answer.ts";
export { hubTimeAt, measureClock, type HubTimeHeard } from "./outbox/measure-clock.ts";
export { savedWhere, type SavedWhere, type SavedWhereState } from "./outbox/saved-where.ts";
export { firstMarks } from "./outbox/first-marks.ts";
export { MemoryOutbox } from "./outbox/memory-outbox.ts";
export { backoffMs } from "./sender/backoff.ts";
export { sendBatch, type SenderPorts, type SendOutcome } from "./sender/send-batch.ts";
