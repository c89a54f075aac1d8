import type { MrzFields, MrzReading } from "@caravanserai/identity";

type Reading = Extract<MrzReading, { kind: "read" }>;

/** What a scanned document says that somebody should look into before going on. */
export type ScanRemark =
  | { readonly kind: "perhaps"; readonly field: keyof MrzFields; readonly other: string }
  | { readonly kind: "iin-invalid" | "iin-differs-from-birth-date" | "iin-differs-from-sex" }
  /** The digit over all fields disagrees although it covers fields that agree with their own. */
  | { readonly kind: "composite" }
  | { readonly kind: "expired"; readonly on: string };

const suggestible = ["familyName", "givenNames", "patronymic", "documentNumber"] as const;

/** The remarks on a reading, the gravest first. */
export function remarksOn(reading: Reading): readonly ScanRemark[] {
  const { fields, isCompositeValid, isExpired } = reading;
  const remarks: ScanRemark[] = isCompositeValid === false ? [{ kind: "composite" }] : [];
  const note = fields.iin?.note;
  if (
    note === "iin-invalid" ||
    note === "iin-differs-from-birth-date" ||
    note === "iin-differs-from-sex"
  ) {
    remarks.push({ kind: note });
  }
  for (const field of suggestible) {
    const other = fields[field]?.suggestion;
    if (other !== undefined) remarks.push({ kind: "perhaps", field, other });
  }
  if (isExpired === true) remarks.push({ kind: "expired", on: fields.expiryDate?.value ?? "" });
  return remarks;
}
