import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { IconChart, IconDownload, IconTable } from "../icons/action-icons.tsx";
import { useUiTranslate } from "../language/language-provider.tsx";
import { Button } from "./button.tsx";
import { downloadCsv } from "./csv.ts";
import { AboutFigure, FigureProvenance, type FigureOrigin } from "./figure-provenance.tsx";
import { TwinTable, type TableTwin } from "./table-twin.tsx";

export interface FigurePanelProps extends FigureOrigin {
  /** The question the figure answers. */
  readonly title: string;
  readonly twin: TableTwin;
  /** Name of the downloaded file, ending in .csv. */
  readonly fileName: string;
  /** The chart. */
  readonly children: ReactNode;
}

/** Chart · Table · Download, as-of and source, and what the figure is about. */
export function FigurePanel(props: FigurePanelProps) {
  const { title, twin, fileName, about, children } = props;
  const translate = useUiTranslate();
  return (
    <section className="cs-panel cs-figure-panel" aria-label={title}>
      <div className="cs-figure-panel-head">
        <div>
          <h2>{title}</h2>
          <FigureProvenance {...props} />
        </div>
      </div>
      <Tabs className="cs-figure-panel-tabs">
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
          <Button
            kind="quiet"
            icon={<IconDownload />}
            label={`${translate("panel.download")}: ${title}`}
            onPress={() => downloadCsv(twin, fileName)}
          >
            {translate("panel.download")}
          </Button>
        </div>
        <TabPanel id="chart">{children}</TabPanel>
        <TabPanel id="table">
          <TwinTable twin={twin} />
        </TabPanel>
      </Tabs>
      <AboutFigure figureLabel={title}>{about}</AboutFigure>
    </section>
  );
}
