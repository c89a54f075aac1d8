import { expect, test } from "vitest";
import { standingOf } from "./uplink-standing.ts";

const calm = { needsPerson: false, problemCode: null, waitingEntries: 0 };

test("a refusal is graver than a cut line, and a cut line than entries that wait", () => {
  expect(standingOf(calm)).toBe("all-sent");
  expect(standingOf({ ...calm, waitingEntries: 3 })).toBe("waiting");
  const cut = { ...calm, waitingEntries: 3, problemCode: "unreachable" };
  expect(standingOf(cut)).toBe("cut");
  expect(standingOf({ ...cut, needsPerson: true, problemCode: "device.revoked" })).toBe("refused");
});
