import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const ka: Catalog<typeof en> = {
  "signIn.title": "ოპერატიულ პულტში შესვლა",
  "signIn.lead": "თანამშრომლებისთვის. რეგისტრირებულ ადამიანებს აქ შესვლას არასოდეს სთხოვენ.",
  "signIn.name": "თქვენი სახელი პულტში",
  "signIn.passphrase": "საიდუმლო ფრაზა",
  "signIn.submit": "შესვლა",
  "signIn.nameMissing": "აკრიფეთ სახელი",
  "signIn.passphraseMissing": "აკრიფეთ საიდუმლო ფრაზა",
  "signIn.linkHint": "ადმინისტრატორის ერთჯერადი ბმულიც გამოდგება. ის ერთხელ და მხოლოდ აქ იხსნება.",
};
