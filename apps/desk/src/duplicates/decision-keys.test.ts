import { expect, test, vi } from "vitest";
import { decisionOfKey } from "./decision-keys.ts";

function press(key: string, more: Partial<Parameters<typeof decisionOfKey>[0]> = {}) {
  const keys = { decide: vi.fn(), open: vi.fn(), step: vi.fn() };
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, target: null, ...more };
  return { wasOurs: decisionOfKey(event, keys), keys };
}

function field(tagName: string, type: string): EventTarget {
  return Object.assign(new EventTarget(), { tagName, type });
}

test.each([
  ["1", "same"],
  ["2", "different"],
  ["3", "not-sure"],
])("%s means %s", (key, decision) => {
  expect(press(key).keys.decide).toHaveBeenCalledWith(decision);
});

test("o opens, j and k walk", () => {
  expect(press("o").keys.open).toHaveBeenCalledOnce();
  expect(press("j").keys.step).toHaveBeenCalledWith(1);
  expect(press("k").keys.step).toHaveBeenCalledWith(-1);
});

test("letters typed into the reason, and the browser's own shortcuts, are left alone", () => {
  expect(press("1", { target: field("INPUT", "text") }).wasOurs).toBe(false);
  expect(press("o", { target: field("TEXTAREA", "textarea") }).wasOurs).toBe(false);
  expect(press("o", { ctrlKey: true }).wasOurs).toBe(false);
  expect(press("x").wasOurs).toBe(false);
  expect(press("2", { target: field("INPUT", "radio") }).wasOurs).toBe(true);
});
