import { expect, test } from "vitest";
import { readTime } from "./evaluate-times.ts";

const five = Date.UTC(2018, 2, 1, 5);
const atZone = (hours: number) => five - hours * 3_600_000;

test.each([
  ["1 Mar 2018 05:00", five],
  ["01-Mar-2018 5:00 AM", five],
  ["March 1, 2018 5 AM", five],
  ["Thu Mar 01 2018 05:00:00 GMT-0800 (Pacific Standard Time)", atZone(-8)],
  ["Thu, 01 Mar 2018 05:00:00 GMT", five],
  ["2018-03-01 05:00 PST", atZone(-8)],
  ["2018-03-01 05:00 EDT", atZone(-4)],
  ["2018-03-01T05:00+05:00", atZone(5)],
  ["2018-03-01 05:00 UTC+5", undefined],
  ["2018-03-01T05:00:00+01:00[Europe/Berlin]", atZone(1)],
  ["2018-03-01 05:00 Europe/Berlin", five],
  ["1 Foo 2018 05:00", undefined],
  ["2018-03-01 05:00 XYZT", undefined],
  ["closed", undefined],
])("%s", (text, atMs) => {
  const read = readTime(text, "month-first");
  expect(read?.atMs).toBe(atMs);
  if (read !== undefined) expect(read.localMs).toBe(five);
});
