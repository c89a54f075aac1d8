/** A statement of time in the text, tokens `first` to before `last`. */
export interface PeriodMention {
  readonly first: number;
  readonly last: number;
  readonly start: string | null;
  readonly end: string | null;
  /**
   * `said-on` is when somebody spoke, `dateline` the report's own date, `as-of` limits a state;
   * `mask` is a time of day or a length that is no period.
   */
  readonly role: "period" | "as-of" | "said-on" | "dateline" | "mask";
  /** "A day earlier" counts from another day of the sentence: how many days before it. */
  readonly daysBefore?: number;
}

/** What a relative statement of time counts from. */
export interface ReportCalendar {
  readonly dateline: string | null;
  /** Year of a date written without one; null when nothing in the report says it. */
  readonly year: number | null;
}
