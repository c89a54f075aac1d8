import type { Permission } from "@caravanserai/contract";
import { EmptyState, LinkButton, Page, useTranslate } from "@caravanserai/ui";
import type { ReactNode } from "react";
import { useMay, useSession } from "./desk-context.ts";
import { appMessages } from "./messages/index.ts";
import { GoToRoom } from "./room-link.tsx";
import { openRooms } from "./rooms.ts";

export interface PermittedProps {
  readonly permission: Permission;
  readonly children: ReactNode;
}

/** Draws a room only for those who may enter it, and says so to others. */
export function Permitted({ permission, children }: PermittedProps) {
  const mayEnter = useMay(permission);
  const translate = useTranslate(appMessages);
  if (mayEnter) return children;
  return (
    <Page title={translate("page.denied")} width="form">
      <p className="cs-lead">{translate("page.deniedBody")}</p>
    </Page>
  );
}

/** The first room of the session; those whose work is on a tablet are sent there. */
export function HomePage() {
  const { permissions } = useSession();
  const translate = useTranslate(appMessages);
  const first = openRooms(permissions)[0];
  if (first !== undefined) return <GoToRoom to={first.path} replace />;
  return (
    <Page title={translate("page.tablet")} width="form">
      <EmptyState
        title={translate("page.tabletBody")}
        action={
          <LinkButton kind="primary" href="/post/">
            {translate("page.toTablet")}
          </LinkButton>
        }
      />
    </Page>
  );
}

export function NotFoundPage() {
  const translate = useTranslate(appMessages);
  return (
    <Page title={translate("page.notFound")} width="form">
      <p className="cs-lead">{translate("page.notFoundBody")}</p>
    </Page>
  );
}

/** A bug of ours on one page leaves the navigation and the other rooms standing. */
export function BrokenPage() {
  const translate = useTranslate(appMessages);
  return (
    <Page title={translate("page.broken")} width="form">
      <p className="cs-lead">{translate("page.brokenBody")}</p>
    </Page>
  );
}
