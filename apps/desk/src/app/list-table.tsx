import { IconDownload, LinkButton, useUiTranslate } from "@caravanserai/ui";
import type { ReactNode } from "react";

export interface ListTableProps {
  readonly id: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly className?: string;
  /** The same rows as a file. */
  readonly file?: { readonly href: string; readonly name: string };
  /** The rows. */
  readonly children: ReactNode;
}

/** A titled list in a table that scrolls by itself where the screen is narrow. */
export function ListTable({ id, title, heads, className = "", file, children }: ListTableProps) {
  const heading = (
    <h2 className="desk-panel-title" id={id}>
      {title}
    </h2>
  );
  return (
    <section className="cs-panel cs-stack" aria-labelledby={id}>
      {file === undefined ? heading : <TitledFile {...{ title, file }}>{heading}</TitledFile>}
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

interface TitledFileProps {
  readonly title: string;
  readonly file: NonNullable<ListTableProps["file"]>;
  readonly children: ReactNode;
}

function TitledFile({ title, file, children }: TitledFileProps) {
  const translate = useUiTranslate();
  return (
    <div className="cs-figure-panel-head">
      {children}
      <LinkButton
        kind="quiet"
        icon={<IconDownload />}
        label={`${translate("panel.download")}: ${title}`}
        href={file.href}
        download={file.name}
      >
        {translate("panel.download")}
      </LinkButton>
    </div>
  );
}
