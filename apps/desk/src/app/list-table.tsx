import { IconDownload, LinkButton, useUiTranslate } from "@caravanserai/ui";
import type { ReactNode } from "react";

interface ListFile {
  readonly href: string;
  readonly name: string;
  readonly format: "CSV" | "XLSX";
}

export interface ListTableProps {
  readonly id: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly className?: string;
  /** The same rows as files, each named by its format. */
  readonly files?: readonly ListFile[];
  /** The rows. */
  readonly children: ReactNode;
}

/** A titled list in a table that scrolls by itself where the screen is narrow. */
export function ListTable({ id, title, heads, className = "", files, children }: ListTableProps) {
  const heading = (
    <h2 className="desk-panel-title" id={id}>
      {title}
    </h2>
  );
  return (
    <section className="cs-panel cs-stack" aria-labelledby={id}>
      {files === undefined ? heading : <TitledFiles {...{ title, files }}>{heading}</TitledFiles>}
      <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className={`cs-table ${className}`}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}

interface TitledFilesProps {
  readonly title: string;
  readonly files: readonly ListFile[];
  readonly children: ReactNode;
}

function TitledFiles({ title, files, children }: TitledFilesProps) {
  const translate = useUiTranslate();
  return (
    <div className="cs-figure-panel-head">
      {children}
      <div className="cs-row">
        {files.map(({ href, name, format }) => (
          <LinkButton
            key={format}
            kind="quiet"
            icon={<IconDownload />}
            label={`${translate("panel.downloadAs", { format })}: ${title}`}
            href={href}
            download={name}
          >
            {translate("panel.downloadAs", { format })}
          </LinkButton>
        ))}
      </div>
    </div>
  );
}
