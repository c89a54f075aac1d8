import { expect, test } from "vitest";
import { readReport } from "../read-report.ts";

test.each([
  ["The border guard denied that 4,000 people had been turned back.", []],
  ["The mayor dismissed reports of 12,000 deserters; only 300 men had arrived.", [300]],
  ["Claims that 5,000 drivers were stranded at Narva are false, police said.", []],
  ["Last month 52 people were denied entry.", [52]],
  ["Der Minister wies Berichte zurück, wonach 4.000 Menschen an der Grenze warten.", []],
  ["Meldungen über 3.000 Gestrandete in Narva seien falsch.", []],
  ["Das Amt dementierte 900 Abweisungen, vielmehr seien 40 Menschen abgewiesen worden.", [40]],
  ["Министр опроверг сообщения о 4 тысячах задержанных, но признал 60 отказов во въезде.", [60]],
  ["Слухи о 700 беженцах в Нарве не соответствуют действительности.", []],
])("%s", (report, values) => {
  expect(readReport(report).proposals.map(({ value }) => value)).toEqual(values);
});
