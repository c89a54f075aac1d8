import type { Operation } from "./operation.ts";
import {
  roomQuerySchema,
  situationNowcastSchema,
  situationRoomSchema,
} from "./situation-room-schemas.ts";

/** What the situation room reads beside the situation itself. */
export const situationOperations = {
  readSituationRoom: {
    method: "GET",
    path: "/api/v1/situation/room",
    summary: "Counted against registered, who is still here, places tonight, ways through",
    caller: { by: "staff", permission: "situation.read" },
    query: roomQuerySchema,
    answer: situationRoomSchema,
    problems: ["access.denied"],
  },
  readSituationNowcast: {
    method: "GET",
    path: "/api/v1/situation/nowcast",
    summary: "Today's counts as they will stand once every post has been heard",
    caller: { by: "staff", permission: "situation.read" },
    query: roomQuerySchema,
    answer: situationNowcastSchema,
    problems: ["access.denied"],
  },
} as const satisfies Record<string, Operation>;
