import { expect, test, vi } from "vitest";
import { decisionOfKey } from "./decision-keys.ts";

function press(key: string, more: Partial<Parameters<typeof decisionOfKey>[0]> = {}) {
  const keys = { decide: vi.fn(), open: vi.fn(), step: vi.fn(), undo: vi.fn(), leave: vi.fn() };
  const plain = { code: "", target: null };
  const event = { key, ...plain, ctrlKey: false, metaKey: false, altKey: false, ...more };
  return { wasOurs: decisionOfKey(event, keys), keys };
}

function element(tagName: string, type?: string): EventTarget {
  return Object.assign(new EventTarget(), { tagName, ...(type === undefined ? {} : { type }) });
}

test.each([
  ["1", "same"],
  ["2", "different"],
  ["3", "not-sure"],
])("%s means %s", (key, decision) => {
  expect(press(key).keys.decide).toHaveBeenCalledWith(decision);
});

test("o opens, u undoes, j and k walk", () => {
  expect(press("o").keys.open).toHaveBeenCalledOnce();
  expect(press("U").keys.undo).toHaveBeenCalledOnce();
  expect(press("j").keys.step).toHaveBeenCalledWith(1);
  expect(press("k").keys.step).toHaveBeenCalledWith(-1);
});

test("the same keys work while a Russian or a Kazakh layout is active", () => {
  expect(press("щ", { code: "KeyO" }).keys.open).toHaveBeenCalledOnce();
  expect(press("г", { code: "KeyU" }).keys.undo).toHaveBeenCalledOnce();
  expect(press("О", { code: "KeyJ" }).keys.step).toHaveBeenCalledWith(1);
  expect(press("ә", { code: "Digit2" }).keys.decide).toHaveBeenCalledWith("different");
  // Where the layout has the letter, its own place counts: Dvorak writes an o with another key.
  expect(press("o", { code: "KeyS" }).keys.open).toHaveBeenCalledOnce();
  expect(press("щ", { code: "KeyO", target: element("INPUT", "text") }).wasOurs).toBe(false);
});

test("arrows walk from the queue and the heading, and do their own work elsewhere", () => {
  const target = element("BUTTON", "button");
  expect(press("ArrowDown", { target }).keys.step).toHaveBeenCalledWith(1);
  expect(press("ArrowUp", { target: element("H2") }).keys.step).toHaveBeenCalledWith(-1);
  expect(press("ArrowDown", { target: element("INPUT", "radio") }).wasOurs).toBe(false);
  expect(press("ArrowDown", { target: element("DIV") }).wasOurs).toBe(false);
});

test("letters typed into the reason, and the browser's own shortcuts, are left alone", () => {
  expect(press("1", { target: element("INPUT", "text") }).wasOurs).toBe(false);
  expect(press("o", { target: element("TEXTAREA", "textarea") }).wasOurs).toBe(false);
  expect(press("o", { ctrlKey: true }).wasOurs).toBe(false);
  expect(press("x").wasOurs).toBe(false);
  expect(press("2", { target: element("INPUT", "radio") }).wasOurs).toBe(true);
});

test("Escape leaves the reason", () => {
  const pressed = press("Escape", { target: element("INPUT", "text") });
  expect(pressed.keys.leave).toHaveBeenCalledOnce();
  expect(press("Escape").wasOurs).toBe(false);
});
