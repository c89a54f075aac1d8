import type { DeviceView } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { nested, troublesOf } from "./device-standing.ts";

const minuteMs = 60_000;
const nowMs = 100 * minuteMs;

function device(label: string, more: Partial<DeviceView> = {}): DeviceView {
  return {
    device: label,
    label,
    role: "counting",
    crossing: null,
    site: null,
    via: null,
    enrolledAtMs: 0,
    lastHeardAtMs: nowMs - minuteMs,
    mark: 0,
    heldEntries: 0,
    waitingEntries: 0,
    oldestWaitingAtMs: null,
    clockOffsetMs: 0,
    isClockWrong: false,
    revokedAtMs: null,
    ...more,
  };
}

test("a tablet is silent after 15 minutes; hub and vault are never called silent", () => {
  const lastHeardAtMs = nowMs - 15 * minuteMs;
  expect(troublesOf(device("a", { lastHeardAtMs }), nowMs)).toEqual(["silent"]);
  expect(troublesOf(device("a", { lastHeardAtMs: lastHeardAtMs + 1 }), nowMs)).toEqual([]);
  expect(troublesOf(device("hub", { role: "hub", lastHeardAtMs: null }), nowMs)).toEqual([]);
  expect(troublesOf(device("a", { lastHeardAtMs: null }), nowMs)).toEqual(["never-heard"]);
});

test("names each trouble, but of a revoked device only that", () => {
  const troubled = device("a", { isClockWrong: true, heldEntries: 4 });
  expect(troublesOf(troubled, nowMs)).toEqual(["clock-wrong", "held"]);
  expect(troublesOf({ ...troubled, revokedAtMs: 1 }, nowMs)).toEqual(["revoked"]);
});

test("shows devices with trouble first and revoked ones last", () => {
  const devices = [
    device("revoked", { revokedAtMs: 1 }),
    device("fine"),
    device("silent", { lastHeardAtMs: 0 }),
    device("also fine"),
  ];
  expect(nested(devices, nowMs).map(({ device: { label } }) => label)).toEqual([
    "silent",
    "also fine",
    "fine",
    "revoked",
  ]);
});

test("puts each relay's devices behind it, whatever their own trouble", () => {
  const devices = [
    device("tablet of the post", { via: "post", lastHeardAtMs: 0 }),
    device("desk"),
    device("post", { role: "relay" }),
    device("hub of the post", { via: "post", role: "hub" }),
    device("of a relay that is gone", { via: "unknown" }),
  ];
  expect(nested(devices, nowMs).map(({ device: { label }, relay }) => [label, relay])).toEqual([
    ["desk", undefined],
    ["of a relay that is gone", undefined],
    ["post", undefined],
    ["tablet of the post", "post"],
    ["hub of the post", "post"],
  ]);
});
