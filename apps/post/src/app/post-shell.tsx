import {
  AppShell,
  DemoFrame,
  IconBed,
  IconCrossing,
  IconDocument,
  IconLock,
  IconArrowOut,
  IconHousehold,
  IconClock,
  Notice,
  SavedWhereStatus,
  useTranslate,
  type IconComponent,
} from "@caravanserai/ui";
import { Link, Outlet } from "@tanstack/react-router";
import { useState, useSyncExternalStore, type ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import {
  useCrossingCode,
  useHubNow,
  useProjection,
  useSavedWhere,
  useServices,
  type SavedNow,
} from "../act/services-context.ts";
import type { PostRole } from "../device/enrolled-device.ts";
import { EvictedNotice } from "../device/evicted-notice.tsx";
import { UnknownNotice } from "../device/unknown-notice.tsx";
import { readTrace } from "../storage/tablet-trace.ts";
import { useCrossingName } from "../parts/use-crossing-name.ts";
import { appMessages } from "./app-messages.ts";
import { LockDialog } from "./lock-dialog.tsx";
import { savedWhereProps } from "./saved-where-props.ts";
import { UpdateNotice } from "./update-notice.tsx";

type Room = "home" | "queue" | "count" | "places" | "leaving" | "records";

const roomIcons: Readonly<Record<Room, IconComponent>> = {
  home: IconHousehold,
  queue: IconClock,
  count: IconCrossing,
  places: IconBed,
  leaving: IconArrowOut,
  records: IconDocument,
};

const roomsOfRole: Readonly<Record<PostRole, readonly Room[]>> = {
  registration: ["home", "queue", "count", "places", "leaving", "records"],
  counting: ["count", "queue", "leaving", "records"],
  shelter: ["places", "home", "records"],
};

/** In the demo one tablet shows every room; at a real post only those of its role. */
function useRooms(): readonly Room[] {
  const { role } = useServices().device;
  const { view } = useProjection();
  return view?.isDemo === true ? roomsOfRole.registration : roomsOfRole[role];
}

function RoomLink({ room }: { readonly room: Room }) {
  const translate = useTranslate(appMessages);
  const { role } = useServices().device;
  const Icon = roomIcons[room];
  const homes = { registration: "home", counting: "count", shelter: "places" } as const;
  const to = homes[role] === room ? "/" : (`/${room}` as const);
  return (
    <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
      <Icon />
      {translate(`room.${room}`)}
    </Link>
  );
}

function TroubleNotice({ saved }: { readonly saved: SavedNow | undefined }) {
  const translate = useTranslate(appMessages);
  const code = saved?.where.problemCode ?? null;
  if (saved?.where.state !== "trouble" || code === null) return null;
  if (code === "device.unknown") {
    return (
      <div className="post-banner">
        <UnknownNotice />
      </div>
    );
  }
  const isRevoked = code === "device.revoked";
  return (
    <div className="post-banner">
      <Notice tone="danger" isAnnounced>
        {isRevoked ? translate("trouble.revoked") : translate("trouble.other", { code })}
      </Notice>
    </div>
  );
}

/** Above whatever is being typed, which stays: the tablet under it has lost its memory. */
function EvictedBanner() {
  const { storage } = useServices();
  const isEvicted = useSyncExternalStore(storage.subscribe, storage.isEvicted);
  if (!isEvicted) return null;
  return (
    <div className="post-banner">
      <EvictedNotice trace={readTrace()} onEnrolAgain={() => location.assign("/post/")} />
    </div>
  );
}

export function PostShell(): ReactNode {
  const translate = useTranslate(appMessages);
  const { device } = useServices();
  const { view } = useProjection();
  const saved = useSavedWhere();
  const rooms = useRooms();
  const hubNowMs = useHubNow();
  const crossingName = useCrossingName(useCrossingCode());
  const [isLocking, setIsLocking] = useState(false);
  const place = crossingName === undefined ? device.label : `${crossingName} · ${device.label}`;
  return (
    <DemoFrame isDemo={view?.isDemo ?? false} demoTime={hubNowMs}>
      <AppShell
        place={place}
        homeHref="/post/"
        status={saved === undefined ? undefined : <SavedWhereStatus {...savedWhereProps(saved)} />}
        navigationLabel={translate("rooms")}
        navigation={rooms.map((room) => (
          <RoomLink room={room} key={room} />
        ))}
        tools={
          <AriaButton
            className="cs-header-button"
            aria-label={translate("lock")}
            onPress={() => setIsLocking(true)}
          >
            <IconLock />
          </AriaButton>
        }
      >
        <EvictedBanner />
        <TroubleNotice saved={saved} />
        <UpdateNotice />
        <Outlet />
        <LockDialog
          isOpen={isLocking}
          waiting={saved?.where.waiting ?? 0}
          onClose={() => setIsLocking(false)}
        />
      </AppShell>
    </DemoFrame>
  );
}
