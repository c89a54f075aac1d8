import { expect, test } from "vitest";
import { postViewSchema } from "./device-schemas.ts";
import { entrySchemaVersion, parseEntryBody, readEvent } from "./entry.ts";
import { pushAnswerSchema } from "./sync-schemas.ts";

const id = "0190a0a0-0000-7000-8000-000000000001";
const body = (changes: object) =>
  JSON.stringify({
    id,
    device: id,
    seq: 1,
    schemaVersion: entrySchemaVersion,
    kind: "places.site-status-set",
    subject: id,
    actor: null,
    occurredAtMs: 1_663_700_000_000,
    clockOffsetMs: null,
    open: { site: id, status: "open" },
    sealed: [],
    ...changes,
  });

const statusOf = (text: string) => {
  const parsed = parseEntryBody(text);
  return parsed.ok ? readEvent(parsed.value).status : parsed.rejection.code;
};

test("a client one version behind reads answers that say more than it knows", () => {
  const answer = {
    answers: [{ index: 0, id, verdict: "accepted", since: "a later version" }],
    highestContiguousSeq: 1,
    serverEpoch: "epoch",
    hubTimeMs: 1,
    later: { field: true },
  };
  expect(pushAnswerSchema.parse(answer)).toMatchObject({ highestContiguousSeq: 1 });
});

test("a client one version ahead reads the view of a hub that names less", () => {
  const view = {
    asOfMs: 1,
    hubTimeMs: 1,
    serverEpoch: "epoch",
    highestContiguousSeq: 0,
    vaultKey: null,
    noticeVersion: "2022-09",
    isDemo: false,
    crossings: [],
    sites: [],
  };
  expect(postViewSchema.parse(view).importRecipient).toBeUndefined();
  expect(postViewSchema.parse({ ...view, later: 1 })).toMatchObject({ isDemo: false });
});

test("entries of the first version stay known; of a later one they are kept, not refused", () => {
  expect(statusOf(body({ schemaVersion: 1 }))).toBe("known");
  expect(statusOf(body({ schemaVersion: entrySchemaVersion + 1 }))).toBe("unknown");
  expect(statusOf(body({ kind: "places.of-a-later-version" }))).toBe("unknown");
});
