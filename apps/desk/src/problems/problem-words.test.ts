import { problems, type ProblemCode } from "@caravanserai/contract";
import { createTranslator, languages } from "@caravanserai/ui";
import { expect, test } from "vitest";
import { HubProblem } from "../hub/hub-problem.ts";
import { problemMessages } from "./messages/index.ts";
import { problemWords } from "./problem-words.ts";

const codes = Object.keys(problems) as ProblemCode[];

test.each(languages)("says every problem of the contract in %s", (language) => {
  const translate = createTranslator(language, problemMessages);
  for (const code of codes) {
    const words = problemWords(new HubProblem({ code, retry: problems[code].retry }), translate);
    expect(words.length, code).toBeGreaterThan(20);
  }
});

test("says how many places are left when the rule refuses", () => {
  const problem = new HubProblem({
    code: "places.unit-full",
    retry: "human",
    details: { free: 2 },
  });
  expect(problemWords(problem, createTranslator("en", problemMessages))).toContain("2 free");
});

test("names a code without words of its own, so that it can be passed on", () => {
  const problem = new HubProblem({ code: "entry.too-deep", retry: "human" });
  expect(problemWords(problem, createTranslator("en", problemMessages))).toContain(
    "(entry.too-deep)",
  );
});
