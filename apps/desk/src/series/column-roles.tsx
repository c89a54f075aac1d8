import type { PreviewSeriesAnswer } from "@caravanserai/contract";
import { useTranslate } from "@caravanserai/ui";
import { ChoiceField } from "../places/choice-field.tsx";
import { columnRoles, roleOf, withRole, type ColumnRole, type Wishes } from "./mapping-draft.ts";
import { seriesMessages } from "./messages/index.ts";

export interface ColumnRolesProps {
  readonly preview: PreviewSeriesAnswer;
  readonly wishes: Wishes;
  readonly onChange: (wishes: Wishes) => void;
}

/** Cells of a column that are shown beside its name. */
const examplesMax = 3;

/** The columns of the file, each with what it is taken for and its first cells. */
export function ColumnRoles({ preview, wishes, onChange }: ColumnRolesProps) {
  const translate = useTranslate(seriesMessages);
  const { columns, head, mapping } = preview;
  // Without a proposal the person's own choices are what stands.
  const shown = mapping ?? draftMapping(wishes);
  return (
    <ul className="desk-columns">
      {columns.map((column, at) => {
        const role = roleOf(column, shown);
        const cells = head.map((row) => row.cells[at] ?? "").filter((cell) => cell !== "");
        return (
          <li key={`${at}-${column}`} data-role={role}>
            <ChoiceField
              id={`series-column-${at}`}
              label={column === "" ? `${at + 1}` : column}
              value={role}
              onChange={(value) =>
                onChange(withRole(wishes, { column, role: value as ColumnRole }, mapping))
              }
              choices={columnRoles.map((one) => ({
                value: one,
                label: translate(`role.${one}`),
              }))}
            />
            <p className="cs-small cs-soft">
              {translate("map.examples", { cells: cells.slice(0, examplesMax).join(" · ") })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function draftMapping({ date, values, report, series }: Wishes): PreviewSeriesAnswer["mapping"] {
  return {
    ...{ date: date ?? "", values: values ?? [], report: report ?? null, series: series ?? [] },
    ...{ delimiter: "", encoding: "", dateOrder: "stated", kind: null },
  };
}
