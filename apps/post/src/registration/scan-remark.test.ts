import { readMrz } from "@caravanserai/identity";
import { expect, test } from "vitest";
import { emptyPerson } from "./household-form.ts";
import { remarksOn } from "./scan-remark.ts";
import { withScan } from "./scanned-person.ts";

/** The specimen of ICAO 9303. */
const [first, second] = [
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
  "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];

function remarks(lines: readonly string[], asOf: string) {
  const reading = readMrz(lines, { asOf });
  if (reading.kind !== "read") throw new Error("expected a reading");
  return remarksOn(reading);
}

test("a scan is remarked on where it contradicts itself, is over, or can be read otherwise", () => {
  expect(remarks([first!, second!], "2012-04-15")).toEqual([]);
  expect(remarks([first!, second!], "2012-04-16")).toEqual([{ kind: "expired", on: "2012-04-15" }]);
  expect(remarks([first!, `${second!.slice(0, 43)}1`], "2012-04-15")).toEqual([
    { kind: "composite" },
  ]);
  const worn = first!.replace(/<+$/, (fillers) => "K".repeat(fillers.length));
  expect(remarks([worn, second!], "2012-04-15")).toEqual([
    { kind: "perhaps", field: "givenNames", other: "ANNA MARIAK" },
  ]);
});

test("the form keeps which characters of the number are to be looked at", () => {
  const empty = emptyPerson("01920000-0000-7000-8000-000000000001" as never);
  const form = withScan(empty, `${first}\n${second}`, "2012-04-15");
  expect(form?.numberDoubts?.map(({ at }) => at)).toEqual([1, 2, 4, 6]);
  expect(form?.unverified).not.toContain("documentNumber");
});
