import { AppShell, Button, IconSignOut, useTranslate } from "@caravanserai/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { UplinkStatus } from "../administration/uplink-status.tsx";
import { callHub } from "../hub/call-hub.ts";
import { sessionQuery } from "../hub/queries.ts";
import { PartyProvider } from "../places/party.tsx";
import { DemoEdge } from "./demo-edge.tsx";
import { useSession } from "./desk-context.ts";
import { LiveStatus } from "./live-status.tsx";
import { appMessages } from "./messages/index.ts";
import { RoomLink } from "./room-link.tsx";
import { openRooms } from "./rooms.ts";

function Account() {
  const session = useSession();
  const client = useQueryClient();
  const translate = useTranslate(appMessages);
  const leaving = useMutation({
    mutationFn: () => callHub("signOut"),
    onSuccess: () => {
      // What one person was shown is not kept for the next at this screen.
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
  return (
    <div className="desk-account">
      <span className="desk-account-words">
        <span className="desk-account-name">{session.name}</span>
        <span className="desk-account-role">{translate(`role.${session.role}`)}</span>
      </span>
      <Button
        kind="quiet"
        icon={<IconSignOut />}
        label={translate("account.signOut")}
        isDisabled={leaving.isPending}
        onPress={() => leaving.mutate()}
      >
        <span className="desk-account-out">{translate("account.signOut")}</span>
      </Button>
    </div>
  );
}

/** A screen on the wall has nobody at its keys: no header and no navigation. */
const wallPath = "/situation/wall";

function useIsWall(): boolean {
  return useRouterState({ select: ({ location }) => location.pathname.endsWith(wallPath) });
}

/** Header, navigation and demo edge around every room. */
export function DeskShell() {
  const isWall = useIsWall();
  const session = useSession();
  const translate = useTranslate(appMessages);
  const links = openRooms(session.permissions).map(({ name, path }) => (
    <RoomLink key={name} to={path}>
      {translate(`nav.${name}`)}
    </RoomLink>
  ));
  if (isWall) {
    return (
      <DemoEdge>
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </DemoEdge>
    );
  }
  return (
    <DemoEdge>
      <AppShell
        place={translate("desk.place")}
        homeHref="/desk/"
        status={
          <div className="desk-statuses">
            <LiveStatus />
            <UplinkStatus />
          </div>
        }
        tools={<Account />}
        {...(links.length === 0
          ? {}
          : { navigation: links, navigationLabel: translate("nav.label") })}
      >
        <PartyProvider>
          <Outlet />
        </PartyProvider>
      </AppShell>
    </DemoEdge>
  );
}
