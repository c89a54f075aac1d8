import { expect, it } from "vitest";
import { StorageEvicted, storageFaultOf } from "./storage-fault.ts";

function named(name: string, cause?: unknown): Error {
  const fault = new Error("fault", { cause });
  fault.name = name;
  return fault;
}

it("finds a full disk behind an aborted transaction", () => {
  const aborted = Object.assign(named("AbortError"), { inner: named("QuotaExceededError") });
  expect(storageFaultOf(aborted)).toBe("full");
  expect(storageFaultOf(named("Error", named("QuotaExceededError")))).toBe("full");
  expect(storageFaultOf(named("DatabaseClosedError"))).toBe("closed");
  expect(storageFaultOf(named("AbortError"))).toBe("other");
  expect(storageFaultOf(named("Error", new StorageEvicted()))).toBe("evicted");
  expect(storageFaultOf("text")).toBe("other");
});
