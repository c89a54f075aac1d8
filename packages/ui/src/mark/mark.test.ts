import { expect, test } from "vitest";
import { markSvg } from "./mark-svg.ts";
import file from "./mark.svg?raw";

test("the file for favicons is the mark of the screens", () => {
  expect(file).toBe(`${markSvg}\n`);
});
