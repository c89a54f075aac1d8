import { expect, test } from "vitest";
import { enrolmentLink } from "./enrolment-link.ts";

test("keeps the code behind the fragment, which is never sent to a server", () => {
  const link = new URL(enrolmentLink("https://hub.example", "7KQM2-XH4TP"));
  expect(link.pathname).toBe("/post/");
  expect(link.search).toBe("");
  expect(link.hash).toBe("#enrol=7KQM2-XH4TP");
});
