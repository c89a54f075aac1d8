import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { IconChart, IconDownload, IconTable } from "../icons/action-icons.tsx";
import { useUiTranslate } from "../language/language-provider.tsx";
import { Button } from "./button.tsx";
import { downloadCsv } from "./csv.ts";
import { AboutFigure, FigureProvenance, type FigureOrigin } from "./figure-provenance.tsx";
import { LinkButton } from "./link-button.tsx";
import { TwinTable, type TableTwin } from "./table-twin.tsx";

export interface FigurePanelProps extends FigureOrigin {
  /** The question the figure answers. */
  readonly title: string;
  readonly twin: TableTwin;
  /** Name of the downloaded file, ending in .csv. */
  readonly fileName: string;
  /** Address of the same figures as a file; without it the file is made from the twin. */
  readonly fileHref?: string;
  /** What the chart shows of: a day, a direction. */
  readonly controls?: ReactNode;
  /** The chart. */
  readonly children: ReactNode;
}

function Download({ title, twin, fileName, fileHref }: FigurePanelProps) {
  const words = useUiTranslate()("panel.download");
  const shared = { kind: "quiet", icon: <IconDownload />, label: `${words}: ${title}` } as const;
  return fileHref === undefined ? (
    <Button {...shared} onPress={() => downloadCsv(twin, fileName)}>
      {words}
    </Button>
  ) : (
    <LinkButton {...shared} href={fileHref} download={fileName}>
      {words}
    </LinkButton>
  );
}

/** Chart · Table · Download, as-of and source, and what the figure is about. */
export function FigurePanel(props: FigurePanelProps) {
  const { title, twin, about, controls, children } = props;
  const translate = useUiTranslate();
  return (
    <section className="cs-panel cs-figure-panel" aria-label={title}>
      <div className="cs-figure-panel-head">
        <div>
          <h2>{title}</h2>
          <FigureProvenance {...props} />
        </div>
        {controls}
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
          <Download {...props} />
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
