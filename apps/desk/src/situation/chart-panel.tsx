import {
  IconAbout,
  IconChart,
  IconClock,
  IconDownload,
  IconTable,
  TwinTable,
  useFormat,
  useUiTranslate,
  type TableTwin,
} from "@caravanserai/ui";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Disclosure,
  DisclosurePanel,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from "react-aria-components";
import { useConnection } from "../app/desk-context.ts";

export interface ChartPanelProps {
  /** The question the chart answers. */
  readonly title: string;
  readonly asOfMs: number;
  readonly source: string;
  readonly about: string;
  readonly twin: TableTwin;
  /** Address of the same figures at the hub, as a file. */
  readonly csv: string;
  /** What the chart shows of: a day, a direction. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

type ProvenanceProps = Pick<ChartPanelProps, "asOfMs" | "source">;

function Provenance({ asOfMs, source }: ProvenanceProps) {
  const translate = useUiTranslate();
  const format = useFormat();
  const isStale = useConnection().state === "lost";
  const time = format.dateTime(asOfMs);
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

function Views({ title, csv }: Pick<ChartPanelProps, "title" | "csv">) {
  const translate = useUiTranslate();
  return (
    <div className="cs-figure-panel-bar">
      <TabList className="cs-tab-list" aria-label={`${translate("panel.views")}: ${title}`}>
        <Tab className="cs-tab" id="chart">
          <IconChart />
          {translate("panel.chart")}
        </Tab>
        <Tab className="cs-tab" id="table">
          <IconTable />
          {translate("panel.table")}
        </Tab>
      </TabList>
      <a
        className="desk-download"
        href={csv}
        download
        aria-label={`${translate("panel.download")}: ${title}`}
      >
        <IconDownload />
        <span>{translate("panel.download")}</span>
      </a>
    </div>
  );
}

/** Chart, table and the hub's own file of one question, with as-of, source and what it means. */
export function ChartPanel(props: ChartPanelProps) {
  const { title, about, twin, controls, children } = props;
  const translate = useUiTranslate();
  return (
    <section className="cs-panel cs-figure-panel" aria-label={title}>
      <div className="cs-figure-panel-head">
        <div>
          <h2>{title}</h2>
          <Provenance {...props} />
        </div>
        {controls}
      </div>
      <Tabs className="cs-figure-panel-tabs">
        <Views {...props} />
        <TabPanel id="chart">{children}</TabPanel>
        <TabPanel id="table">
          <TwinTable twin={twin} />
        </TabPanel>
      </Tabs>
      <Disclosure className="cs-about">
        <AriaButton slot="trigger" className="cs-about-button">
          <IconAbout />
          <span>
            {translate("figure.about")}
            <span className="cs-visually-hidden">: {title}</span>
          </span>
        </AriaButton>
        <DisclosurePanel>
          <p className="cs-about-body">{about}</p>
        </DisclosurePanel>
      </Disclosure>
    </section>
  );
}
