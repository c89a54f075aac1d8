import type { ReactNode } from "react";

export interface ListTableProps {
  readonly id: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly className?: string;
  /** The rows. */
  readonly children: ReactNode;
}

/** A titled list in a table that scrolls by itself where the screen is narrow. */
export function ListTable({ id, title, heads, className = "", children }: ListTableProps) {
  return (
    <section className="cs-panel cs-stack" aria-labelledby={id}>
      <h2 className="desk-panel-title" id={id}>
        {title}
      </h2>
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
