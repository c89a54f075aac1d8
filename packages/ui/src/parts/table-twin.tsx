import { useFormat, useUiTranslate } from "../language/language-provider.tsx";

/** A cell as a value, so that the screen formats it and the file keeps it plain. */
export type TwinCell = string | number | undefined;

export interface TwinColumn {
  readonly label: string;
  readonly isNumeric?: boolean;
}

/** The same figures a chart draws, as a table: for reading, for screen readers and for files. */
export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly (readonly TwinCell[])[];
}

export interface TwinTableProps {
  readonly twin: TableTwin;
}

export function TwinTable({ twin }: TwinTableProps) {
  const format = useFormat();
  const translate = useUiTranslate();
  const written = (cell: TwinCell) =>
    typeof cell === "number" ? format.number(cell) : (cell ?? translate("chart.noValue"));
  return (
    <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={twin.caption}>
      <table className="cs-table">
        <caption>{twin.caption}</caption>
        <thead>
          <tr>
            {twin.columns.map(({ label, isNumeric }) => (
              <th scope="col" key={label} data-numeric={isNumeric}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th scope="row" key={index}>
                    {written(cell)}
                  </th>
                ) : (
                  <td key={index} data-numeric={twin.columns[index]?.isNumeric}>
                    {written(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
