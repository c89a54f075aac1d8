import type { SeriesFlagView } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { seriesMessages } from "./messages/index.ts";
import { useSeriesWords } from "./use-series-words.ts";

export interface FlagListProps {
  readonly flags: readonly SeriesFlagView[];
  readonly counts: Readonly<Record<string, number>>;
  /** Whether lines of the file are named: one line alone needs no name. */
  readonly hasLines: boolean;
}

/** Flags of one kind that are listed; the count beside the kind says how many there are. */
const listedMax = 12;

/** What is wrong in a file, kind by kind, with the line of the file and the numbers. */
export function FlagList({ flags, counts, hasLines }: FlagListProps) {
  const translate = useTranslate(seriesMessages);
  const format = useFormat();
  const words = useSeriesWords();
  const kinds = Object.keys(counts);
  if (kinds.length === 0) return <p className="cs-soft">{translate("flags.none")}</p>;
  return (
    <ul className="desk-flag-kinds">
      {kinds.map((kind) => {
        const own = flags.filter((flag) => flag.kind === kind);
        const listed = own.slice(0, listedMax);
        const more = (counts[kind] ?? 0) - listed.length;
        return (
          <li key={kind}>
            <p className="desk-flag-kind">
              <strong>{words.flag(kind)}</strong>
              <span className="cs-tabular">{format.number(counts[kind] ?? 0)}</span>
            </p>
            <ul className="desk-flag-lines">
              {listed.map((flag, index) => (
                <li key={index}>{words.flagLine(flag, hasLines)}</li>
              ))}
            </ul>
            {more > 0 ? (
              <p className="cs-small cs-soft">
                {translate("flags.more", { count: format.number(more) })}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
