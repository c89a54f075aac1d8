import { useEffect, useRef, type ReactNode } from "react";

export interface PageProps {
  /** The question this page answers, or the step it asks for. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** Above the title: a back link or the step trail. */
  readonly before?: ReactNode;
  /** A form is one readable column; the default uses the whole width. */
  readonly width?: "form" | "full";
  /** Moves the focus to the title when it changes: a new screen is announced, not only drawn. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

export function Page(props: PageProps) {
  const { title, lead, before, width = "full", takesFocus = false, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, title]);
  return (
    <div className="cs-page" data-width={width}>
      <div className="cs-page-heading">
        {before}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p className="cs-lead">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
