import type { PreviewSeriesAnswer } from "@caravanserai/contract";
import { keptSeriesKinds } from "@caravanserai/domain";
import { Notice, useFormat, useTranslate } from "@caravanserai/ui";
import { RoomLink } from "../app/room-link.tsx";
import { ChoiceField } from "../places/choice-field.tsx";
import { ColumnRoles, type ColumnRolesProps } from "./column-roles.tsx";
import { FlagList } from "./flag-list.tsx";
import type { Wishes } from "./mapping-draft.ts";
import { seriesMessages } from "./messages/index.ts";

const delimiters = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;
const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "koi8-r"];

function FileFacts({ preview, wishes, onChange }: ColumnRolesProps) {
  const translate = useTranslate(seriesMessages);
  const { counts, delimiter, encoding } = preview;
  return (
    <section className="cs-panel cs-stack" aria-labelledby="series-file">
      <h2 className="desk-panel-title" id="series-file">
        {translate("file.title")}
      </h2>
      <p>
        <strong>{translate(`shape.${preview.shape}`)}</strong>
      </p>
      <p className="cs-tabular">{translate("file.counts", counts)}</p>
      <div className="desk-statement-form">
        <ChoiceField
          id="series-delimiter"
          label={translate("file.delimiter")}
          value={delimiter}
          // Other cells make other columns: what was said of them is forgotten.
          onChange={(value) => onChange({ ...keptOf(wishes), delimiter: value })}
          choices={Object.entries(delimiters).map(([name, value]) => ({
            value,
            label: translate(`delimiter.${name as keyof typeof delimiters}`),
          }))}
        />
        <ChoiceField
          id="series-encoding"
          label={translate("file.encoding")}
          value={encoding}
          onChange={(value) =>
            onChange({ ...keptOf(wishes), encoding: value as NonNullable<Wishes["encoding"]> })
          }
          choices={encodings.map((value) => ({ value, label: value }))}
        />
        <ChoiceField
          id="series-kind"
          label={translate("file.kind")}
          value={wishes.kind ?? ""}
          onChange={(value) => {
            const { kind: _kind, ...others } = wishes;
            const kind = keptSeriesKinds.find((one) => one === value);
            onChange(kind === undefined ? others : { ...others, kind });
          }}
          choices={[
            { value: "", label: translate("file.kindFound") },
            ...keptSeriesKinds.map((kind) => ({ value: kind, label: translate(`kind.${kind}`) })),
          ]}
        />
      </div>
      <LineNames preview={preview} />
    </section>
  );
}

function keptOf({ delimiter, encoding, kind }: Wishes): Wishes {
  return {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** Names of lines that are shown; a file may have a thousand. */
const namesMax = 8;

function LineNames({ preview: { lines } }: { readonly preview: PreviewSeriesAnswer }) {
  const translate = useTranslate(seriesMessages);
  const format = useFormat();
  if (lines.length === 0) return null;
  return (
    <dl className="desk-series-lines">
      <dt>{translate("file.lines")}</dt>
      {lines.slice(0, namesMax).map(({ name, kind, points, firstAt, lastAt }) => (
        <dd key={name}>
          <span>{name}</span>
          <span className="cs-small cs-soft cs-tabular">
            {`${translate(`kind.${kind}`)} · ${format.number(points)} · ${firstAt} – ${lastAt}`}
          </span>
        </dd>
      ))}
      {lines.length > namesMax ? <dd>{`+ ${format.number(lines.length - namesMax)}`}</dd> : null}
    </dl>
  );
}

function FirstRows({ preview }: { readonly preview: PreviewSeriesAnswer }) {
  const translate = useTranslate(seriesMessages);
  const title = translate("file.head");
  return (
    <details className="desk-barred">
      <summary>{title}</summary>
      <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="cs-table">
          <thead>
            <tr>
              <th scope="col">{translate("file.line")}</th>
              {preview.columns.map((column, at) => (
                <th scope="col" key={at}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.head.map(({ fileLine, cells }) => (
              <tr key={fileLine}>
                <th scope="row">{fileLine}</th>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function DateOrder({ preview, wishes, onChange }: ColumnRolesProps) {
  const translate = useTranslate(seriesMessages);
  if (!preview.isDateOrderOpen && wishes.dateOrder === undefined) return null;
  return (
    <section className="cs-panel cs-stack desk-date-order">
      <fieldset className="desk-statement-group">
        <legend>{translate("dates.title")}</legend>
        <p>{translate("dates.body")}</p>
        {(["day-first", "month-first"] as const).map((order) => {
          const label = translate(`dates.${order}`);
          return (
            <label key={order} className="desk-radio">
              <input
                type="radio"
                name="series-date-order"
                checked={wishes.dateOrder === order}
                onChange={() => onChange({ ...wishes, dateOrder: order })}
              />
              {order === preview.likelyDateOrder ? translate("dates.likely", { label }) : label}
            </label>
          );
        })}
      </fieldset>
    </section>
  );
}

/** The file as it was read: its columns, what is proposed, what is wrong. */
export function PreviewPanel(props: ColumnRolesProps) {
  const { preview } = props;
  const translate = useTranslate(seriesMessages);
  const { problem, keptAs } = preview;
  return (
    <>
      {keptAs === null ? null : (
        <Notice tone="warning" title={translate("known.title")} isAnnounced>
          <p>{translate("known.body")}</p>
          <p>
            <RoomLink to="/figures/series/$series" params={{ series: keptAs }}>
              {translate("known.open")}
            </RoomLink>
          </p>
        </Notice>
      )}
      {problem === null ? null : (
        <Notice tone="danger" isAnnounced>
          {translate(`problem.${problem.code}`, { column: problem.column ?? "" })}
        </Notice>
      )}
      <DateOrder {...props} />
      <div className="desk-import-columns">
        <FileFacts {...props} />
        <section className="cs-panel cs-stack" aria-labelledby="series-flags">
          <h2 className="desk-panel-title" id="series-flags">
            {translate("flags.title")}
          </h2>
          <FlagList
            flags={preview.flags}
            counts={preview.flagCounts}
            hasLines={preview.lines.length > 1}
          />
        </section>
      </div>
      <section className="cs-panel cs-stack" aria-labelledby="series-columns">
        <h2 className="desk-panel-title" id="series-columns">
          {translate("map.title")}
        </h2>
        <p className="cs-soft">{translate("map.lead")}</p>
        <ColumnRoles {...props} />
        <FirstRows preview={preview} />
      </section>
    </>
  );
}
