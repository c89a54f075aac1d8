import { problemOf } from "@caravanserai/contract";
import { afterEach, expect, test, vi } from "vitest";
import { addressOf, callHub } from "./call-hub.ts";
import { HubProblem } from "./hub-problem.ts";

function answerWith(status: number, body: string) {
  const fetching = vi.fn((_address: string, _init: RequestInit) =>
    Promise.resolve(new Response(status === 204 ? null : body, { status })),
  );
  vi.stubGlobal("fetch", fetching);
  return fetching;
}

async function problemFrom(call: Promise<unknown>): Promise<HubProblem> {
  const fault: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(HubProblem);
  return fault as HubProblem;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("fills the path and leaves out what is not asked", () => {
  expect(addressOf("revokeDevice", { path: { device: "a/b" } })).toBe(
    "/api/v1/devices/a%2Fb/revocation",
  );
  expect(addressOf("readSituation", { query: { fromMs: 5, toMs: undefined } })).toBe(
    "/api/v1/situation?fromMs=5",
  );
});

test("a change is sent as JSON, a reading has no body", async () => {
  const fetching = answerWith(204, "");
  await callHub("revokeDevice", { path: { device: "d" } });
  expect(fetching.mock.calls[0]?.[1]).toMatchObject({
    method: "POST",
    credentials: "same-origin",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  const reading = answerWith(200, JSON.stringify({ staff: [] }));
  await callHub("listStaff");
  expect(reading.mock.calls[0]?.[1]).not.toHaveProperty("body");
});

test("a problem document becomes its code, with what to do and the details", async () => {
  answerWith(409, JSON.stringify(problemOf("places.unit-full", { free: 2 })));
  const problem = await problemFrom(callHub("listStaff"));
  expect(problem).toMatchObject({
    code: "places.unit-full",
    retry: "human",
    details: { free: 2 },
  });
});

test.each([
  [502, "<html>bad gateway</html>", "hub.unreachable"],
  [401, "", "access.not-signed-in"],
  [418, "{}", "hub.answer-unreadable"],
  [200, "{}", "hub.answer-unreadable"],
  [200, "not json", "hub.answer-unreadable"],
])("an answer %i %s is %s", async (status, body, code) => {
  answerWith(status, body);
  expect((await problemFrom(callHub("listStaff"))).code).toBe(code);
});

test("no network is a problem that may pass; an aborted call is none", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await problemFrom(callHub("listStaff"))).toMatchObject({
    code: "hub.unreachable",
    retry: "later",
  });
  const aborted = callHub("listStaff", { signal: AbortSignal.abort() });
  await expect(aborted).rejects.toBeInstanceOf(TypeError);
});
