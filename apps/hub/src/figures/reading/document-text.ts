export type DocumentFormat = "text" | "html" | "pdf" | "csv";

/** The text of a report, with the day of publication where the document states it. */
export interface DocumentText {
  readonly kind: "text";
  readonly format: DocumentFormat;
  readonly text: string;
  readonly publishedOn: string | null;
}

export type DocumentRefusal =
  | { readonly kind: "too-large"; readonly bytes: number; readonly bytesMax: number }
  | { readonly kind: "too-many-pages"; readonly pages: number; readonly pagesMax: number }
  | { readonly kind: "no-text" }
  | { readonly kind: "unreadable"; readonly reason: "encrypted" | "damaged" | "not-a-text" };
