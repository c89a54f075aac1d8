import type { SiteView } from "@caravanserai/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anySite, chooseSites, distinct, summaryOf } from "./site-choice.ts";

type Unit = SiteView["units"][number];

function unit(code: string, free: number): Unit {
  const [capacity, held, blocked] = [10, 1, 1];
  const occupied = capacity - held - blocked - free;
  return { unit: code, code, kind: "dormitory", capacity, blocked, held, occupied, free };
}

function site(name: string, frees: readonly number[], more: Partial<SiteView> = {}): SiteView {
  return {
    site: name,
    code: name,
    name,
    town: "Oral",
    siteKind: "hostel",
    status: "open",
    units: frees.map((free, index) => unit(`${name}/${index}`, free)),
    ...more,
  };
}

test("sums the units and says how many can stay together", () => {
  const { counts, togetherMax } = summaryOf(site("A", [3, 5, -2]));
  expect(counts).toEqual({ capacity: 30, blocked: 3, held: 3, occupied: 18, free: 6 });
  expect(togetherMax).toBe(5);
});

test("a closed site offers nothing, however empty it is", () => {
  const { counts, togetherMax } = summaryOf(site("A", [8], { status: "closed" }));
  expect(counts.free).toBe(0);
  expect(togetherMax).toBe(0);
});

test("puts the site first where most can stay together, full and closed ones last", () => {
  const order = chooseSites(
    [
      site("closed", [8], { status: "closed" }),
      site("many small", [2, 2, 2]),
      site("one large", [5]),
      site("full", [0]),
    ],
    anySite,
  ).map(({ site: { name } }) => name);
  expect(order).toEqual(["one large", "many small", "closed", "full"]);
});

test("shows only sites in which that many can stay together, in that town, of that kind", () => {
  const sites = [
    site("A", [2, 2, 2]),
    site("B", [4]),
    site("C", [6], { town: "Aktobe" }),
    site("D", [6], { siteKind: "hall" }),
  ];
  const chosen = chooseSites(sites, { town: "Oral", siteKind: "hostel", freeMin: 4 });
  expect(chosen.map(({ site: { name } }) => name)).toEqual(["B"]);
});

test("neither invents nor loses a site without a filter", () => {
  const anyFree = fc.array(fc.integer({ min: -3, max: 8 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(anyFree, { maxLength: 8 }), (seeds) => {
      const sites = seeds.map((frees, index) => site(`S${index}`, frees));
      const names = chooseSites(sites, anySite).map((summary) => summary.site.name);
      expect([...names].sort()).toEqual(sites.map(({ name }) => name).sort());
    }),
  );
});

test("offers every town once", () => {
  expect(distinct(["Oral", "Aktobe", "Oral"])).toEqual(["Aktobe", "Oral"]);
});
