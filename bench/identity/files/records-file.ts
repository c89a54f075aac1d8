/** A file of records with known truth, as `evaluate records` reads it. */
export interface RecordsFile {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Mappings worth measuring, by name. */
  readonly maps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Column of the person's number. */
  readonly truth: string;
}

/** Comma separated text; no cell of the generators holds a comma or a quote. */
export function csvText(file: RecordsFile): string {
  return [file.columns, ...file.rows].map((cells) => cells.join(",")).join("\n");
}
