import { check } from "@placemarkio/check-geojson";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crossingConfigured, tallied, testSite } from "./kit/events.ts";
import { officeSheets } from "./kit/office-sheets.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

const dayMs = 86_400_000;

let hub: TestHub;
let cookie: string;
beforeAll(async () => {
  hub = await startTestHub();
  const location = { latitude: 51.6, longitude: 51.9 };
  await hub.record({ ...crossingConfigured(), name: "=1+1", location });
  await hub.record(testSite(hub.parts.ids).event);
  const device = await hub.device("counting");
  for (let count = 0; count < 12; count++) {
    await device.push([await device.entry(tallied(hub.parts.ids))]);
  }
  cookie = await hub.signedInAs("analyst");
});
afterAll(() => hub.close());

async function bytes(path: string, headers: Record<string, string> = { cookie }): Promise<Buffer> {
  const answer = await fetch(`${hub.parts.address}${path}`, { headers });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

describe("the workbook", () => {
  test("says on its first sheet what the others hold, and freezes one header row each", async () => {
    const workbook = new ExcelJS.Workbook();
    const content = await bytes("/api/v1/situation/situation.xlsx");
    await workbook.xlsx.load(content as unknown as ArrayBuffer);
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual([
      ...["README", "hours", "days", "crossings", "flow-monitoring", "counted-registered"],
      ...["still-here", "nowcast", "tonight", "ways", "silent-posts", "sites"],
    ]);
    const here = workbook.getWorksheet("still-here")!;
    const [, ...rows] = here.getSheetValues().slice(1) as unknown[][];
    expect(rows.map((row) => row.slice(1, 5))).toContainEqual(["remaining", "persons", 36, 36]);
    expect(rows.find((row) => row[1] === "stayers")?.slice(3, 5)).toEqual([undefined, undefined]);
    for (const sheet of workbook.worksheets) expect(sheet.state).toBe("visible");
    const days = workbook.getWorksheet("days")!;
    expect(days.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
    const today = days.getRow(days.rowCount);
    expect(today.getCell(1).value).toEqual(new Date("2022-09-24T00:00:00Z"));
    expect(today.getCell(2).value).toBe(12 * 3);
    const name = workbook.getWorksheet("crossings")!.getRow(2).getCell(2);
    expect([name.type, name.value]).toEqual([ExcelJS.ValueType.String, "=1+1"]);
  });

  test("is read by LibreOffice as it was written, where one is installed", async () => {
    const sheets = await officeSheets(await bytes("/api/v1/situation/situation.xlsx"));
    if (sheets === undefined) return;
    const days = sheets.get("days")?.split("\n") ?? [];
    expect(days[0]).toMatch(/^day,crossings_in,crossings_out,/);
    expect(days.at(-1)).toMatch(/^2022-09-24,36,0,36,/);
    expect(sheets.get("crossings")).toContain("KZ-01,=1+1,");
    expect(sheets.get("still-here")).toContain("remaining,persons,36,36,");
  }, 90_000);
});

describe("files for other systems", () => {
  test("the map is GeoJSON that a validator accepts, and has every crossing", async () => {
    const geoJson = check((await bytes("/api/v1/situation/crossings.geojson")).toString());
    expect(geoJson).toMatchObject({
      type: "FeatureCollection",
      features: [
        {
          geometry: { type: "Point", coordinates: [51.9, 51.6] },
          properties: { crossing: "KZ-01", crossings_in: 36 },
        },
      ],
    });
  });

  test("hashtags stand directly below the plain headers, only when asked for", async () => {
    const plain = (await bytes("/api/v1/situation/days.csv")).toString().split("\r\n");
    const tagged = (await bytes("/api/v1/situation/days.csv?hxl=1")).toString().split("\r\n");
    expect(tagged[0]).toBe(plain[0]);
    expect(tagged[1]).toMatch(/^#date\+occurred,#affected\+arrived\+num,/);
    expect(tagged[2]).toBe(plain[1]);
    expect(tagged[1]?.split(",").length).toBe(tagged[0]?.split(",").length);
  });

  test("flow monitoring has a row a crossing and day; the portal's series keep apart", async () => {
    const flow = (await bytes("/api/v1/situation/flow-monitoring.csv")).toString();
    expect(flow).toContain("2022-09-24,KZ-01,'=1+1,Testtown,36,0,head count by tablets,");
    const portal = JSON.parse((await bytes("/api/v1/situation/timeseries.json")).toString());
    expect(portal.data[0].timeseries.at(-1)).toEqual({
      data_date: "2022-09-24",
      unix_timestamp: Date.parse("2022-09-24T00:00:00Z") / 1_000,
      individuals: 36,
    });
  });

  test("every panel of the room is a file of its own, with its as-of", async () => {
    for (const name of ["counted-registered", "still-here", "nowcast", "tonight", "ways"]) {
      const [head, first] = (await bytes(`/api/v1/situation/${name}.csv`)).toString().split("\r\n");
      expect(head).toMatch(/,as_of$/);
      if (name !== "ways") expect(first).toMatch(/,2022-09-24T\d\d:\d\d:\d\d\+05:00$/);
    }
    const funnel = (await bytes("/api/v1/situation/counted-registered.csv?hxl=1")).toString();
    expect(funnel.split("\r\n")[1]).toBe("#meta+figure,,#affected+num,#date+updated");
    expect(funnel).toContain("counted-in,crossings,36,");
  });

  test("nobody reads the internal ones without a session", async () => {
    for (const file of ["situation.xlsx", "crossings.geojson", "timeseries.json", "days.csv"]) {
      const answer = await fetch(`${hub.parts.address}/api/v1/situation/${file}`);
      expect(answer.status).toBe(401);
    }
  });
});

describe("what anybody may read", () => {
  test("today is missing; a closed day comes in whole tens, and a small cell not at all", async () => {
    const before = await hub.ask("readPublicArrivals", {});
    expect(before.crossings[0]?.days.some(({ day }) => day === "2022-09-24")).toBe(false);
    hub.parts.clock.nowMs += dayMs;
    hub.parts.wallClock.nowMs += 61_000;
    const after = await hub.ask("readPublicArrivals", {});
    const day = after.crossings[0]?.days.find((one) => one.day === "2022-09-24");
    expect(day).toEqual({ day: "2022-09-24", in: 30, out: null });
    expect(after.days.at(-1)).toEqual({ day: "2022-09-24", inAtLeast: 30, outAtLeast: 0 });
    const csv = (await bytes("/api/public/v1/arrivals.csv", {})).toString();
    expect(csv).toContain("2022-09-24,KZ-01,'=1+1,30,,");
    const map = check((await bytes("/api/public/v1/crossings.geojson", {})).toString());
    expect(map).toMatchObject({ features: [{ properties: { crossings_in: 30 } }] });
  });
});
