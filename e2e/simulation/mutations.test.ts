import { describe, expect, it } from "vitest";
import { mutationNames, mutations } from "./mutations.ts";
import { catchMutation } from "./simulate-seeds.ts";

/** Within a hundredth of one full run. */
const seedsMax = 100;

describe("a planted fault is seen", () => {
  it.each(mutationNames.map((name) => [mutations[name], name] as const))(
    "%s (%s)",
    { timeout: 120_000 },
    async (_text, name) => {
      const caught = await catchMutation(name, { seedsMax });
      expect(caught?.failures[0]).toBeDefined();
    },
  );
});
