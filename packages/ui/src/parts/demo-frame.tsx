import type { ReactNode } from "react";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";
import type { Instant } from "../language/format.ts";

export interface DemoFrameProps {
  /** False in real use: then nothing is drawn around the children. */
  readonly isDemo?: boolean;
  /** The demo's own time, which may run faster than the clock on the wall. */
  readonly demoTime?: Instant | undefined;
  readonly children: ReactNode;
}

/** A striped edge and the word: demo and practice are never mistaken for real work. */
export function DemoFrame({ isDemo = true, demoTime, children }: DemoFrameProps) {
  const translate = useUiTranslate();
  const format = useFormat();
  if (!isDemo) return children;
  return (
    <div className="cs-demo-frame">
      <aside className="cs-demo-edge" aria-label={translate("demo.word")}>
        <span className="cs-demo-words">
          <span className="cs-demo-word">{translate("demo.word")}</span>
          {demoTime === undefined ? null : (
            <span className="cs-tabular">
              {translate("demo.time", { time: format.dateTime(demoTime) })}
            </span>
          )}
          <span className="cs-demo-explained">{translate("demo.explained")}</span>
        </span>
      </aside>
      {children}
    </div>
  );
}
