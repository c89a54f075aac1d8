import { expect, test } from "vitest";
import { roleOf, withRole } from "./mapping-draft.ts";

const of: NonNullable<Parameters<typeof roleOf>[1]> = {
  ...{ date: "day", values: ["in", "out"], report: "as_of", series: ["place"] },
  ...{ delimiter: ",", encoding: "utf-8", kind: null },
  dateOrder: "stated",
};

test("each column has one role", () => {
  const columns = ["day", "in", "out", "as_of", "place", "note"];
  expect(columns.map((column) => roleOf(column, of))).toEqual([
    ...["date", "value", "value", "report", "series", "none"],
  ]);
  expect(roleOf("day", null)).toBe("none");
});

test("a changed role states all columns; the others keep theirs", () => {
  expect(withRole({ delimiter: "," }, { column: "out", role: "none" }, of)).toEqual({
    ...{ delimiter: ",", date: "day", values: ["in"], report: "as_of", series: ["place"] },
  });
  expect(withRole({}, { column: "as_of", role: "date" }, of)).toMatchObject({
    ...{ date: "as_of", report: null },
  });
  expect(withRole({}, { column: "note", role: "series" }, of).series).toEqual(["place", "note"]);
});

test("without a proposal the first choices are kept until all are made", () => {
  const first = withRole({}, { column: "day", role: "date" }, null);
  expect(first).toEqual({ date: "day", report: null, series: [] });
  expect(withRole(first, { column: "in", role: "value" }, null)).toMatchObject({
    ...{ date: "day", values: ["in"] },
  });
});
