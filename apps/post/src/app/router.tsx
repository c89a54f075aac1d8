import { crossingModes, type CrossingMode } from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import { createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { CountPage } from "../count/count-page.tsx";
import { HomePage } from "../home/home-page.tsx";
import { HouseholdPage } from "../household/household-page.tsx";
import { LeavingPage } from "../leaving/leaving-page.tsx";
import { PlacesPage } from "../places/places-page.tsx";
import { QueuePage } from "../queue/queue-page.tsx";
import { RecordsPage } from "../records/records-page.tsx";
import { RegisterPage } from "../registration/register-page.tsx";
import { SlipPage } from "../slip/slip-page.tsx";
import { FaultPage } from "./fault-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PostShell } from "./post-shell.tsx";
import { RoleHome } from "./role-home.tsx";

const root = createRootRoute({ component: PostShell, notFoundComponent: NotFoundPage });

/** A reference in the address, so that a screen survives a reload; never anything personal. */
const withReference = (search: Record<string, unknown>): { reference?: string } => {
  const { reference } = search;
  return typeof reference === "string" ? { reference: reference.slice(0, 20) } : {};
};

interface TokenSearch {
  readonly token?: string;
  readonly party?: number;
  readonly mode?: CrossingMode;
}

/** The number being served, the size of its party, how it travels; nothing personal either. */
const withToken = (search: Record<string, unknown>): TokenSearch => {
  const { token, party } = search;
  const isParty = typeof party === "number" && Number.isSafeInteger(party) && party > 0;
  if (typeof token !== "string" || !isParty) return {};
  const mode = crossingModes.find((known) => known === search["mode"]);
  const served = { token: token.slice(0, 40), party: Math.min(party, limits.householdPersonsMax) };
  return mode === undefined ? served : { ...served, mode };
};

const routes = [
  createRoute({ getParentRoute: () => root, path: "/", component: RoleHome }),
  createRoute({ getParentRoute: () => root, path: "/home", component: HomePage }),
  createRoute({ getParentRoute: () => root, path: "/count", component: CountPage }),
  createRoute({
    getParentRoute: () => root,
    path: "/register",
    component: RegisterPage,
    validateSearch: (
      search: Record<string, unknown>,
    ): TokenSearch & { stage?: "group"; reference?: string } => ({
      ...(search["stage"] === "group" ? { stage: "group" as const } : {}),
      ...withReference(search),
      ...withToken(search),
    }),
  }),
  createRoute({ getParentRoute: () => root, path: "/slip/$reference", component: SlipPage }),
  createRoute({
    getParentRoute: () => root,
    path: "/household/$reference",
    component: HouseholdPage,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/places",
    component: PlacesPage,
    validateSearch: withReference,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/leaving",
    component: LeavingPage,
    validateSearch: withReference,
  }),
  createRoute({ getParentRoute: () => root, path: "/queue", component: QueuePage }),
  createRoute({ getParentRoute: () => root, path: "/records", component: RecordsPage }),
  createRoute({
    getParentRoute: () => root,
    path: "/enrol",
    beforeLoad: () => {
      throw redirect({ to: "/" });
    },
  }),
] as const;

export function createPostRouter() {
  return createRouter({
    routeTree: root.addChildren(routes),
    basepath: "/post",
    scrollRestoration: true,
    defaultErrorComponent: FaultPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPostRouter>;
  }
}
