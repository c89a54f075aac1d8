import {
  postQueueSchema,
  queueAnswerSchema,
  queuesAnswerSchema,
  queueSignalsAnswerSchema,
  queuesQuerySchema,
} from "./queue-schemas.ts";

/** The border queue: what desks, estimates and tablets read of it. */
export const queueOperations = {
  readQueues: {
    method: "GET",
    path: "/api/v1/queues",
    summary: "Every queue by crossing and mode: who waits, since when, lanes, hours",
    caller: { by: "staff", permission: "situation.read" },
    query: queuesQuerySchema,
    answer: queuesAnswerSchema,
    problems: ["access.denied"],
  },
  readQueue: {
    method: "GET",
    path: "/api/v1/queues/:crossing",
    summary: "One crossing's queues with their tokens and the lane schedule",
    caller: { by: "staff", permission: "situation.read" },
    query: queuesQuerySchema,
    answer: queueAnswerSchema,
    problems: ["access.denied", "queue.crossing-unknown"],
  },
  readPostQueue: {
    method: "GET",
    path: "/api/v1/post-queues/:crossing",
    summary: "The head of each line and the lanes, for a tablet that calls alone",
    caller: { by: "device" },
    answer: postQueueSchema,
    problems: ["device.unknown", "device.revoked"],
  },
  listQueueSignals: {
    method: "GET",
    path: "/api/v1/queue-signals",
    summary: "Jumps, overtakings, tokens that changed hands and anonymous reports, to look at",
    caller: { by: "staff", permission: "misconduct.read" },
    query: queuesQuerySchema,
    answer: queueSignalsAnswerSchema,
    problems: ["access.denied"],
  },
} as const;
