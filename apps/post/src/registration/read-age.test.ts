import { describe, expect, it } from "vitest";
import { ageBandOf, ageYears, readAge } from "./read-age.ts";

const today = "2022-09-24";
const asked = (ageKnowledge: "birth-date" | "age" | "about" | "unknown", ageText: string) =>
  readAge({ ageKnowledge, ageText, ageReading: 0 }, today);

describe("readAge", () => {
  it("keeps the precision of what was said and never makes up a day", () => {
    expect(asked("birth-date", "27 3 1986").birth).toEqual({
      precision: "day",
      year: 1986,
      month: 3,
      day: 27,
    });
    expect(asked("birth-date", "март 1986").birth?.precision).toBe("month");
    expect(asked("age", "36").birth).toMatchObject({ precision: "age", lastYear: 1986 });
    expect(asked("about", "40").birth?.precision).toBe("band");
  });

  it("offers the other reading of a short number, and takes the chosen one", () => {
    const { candidates } = asked("birth-date", "86");
    expect(candidates.length).toBeGreaterThan(1);
    const chosen = readAge({ ageKnowledge: "birth-date", ageText: "86", ageReading: 1 }, today);
    expect(chosen.birth).toEqual(candidates[1]);
  });

  it("tells an impossible date from an empty box", () => {
    expect(asked("birth-date", "31 2 1990").isUnreadable).toBe(true);
    expect(asked("birth-date", "2031").isUnreadable).toBe(true);
    expect(asked("birth-date", "  ").isUnreadable).toBe(false);
    expect(asked("unknown", "nonsense").birth).toBeUndefined();
  });
});

describe("ageBandOf", () => {
  it("changes on the birthday", () => {
    const born = (text: string) => ageBandOf(asked("birth-date", text).birth, today);
    expect(born("24.09.2004")).toBe("18-59");
    expect(born("25.09.2004")).toBe("12-17");
    expect(born("24.09.2017")).toBe("5-11");
    expect(born("25.09.2017")).toBe("0-4");
    expect(born("24.09.1962")).toBe("60+");
  });

  it("takes a stated age at its word and an unknown one as unknown", () => {
    expect(ageBandOf(asked("age", "17").birth, today)).toBe("12-17");
    expect(ageBandOf(asked("age", "18").birth, today)).toBe("18-59");
    expect(ageYears(asked("age", "7").birth!, today)).toBe(7);
    expect(ageBandOf(undefined, today)).toBe("unknown");
  });
});
