import {
  introduceAnswerSchema,
  introduceRequestSchema,
  uplinkAnswerSchema,
} from "./relay-schemas.ts";

/** What a relay says to its upstream beside entries, and what its desks see of the uplink. */
export const relayOperations = {
  introduceDevices: {
    method: "POST",
    path: "/api/v1/relay/devices",
    summary: "A relay introduces its devices, says what waits at it, and hears of revocations",
    caller: { by: "device" },
    body: introduceRequestSchema,
    answer: introduceAnswerSchema,
    problems: ["device.unknown", "device.revoked", "access.denied"],
  },
  readUplink: {
    method: "GET",
    path: "/api/v1/uplink",
    summary: "How this hub stands with its upstream, where it has one",
    caller: { by: "staff", permission: null },
    answer: uplinkAnswerSchema,
    problems: ["access.not-signed-in"],
  },
} as const;
