import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutBaseMap, type Atlas } from "./base-map.ts";
import { clipRing, nearLines } from "./clip.ts";
import { placeLabels } from "./label-places.ts";
import { isNear, isWithin, namePlace } from "./name-place.ts";
import { mercator, projector, windowAround, type LonLat, type Point } from "./projection.ts";

const size = { widthPx: 800, heightPx: 300 };
const box = { left: 0, top: 0, right: 100, bottom: 100 };

describe("projection", () => {
  test("is Mercator: the equator at 0, 45 degrees north at 0.8814", () => {
    expect(mercator([0, 0])[1]).toBeCloseTo(0);
    expect(mercator([180, 45])).toEqual([Math.PI, expect.closeTo(0.881_374, 5)]);
  });

  test("every place lies within the picture, north above and east to the right", () => {
    const place = fc.tuple(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
        const window = windowAround(places, size);
        if (window === undefined) throw new Error("places have a window");
        const project = projector(window, size);
        for (const [x, y] of places.map(project)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(size.widthPx);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(size.heightPx);
        }
        const [x, y] = project([0, 0]);
        expect(project([1, 0])[0]).toBeGreaterThan(x);
        expect(project([0, 1])[1]).toBeLessThan(y);
      }),
    );
  });

  test("one crossing is shown with country around it; none has no window", () => {
    const window = windowAround([[50, 51]], size);
    expect((window?.east ?? 0) - (window?.west ?? 0)).toBeGreaterThan(0.07);
    expect(windowAround([], size)).toBeUndefined();
  });
});

describe("clipping", () => {
  const coordinate = fc.double({ min: -300, max: 300, noNaN: true });

  test("nothing is left outside the box", () => {
    const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(ring, (points) => {
        for (const [x, y] of clipRing(points, box)) {
          expect(x).toBeGreaterThanOrEqual(-1e-6);
          expect(x).toBeLessThanOrEqual(100 + 1e-6);
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual(100 + 1e-6);
        }
      }),
    );
  });

  test("a ring inside stays as it is, one around the box becomes the box, one beside goes", () => {
    const inside: Point[] = [
      [10, 10],
      [90, 10],
      [50, 90],
    ];
    expect(clipRing(inside, box)).toEqual(inside);
    const around: Point[] = [
      [-50, -50],
      [150, -50],
      [150, 150],
      [-50, 150],
    ];
    expect(clipRing(around, box)).toHaveLength(4);
    expect(
      clipRing(
        inside.map(([x, y]) => [x + 200, y]),
        box,
      ),
    ).toEqual([]);
  });

  test("a line is cut into the parts that come near", () => {
    const line: Point[] = [
      [10, 10],
      [20, 10],
      [200, 10],
      [300, 10],
      [300, 500],
    ];
    expect(nearLines(line, box)).toEqual([line.slice(0, 3)]);
  });
});

describe("labels", () => {
  test("do not lie upon each other where there is room", () => {
    const wishes = [0, 1, 2].map((index) => ({
      at: [200 + index * 30, 150] as const,
      lines: ["Invented Name", "1 d 4 h"],
    }));
    const places = placeLabels(wishes, size);
    const apart = places.flatMap((one, index) =>
      places
        .slice(index + 1)
        .map((other) => [Math.abs(one.x - other.x), Math.abs(one.y - other.y)]),
    );
    expect(apart.every(([x = 0, y = 0]) => x >= 90 || y >= 28)).toBe(true);
  });

  test("only countries with a crossing are named", () => {
    const outline: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ];
    expect(isNear(outline, [[50, 50]])).toBe(true);
    expect(isNear(outline, [[120, 100]])).toBe(true);
    expect(isNear(outline, [[300, 100]])).toBe(false);
  });

  test("a country is named within it and far from marks; where there is no room, not at all", () => {
    const outline: Point[] = [
      [0, 0],
      [800, 0],
      [800, 300],
      [0, 300],
    ];
    const place = namePlace(outline, [[150, 150]], size);
    expect(place === undefined ? false : isWithin(place, outline)).toBe(true);
    expect(Math.hypot((place?.[0] ?? 0) - 150, (place?.[1] ?? 0) - 150)).toBeGreaterThan(75);
    expect(
      namePlace(
        outline.map(([x, y]) => [x / 100, y / 100]),
        [],
        size,
      ),
    ).toBeUndefined();
  });
});

test("neighbours are drawn with their border between them and the coast around", () => {
  const atlas = {
    type: "Topology",
    objects: {
      countries: {
        type: "GeometryCollection",
        geometries: [
          { type: "Polygon", id: "001", arcs: [[0, 1]] },
          { type: "Polygon", id: "002", arcs: [[-1, 2]] },
        ],
      },
    },
    arcs: [
      [
        [10, 0],
        [10, 10],
      ],
      [
        [10, 10],
        [0, 10],
        [0, 0],
        [10, 0],
      ],
      [
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
    ],
  } as unknown as Atlas;
  const places: LonLat[] = [
    [1, 1],
    [19, 9],
  ];
  const window = windowAround(places, size);
  if (window === undefined) throw new Error("places have a window");
  const { lands, borders, coasts } = cutBaseMap(atlas, window, size);
  expect(lands.map(({ country }) => country)).toEqual(["001", "002"]);
  expect(borders).toMatch(/^M400\.0 [-\d.]+L400\.0 [-\d.]+$/);
  expect(coasts).toMatch(/^M/);
  expect(lands.every(({ areaPx }) => areaPx > 0)).toBe(true);
});
