import type { KeepSeriesRequest, PreviewSeriesAnswer, SeriesView } from "@caravanserai/contract";

/** The fields of the form, as they are typed; shares in per cent. */
export interface SourceDraft {
  readonly into: string;
  readonly title: string;
  readonly measure: string;
  readonly direction: string;
  readonly place: string;
  readonly unit: string;
  readonly saidBy: string;
  readonly outlet: string;
  readonly sourceClass: string;
  readonly reliabilityLow: string;
  readonly reliabilityHigh: string;
}

type Said = Pick<KeepSeriesRequest, "into" | "subject" | "source">;

/** Who is not known is trusted half, until a person says otherwise. */
export function draftOfPreview(
  { subject }: Pick<PreviewSeriesAnswer, "subject">,
  fileName: string,
): SourceDraft {
  return {
    into: "",
    title: fileName.replace(/\.\w+$/, "").replace(/[_-]+/g, " "),
    measure: subject.measure,
    direction: subject.direction ?? "",
    place: "",
    unit: subject.unit,
    ...{ saidBy: "", outlet: "", sourceClass: "authority" },
    ...{ reliabilityLow: "50", reliabilityHigh: "90" },
  };
}

/** A later file of a series counts what the earlier ones counted, by the same source. */
export function draftOfSeries({ series, subject, vintage }: SeriesView): SourceDraft {
  const { source } = vintage;
  return {
    into: series,
    title: subject.title,
    measure: subject.measure,
    direction: subject.direction ?? "",
    place: subject.place ?? "",
    unit: subject.unit,
    saidBy: source.saidBy ?? "",
    outlet: source.outlet ?? "",
    sourceClass: source.sourceClass,
    reliabilityLow: String(Math.round(source.reliabilityLow * 100)),
    reliabilityHigh: String(Math.round(source.reliabilityHigh * 100)),
  };
}

/** A share typed in per cent; undefined where it is none. */
function shareOf(typed: string): number | undefined {
  const number = Number(typed.trim().replace("%", "").replace(",", "."));
  return typed.trim() === "" || !(number >= 0 && number <= 100) ? undefined : number / 100;
}

export type SourceField = "title" | "saidBy" | "reliabilityLow" | "reliabilityHigh";

/** Fields that keep the series from being kept. */
export function wrongFields(draft: SourceDraft): readonly SourceField[] {
  const low = shareOf(draft.reliabilityLow);
  const high = shareOf(draft.reliabilityHigh);
  return [
    ...(draft.title.trim() === "" ? (["title"] as const) : []),
    ...(draft.saidBy.trim() + draft.outlet.trim() === "" ? (["saidBy"] as const) : []),
    ...(low === undefined ? (["reliabilityLow"] as const) : []),
    ...(high === undefined || high < (low ?? 0) ? (["reliabilityHigh"] as const) : []),
  ];
}

export function saidOf(draft: SourceDraft): Said {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  // The lists of the form have the values that the contract knows, and no others.
  const { measure, unit, sourceClass } = draft as unknown as Said["subject"] & Said["source"];
  return {
    into: orNull(draft.into) as Said["into"],
    subject: {
      title: draft.title.trim(),
      ...{ measure, unit },
      direction: orNull(draft.direction) as Said["subject"]["direction"],
      place: orNull(draft.place),
    },
    source: {
      saidBy: orNull(draft.saidBy),
      outlet: orNull(draft.outlet),
      sourceClass,
      reliabilityLow: shareOf(draft.reliabilityLow) ?? 0,
      reliabilityHigh: shareOf(draft.reliabilityHigh) ?? 1,
    },
  };
}
