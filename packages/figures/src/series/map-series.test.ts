import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "../calendar/civil-day.ts";
import { dateOrderOf } from "./date-order.ts";
import { dayFlows } from "./day-flows.ts";
import { proposeSubject, shapeOf } from "./propose-subject.ts";
import { seriesFromCsv } from "./series-from-csv.ts";

describe("whether the day or the month comes first", () => {
  test("is said by one day above 12, and else is open", () => {
    expect(dateOrderOf(["03/04/2022", "04/04/2022"])).toEqual({
      ...{ order: "open", likely: "day-first" },
    });
    expect(dateOrderOf(["01/05/2022", "01/06/2022", "01/07/2022"])).toEqual({
      ...{ order: "open", likely: "month-first" },
    });
    expect(dateOrderOf(["03/04/2022", "13/04/2022"]).order).toBe("day-first");
    expect(dateOrderOf(["03/04/2022", "04/13/2022"]).order).toBe("month-first");
    expect(dateOrderOf(["03.04.2022", "2022-04-03", "3 April 2022"]).order).toBe("stated");
    expect(dateOrderOf(["04/04/2022", "05/05/2022"]).order).toBe("stated");
  });

  test("decides how the whole file is read", () => {
    const text = "day;arrivals\n03/04/2022;1\n04/04/2022;2";
    const first = (dateOrder: "day-first" | "month-first") => {
      const table = seriesFromCsv(text, { dateOrder });
      return "kind" in table ? table.kind : table.series[0]?.points[0]?.at;
    };
    expect(first("day-first")).toBe("2022-04-03");
    expect(first("month-first")).toBe("2022-03-04");
  });
});

test("kinds of files are known by their columns and tags", () => {
  const of = (columns: string, hxl: readonly string[] | null = null) =>
    shapeOf({ columns: columns.split(","), hxl });
  expect(of("date,individuals")).toBe("portal");
  expect(of("data_date,daily_refugees,cumulative_refugees")).toBe("portal");
  expect(of("admin0Name,admin1Name,reportingDate,numPresentIdpInd")).toBe("displacement-matrix");
  expect(of("region,day,people", ["#adm1+name", "#date", "#affected"])).toBe("displacement-matrix");
  expect(of("day,crossings_in,crossings_out,as_of")).toBe("own");
  expect(of("a,b,c")).toBe("free");
});

test("columns say what they count; those that say nothing count arrivals", () => {
  const subject = (column: string) => Object.values(proposeSubject([column])).join(" ");
  expect(subject("individuals")).toBe("entries in persons");
  expect(subject("crossings_out")).toBe("exits out person-crossings");
  expect(subject("numPresentIdpInd")).toBe("displaced stock persons");
  expect(subject("persons_registered")).toBe("registrations  persons");
  expect(subject("numbers_issued")).toBe("documents-issued  documents");
  expect(subject("Выезд")).toBe("exits out person-crossings");
});

describe("what a day added", () => {
  test("is told of a running total only where the day before is there", () => {
    const total = [
      ...[["2022-09-20", 100] as const, ["2022-09-21", 160] as const],
      ...[["2022-09-23", 200] as const, ["2022-09-24", 190] as const],
    ].map(([at, value]) => ({ at, value }));
    expect(dayFlows("cumulative", total).map(({ flow }) => flow)).toEqual([null, 60, null, -10]);
    expect(dayFlows("stock", total).map(({ flow }) => flow)).toEqual([null, null, null, null]);
    expect(dayFlows("daily", total).map(({ flow }) => flow)).toEqual([100, 160, 200, 190]);
  });

  test("adds hours up", () => {
    const hours = ["00", "01", "23"].map((hour) => ({ at: `2022-09-20T${hour}`, value: 5 }));
    expect(dayFlows("hourly", hours)).toEqual([{ day: "2022-09-20", value: 15, flow: 15 }]);
  });

  test("of a running total without gaps adds up to its rise", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 2 }), (added) => {
        let value = 0;
        const points = added.map((one, day) => ({
          at: isoDay(19_000 + day),
          value: (value += one),
        }));
        const flows = dayFlows("cumulative", points).slice(1);
        const sum = flows.reduce((total, { flow }) => total + (flow ?? 0), 0);
        return sum === value - (added[0] ?? 0);
      }),
      { numRuns: 50 },
    );
  });
});
