import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { BackupPage } from "../administration/backup-page.tsx";
import { DevicesPage } from "../administration/devices-page.tsx";
import { QuarantinePage } from "../administration/quarantine-page.tsx";
import { StaffPage } from "../administration/staff-page.tsx";
import { CrossingsPage } from "../crossings/crossings-page.tsx";
import { DiscrepanciesPage } from "../discrepancies/discrepancies-page.tsx";
import { DuplicatesPage } from "../duplicates/duplicates-page.tsx";
import { ClaimPage } from "../figures/claim-page.tsx";
import { FiguresPage } from "../figures/figures-page.tsx";
import { KeptReportPage } from "../figures/kept-report-page.tsx";
import { knownAtSearchOf } from "../figures/known-at.ts";
import { NewClaimPage } from "../figures/new-claim-page.tsx";
import { ReportPage } from "../figures/report-page.tsx";
import { PlacesPage } from "../places/places-page.tsx";
import { ImportPage } from "../series/import-page.tsx";
import { SeriesListPage } from "../series/series-list-page.tsx";
import { SeriesPage } from "../series/series-page.tsx";
import { ReportsPage } from "../sitrep/reports-page.tsx";
import { SituationReportPage } from "../sitrep/situation-report-page.tsx";
import { SitePage } from "../places/site-page.tsx";
import { SituationPage } from "../situation/situation-page.tsx";
import { WallPage } from "../situation/wall-page.tsx";
import { BrokenPage, HomePage, NotFoundPage, Permitted } from "./closed-rooms.tsx";
import { DeskShell } from "./desk-shell.tsx";

const root = createRootRoute({ component: DeskShell, notFoundComponent: NotFoundPage });
const onRoot = { getParentRoute: () => root } as const;

const home = createRoute({ ...onRoot, path: "/", component: HomePage });

const situation = createRoute({
  ...onRoot,
  path: "/situation",
  component: () => (
    <Permitted permission="situation.read">
      <SituationPage />
    </Permitted>
  ),
});

const crossings = createRoute({
  ...onRoot,
  path: "/crossings/{-$crossing}",
  component: function Crossings() {
    const { crossing } = crossings.useParams();
    return (
      <Permitted permission="situation.read">
        <CrossingsPage crossing={crossing} />
      </Permitted>
    );
  },
});

const situationWall = createRoute({
  ...onRoot,
  path: "/situation/wall",
  component: () => (
    <Permitted permission="situation.read">
      <WallPage />
    </Permitted>
  ),
});

const figures = createRoute({
  ...onRoot,
  path: "/figures",
  validateSearch: knownAtSearchOf,
  component: function Figures() {
    const { knownAt } = figures.useSearch();
    return (
      <Permitted permission="figures.read">
        <FiguresPage knownAtMs={knownAt} />
      </Permitted>
    );
  },
});

const figureNew = createRoute({
  ...onRoot,
  path: "/figures/new",
  component: () => (
    <Permitted permission="figures.write">
      <NewClaimPage />
    </Permitted>
  ),
});

const keptReport = createRoute({
  ...onRoot,
  path: "/figures/reports/$report",
  component: function KeptReport() {
    const { report } = keptReport.useParams();
    return (
      <Permitted permission="figures.write">
        <KeptReportPage report={report} />
      </Permitted>
    );
  },
});

const figureReport = createRoute({
  ...onRoot,
  path: "/figures/report",
  component: () => (
    <Permitted permission="figures.write">
      <ReportPage />
    </Permitted>
  ),
});

const figureClaim = createRoute({
  ...onRoot,
  path: "/figures/claims/$claim",
  validateSearch: knownAtSearchOf,
  component: function FigureClaim() {
    const { claim } = figureClaim.useParams();
    const { knownAt } = figureClaim.useSearch();
    return (
      <Permitted permission="figures.read">
        <ClaimPage claim={claim} knownAtMs={knownAt} />
      </Permitted>
    );
  },
});

const seriesList = createRoute({
  ...onRoot,
  path: "/figures/series",
  component: () => (
    <Permitted permission="figures.read">
      <SeriesListPage />
    </Permitted>
  ),
});

const seriesNew = createRoute({
  ...onRoot,
  path: "/figures/series/new",
  component: () => (
    <Permitted permission="figures.write">
      <ImportPage />
    </Permitted>
  ),
});

const oneSeries = createRoute({
  ...onRoot,
  path: "/figures/series/$series",
  component: function OneSeries() {
    const { series } = oneSeries.useParams();
    return (
      <Permitted permission="figures.read">
        <SeriesPage series={series} />
      </Permitted>
    );
  },
});

const reports = createRoute({
  ...onRoot,
  path: "/reports",
  component: () => (
    <Permitted permission="reports.read">
      <ReportsPage />
    </Permitted>
  ),
});

const situationReport = createRoute({
  ...onRoot,
  path: "/reports/$report",
  component: function OneReport() {
    const { report } = situationReport.useParams();
    return (
      <Permitted permission="reports.read">
        <SituationReportPage report={report} />
      </Permitted>
    );
  },
});

const places = createRoute({
  ...onRoot,
  path: "/places",
  component: () => (
    <Permitted permission="places.read">
      <PlacesPage />
    </Permitted>
  ),
});

const site = createRoute({
  ...onRoot,
  path: "/places/$site",
  component: function Site() {
    const { site: key } = site.useParams();
    return (
      <Permitted permission="places.read">
        <SitePage siteKey={key} />
      </Permitted>
    );
  },
});

const discrepancies = createRoute({
  ...onRoot,
  path: "/discrepancies",
  component: () => (
    <Permitted permission="discrepancy.read">
      <DiscrepanciesPage />
    </Permitted>
  ),
});

const duplicates = createRoute({
  ...onRoot,
  path: "/duplicates",
  component: () => (
    <Permitted permission="duplicate.read">
      <DuplicatesPage />
    </Permitted>
  ),
});

const devices = createRoute({
  ...onRoot,
  path: "/devices",
  component: () => (
    <Permitted permission="device.read">
      <DevicesPage />
    </Permitted>
  ),
});

const staff = createRoute({
  ...onRoot,
  path: "/staff",
  component: () => (
    <Permitted permission="staff.read">
      <StaffPage />
    </Permitted>
  ),
});

const quarantine = createRoute({
  ...onRoot,
  path: "/set-aside",
  component: () => (
    <Permitted permission="quarantine.read">
      <QuarantinePage />
    </Permitted>
  ),
});

const backups = createRoute({
  ...onRoot,
  path: "/backups",
  component: () => (
    <Permitted permission="backup.read">
      <BackupPage />
    </Permitted>
  ),
});

const routeTree = root.addChildren([
  home,
  situation,
  situationWall,
  crossings,
  figures,
  figureReport,
  figureNew,
  keptReport,
  figureClaim,
  seriesList,
  seriesNew,
  oneSeries,
  reports,
  situationReport,
  places,
  site,
  discrepancies,
  duplicates,
  devices,
  staff,
  quarantine,
  backups,
]);

export const deskRouter = createRouter({
  routeTree,
  basepath: "/desk",
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NotFoundPage,
});
