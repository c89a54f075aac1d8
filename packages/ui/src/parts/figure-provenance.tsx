import type { ReactNode } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel } from "react-aria-components";
import { IconAbout, IconClock } from "../icons/state-icons.tsx";
import type { Instant } from "../language/format.ts";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";

/** What every figure carries: a figure without its as-of and source is not a figure. */
export interface FigureOrigin {
  readonly asOf: Instant;
  /** Older than it should be; it is then shown greyed and said so in words. */
  readonly isStale?: boolean;
  readonly source: string;
  /** What is counted, over which period and direction, by which method, and what is not. */
  readonly about: ReactNode;
}

export function FigureProvenance({ asOf, isStale = false, source }: FigureOrigin) {
  const translate = useUiTranslate();
  const format = useFormat();
  const time = format.dateTime(asOf);
  return (
    <p className="cs-figure-provenance">
      {isStale ? (
        <span className="cs-stale">
          <IconClock />
          {translate("figure.staleSince", { time })}
        </span>
      ) : (
        <span className="cs-tabular">{translate("figure.asOf", { time })}</span>
      )}
      <span>{translate("figure.source", { source })}</span>
    </p>
  );
}

interface AboutFigureProps {
  /** Name of the figure, so that many "About this figure" can be told apart by ear. */
  readonly figureLabel: string;
  readonly children: ReactNode;
}

export function AboutFigure({ figureLabel, children }: AboutFigureProps) {
  const translate = useUiTranslate();
  return (
    <Disclosure className="cs-about">
      <AriaButton slot="trigger" className="cs-about-button">
        <IconAbout />
        <span>
          {translate("figure.about")}
          <span className="cs-visually-hidden">: {figureLabel}</span>
        </span>
      </AriaButton>
      <DisclosurePanel>
        <div className="cs-about-body">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
