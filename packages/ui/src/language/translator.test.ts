import { describe, expect, test } from "vitest";
import { defineMessages } from "./catalog.ts";
import type { Catalogs } from "./catalog.ts";
import { createTranslator } from "./translator.ts";

const en = defineMessages({
  beds: "{count, plural, one {# bed} other {# beds}}",
  place: "{order, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} in line",
  plain: "Use <b>no</b> markup",
  share: "{share, number, percent} taken",
});

const catalogs: Catalogs<typeof en> = {
  en,
  ru: {
    beds: "{count, plural, one {# койка} few {# койки} many {# коек} other {# койки}}",
    place: "{order}-й в очереди",
    plain: "Без <b>разметки</b>",
    share: "занято {share, number, percent}",
  },
  kk: {
    beds: "{count, plural, one {бір төсек} other {# төсек}}",
    place: "кезекте {order}-ші",
    plain: "<b>Белгілеусіз</b>",
    share: "{share, number, percent} бос емес",
  },
  ka: {
    beds: "{count, plural, one {ერთი საწოლი} other {# საწოლი}}",
    place: "რიგში მე-{order}",
    plain: "<b>უბრალო</b>",
    share: "{share, number, percent} დაკავებული",
  },
  de: {
    beds: "{count, plural, one {# Bett} other {# Betten}}",
    place: "Platz {order}",
    plain: "Kein <b>Markup</b>",
    share: "{share, number, percent} belegt",
  },
};

describe("createTranslator", () => {
  test.each([
    [1, "1 койка"],
    [2, "2 койки"],
    [5, "5 коек"],
    [11, "11 коек"],
    [21, "21 койка"],
    [112, "112 коек"],
  ])("chooses the Russian form for %i", (count, expected) => {
    expect(createTranslator("ru", catalogs)("beds", { count })).toBe(expected);
  });

  test("Kazakh and Georgian have one form for exactly one, also for 21", () => {
    expect(createTranslator("kk", catalogs)("beds", { count: 1 })).toBe("бір төсек");
    expect(createTranslator("kk", catalogs)("beds", { count: 21 })).toBe("21 төсек");
    expect(createTranslator("ka", catalogs)("beds", { count: 1 })).toBe("ერთი საწოლი");
    expect(createTranslator("ka", catalogs)("beds", { count: 0 })).toBe("0 საწოლი");
  });

  test("groups large counts as the language does", () => {
    expect(createTranslator("en", catalogs)("beds", { count: 98_000 })).toBe("98,000 beds");
    expect(createTranslator("kk", catalogs)("beds", { count: 98_000 })).toBe("98\u00a0000 төсек");
    expect(createTranslator("de", catalogs)("beds", { count: 98_000 })).toBe("98.000 Betten");
  });

  test("ordinals and percentages follow the language", () => {
    expect(createTranslator("en", catalogs)("place", { order: 22 })).toBe("22nd in line");
    expect(createTranslator("en", catalogs)("share", { share: 0.42 })).toBe("42% taken");
  });

  test("markup in a message stays text", () => {
    expect(createTranslator("en", catalogs)("plain")).toBe("Use <b>no</b> markup");
  });

  test("a missing argument is a bug and throws", () => {
    expect(() => createTranslator("en", catalogs)("beds")).toThrow();
  });

  test("the same arguments give the same function", () => {
    expect(createTranslator("ru", catalogs)).toBe(createTranslator("ru", catalogs));
    expect(createTranslator("ru", catalogs)).not.toBe(createTranslator("de", catalogs));
  });
});
