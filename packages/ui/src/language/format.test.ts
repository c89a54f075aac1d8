import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarNames } from "./calendar-names.ts";
import { createFormat } from "./format.ts";
import { languages, type Language } from "./languages.ts";

const moment = "2022-09-21T21:30:00+03:00";
const zone = "Asia/Almaty";

describe("dates", () => {
  const written: readonly (readonly [Language, readonly string[]])[] = [
    ["en", ["22 September 2022", "22 Sep", "Thu 22 Sep"]],
    ["ru", ["22 сентября 2022 г.", "22 сент.", "чт 22 сент."]],
    ["kk", ["2022 ж. 22 қыркүйек", "22 қыр.", "бс 22 қыр."]],
    ["ka", ["22 სექტემბერი, 2022", "22 სექ", "ხუთ 22 სექ"]],
    ["de", ["22. September 2022", "22. Sept.", "Do 22. Sept."]],
  ];
  test.each(written)("%s, in the zone of the post", (language, expected) => {
    const format = createFormat(language, zone);
    const { date, shortDate, weekdayDate } = format;
    expect([date, shortDate, weekdayDate].map((form) => form(moment))).toEqual(expected);
    expect(format.time(moment)).toBe("00:30");
  });

  test("the zone decides the day, and midnight is 00:00", () => {
    const moscow = createFormat("en", "Europe/Moscow");
    expect(moscow.dateTime(moment)).toBe("21 Sep, 21:30");
    expect(moscow.time("2022-09-22T00:00:00+03:00")).toBe("00:00");
  });

  test("a clock that may be compared with another names its zone", () => {
    expect(createFormat("ru", "Europe/Moscow").timeInZone(moment)).toBe("21:30 UTC+3");
    expect(createFormat("kk", "Asia/Kolkata").timeInZone(moment)).toBe("00:00 UTC+5:30");
    expect(createFormat("de", "America/Sao_Paulo").timeInZone(moment)).toBe("15:30 UTC−3");
    expect(createFormat("en", "UTC").timeInZone(moment)).toBe("18:30 UTC");
  });

  test("the weekday agrees with the platform on any day from 1970 to 2099", () => {
    const format = createFormat("en", "UTC");
    const platform = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) }), (ms) => {
        expect(format.weekdayDate(ms).split(" ")[0]).toBe(platform.format(ms));
      }),
    );
  });

  test("epoch milliseconds and ISO texts are the same instant", () => {
    const format = createFormat("ru", zone);
    expect(format.dateTime(Date.parse(moment))).toBe(format.dateTime(moment));
  });

  test("what is not an instant is a bug and throws", () => {
    expect(() => createFormat("en").date("yesterday")).toThrow();
    expect(() => createFormat("en").date(Number.NaN)).toThrow();
  });
});

describe("calendar names", () => {
  test.each(languages)("%s names twelve months and seven days, none twice", (language) => {
    const { months, monthsShort, weekdays, weekdaysShort } = calendarNames[language];
    for (const names of [months, monthsShort]) expect(new Set(names).size).toBe(12);
    for (const names of [weekdays, weekdaysShort]) expect(new Set(names).size).toBe(7);
  });

  test("English, Russian and German are those of the platform", () => {
    for (const language of ["en", "ru", "de"] as const) {
      const platform = new Intl.DateTimeFormat(language, {
        day: "numeric",
        month: "long",
        timeZone: "UTC",
      });
      calendarNames[language].months.forEach((name, index) => {
        expect(platform.format(Date.UTC(2022, index, 5))).toContain(name);
      });
    }
  });
});

describe("numbers", () => {
  test("thousands are grouped as the language does", () => {
    expect(createFormat("en").number(98_000)).toBe("98,000");
    expect(createFormat("kk").number(98_000)).toBe("98\u00a0000");
    expect(createFormat("ka").number(98_000)).toBe("98\u00a0000");
    expect(createFormat("de").number(98_000)).toBe("98.000");
  });

  test("signed numbers carry a true minus sign and zero has none", () => {
    const format = createFormat("en");
    expect(format.signedNumber(-34_000)).toBe("−34,000");
    expect(format.signedNumber(12)).toBe("+12");
    expect(format.signedNumber(0)).toBe("0");
  });
});

describe("durations and ages", () => {
  const format = createFormat("en");
  test.each([
    [0, "0 min"],
    [12.4, "12 min"],
    [60, "1 h"],
    [200, "3 h 20 min"],
    [1439.6, "1 d"],
    [3 * 1440 + 125, "3 d 2 h"],
    [-5, "0 min"],
  ])("%f minutes", (minutes, expected) => {
    expect(format.duration(minutes)).toBe(expected);
  });

  test("ages round down and never look into the future", () => {
    const now = Date.parse(moment);
    const minutesAgo = (minutes: number) => format.ago(now - minutes * 60_000, now);
    expect(minutesAgo(-30)).toBe("just now");
    expect(minutesAgo(0.9)).toBe("just now");
    expect(minutesAgo(1)).toBe("1 minute ago");
    expect(minutesAgo(59.9)).toBe("59 minutes ago");
    expect(minutesAgo(60)).toBe("1 hour ago");
    expect(minutesAgo(49 * 60)).toBe("2 days ago");
    expect(createFormat("ru").ago(now - 21 * 60_000, now)).toBe("21 минуту назад");
  });
});
