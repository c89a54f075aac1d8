import { sealToSession } from "@caravanserai/sealing";
import { afterEach, expect, test, vi } from "vitest";
import { HubProblem } from "../hub/hub-problem.ts";
import { openPair } from "./open-pair.ts";
import { sampleDuplicate } from "./sample-duplicate.ts";

const duplicate = sampleDuplicate();

/** A vault that seals to the key in the request, as the real one does: the person is the AAD. */
function stubVault(aadOf: (person: string) => string) {
  const keys: string[] = [];
  vi.stubGlobal("fetch", async (_address: string, init: RequestInit) => {
    const { person, sessionKey } = JSON.parse(String(init.body)) as Record<string, string>;
    keys.push(sessionKey ?? "");
    const record = JSON.stringify({ names: { family: `Family of ${person}` } });
    const sealed = await sealToSession(sessionKey ?? "", record, aadOf(person ?? ""));
    return new Response(JSON.stringify({ ...sealed, openingsLeft: 9 }));
  });
  return keys;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("opens both records with one key that is new for each pair", async () => {
  const keys = stubVault((person) => person);
  const pair = await openPair(duplicate, "a reason");
  expect(pair.a.names.family).toBe("Family of person-a");
  expect(pair.b.names.family).toBe("Family of person-b");
  expect(pair.openingsLeft).toBe(9);
  await openPair(duplicate, "a reason");
  expect(new Set(keys).size).toBe(2);
});

test("a record that was sealed for another person does not open", async () => {
  stubVault(() => "person-a");
  const fault: unknown = await openPair(duplicate, "a reason").catch((thrown: unknown) => thrown);
  expect(fault).toBeInstanceOf(HubProblem);
  expect(String(fault)).not.toContain("Family");
});
