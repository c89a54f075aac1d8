import {
  Button,
  IconArrowOut,
  IconBed,
  IconCrossing,
  IconHousehold,
  IconPersonAdd,
  Notice,
  Page,
  Panel,
  ReferenceNumber,
  Row,
  ScanField,
  useFormat,
  useTranslate,
  type IconComponent,
} from "@caravanserai/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import {
  useHubNow,
  useProjection,
  useServices,
  useUtcOffsetMinutes,
} from "../act/services-context.ts";
import { localDay } from "../app/local-day.ts";
import { DocumentCamera } from "../document-camera/document-camera.tsx";
import { useScan } from "../parts/use-scan.ts";
import { shownName } from "../registration/person-records.ts";
import {
  findByName,
  readShiftHouseholds,
  type ShiftHousehold,
} from "../registration/shift-people.ts";
import { draftCellId } from "../registration/open-draft.ts";
import { useStored } from "../storage/use-stored.ts";
import { homeMessages } from "./home-messages.ts";

function HomeScan({ onFound }: { readonly onFound: (found: readonly ShiftHousehold[]) => void }) {
  const translate = useTranslate(homeMessages);
  const services = useServices();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  const today = localDay(useHubNow(), useUtcOffsetMinutes());
  const register = (mrz: string) => {
    services.handover.give(mrz);
    void navigate({ to: "/register", search: {} });
  };
  const scan = useScan((found) => {
    setIsMissing(false);
    onFound([]);
    if (found.kind === "document") {
      register(found.mrz);
    } else if (found.kind === "slip") {
      const { reference } = found;
      void navigate({ to: "/household/$reference", params: { reference } });
    } else if (found.kind === "token") {
      const { token, persons, mode } = found.slip;
      void navigate({ to: "/register", search: { token, party: persons, mode } });
    } else if (found.kind === "prepared") {
      services.handover.givePrepared(found.persons);
      void navigate({ to: "/register", search: {} });
    } else {
      void readShiftHouseholds(services).then((households) => {
        const named = findByName(found.text, households);
        onFound(named);
        setIsMissing(named.length === 0);
      });
    }
  });
  // A reader types wherever the focus is; on this screen that is always the box.
  useEffect(() => {
    const catchBurst = (event: KeyboardEvent) => {
      const isTyping = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
      const isElsewhere = document.activeElement?.matches("input, textarea, select") !== true;
      if (isTyping && event.key !== " " && isElsewhere) box.current?.focus();
    };
    document.addEventListener("keydown", catchBurst);
    return () => document.removeEventListener("keydown", catchBurst);
  }, []);
  return (
    <div className="post-home-scan" onKeyDown={scan.followTab}>
      <ScanField
        id="scan"
        label={translate("scan")}
        description={scan.isWaitingForMore ? translate("scan.more") : translate("scan.help")}
        value={scan.value}
        onChange={scan.setValue}
        onSubmit={scan.submit}
        error={isMissing ? translate("notFound") : undefined}
        inputRef={box}
        autoFocus
      />
      <DocumentCamera today={today} onRead={register} />
    </div>
  );
}

interface DoorProps {
  readonly icon: IconComponent;
  readonly title: string;
  readonly hint: string;
  readonly children: (content: ReactNode) => ReactNode;
}

function Door({ icon: Icon, title, hint, children }: DoorProps) {
  return children(
    <>
      <Icon />
      <span className="post-door-words">
        <span className="post-door-title">{title}</span>
        <span className="cs-small post-door-hint">{hint}</span>
      </span>
    </>,
  );
}

function Doors() {
  const translate = useTranslate(homeMessages);
  const words = (key: "newPerson" | "household" | "count" | "places" | "leaving") => ({
    title: translate(key),
    hint: translate(`${key}.hint`),
  });
  return (
    <nav className="post-doors" aria-label={translate("title")}>
      <Door icon={IconPersonAdd} {...words("newPerson")}>
        {(content) => (
          <Link className="post-door" data-kind="primary" to="/register" search={{}}>
            {content}
          </Link>
        )}
      </Door>
      <Door icon={IconHousehold} {...words("household")}>
        {(content) => (
          <Link className="post-door" to="/register" search={{ stage: "group" }}>
            {content}
          </Link>
        )}
      </Door>
      <Door icon={IconCrossing} {...words("count")}>
        {(content) => (
          <Link className="post-door" to="/count">
            {content}
          </Link>
        )}
      </Door>
      <Door icon={IconBed} {...words("places")}>
        {(content) => (
          <Link className="post-door" to="/places">
            {content}
          </Link>
        )}
      </Door>
      <Door icon={IconArrowOut} {...words("leaving")}>
        {(content) => (
          <Link className="post-door" to="/leaving">
            {content}
          </Link>
        )}
      </Door>
    </nav>
  );
}

function FoundHouseholds({ found }: { readonly found: readonly ShiftHousehold[] }) {
  const translate = useTranslate(homeMessages);
  if (found.length === 0) return null;
  return (
    <Panel title={translate("found")}>
      <ul className="post-list" aria-live="polite">
        {found.map(({ reference, form }) => (
          <li key={reference}>
            <Link to="/household/$reference" params={{ reference }}>
              <ReferenceNumber reference={reference} size="inline" />
            </Link>
            <span>{form.persons.map(shownName).join(", ")}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ShiftFigures() {
  const translate = useTranslate(homeMessages);
  const format = useFormat();
  const { device } = useServices();
  const { rows } = useProjection();
  const own = rows.rowsOf("household").filter((household) => household.device === device.device);
  const persons = own.reduce((sum, household) => sum + household.persons, 0);
  const placed = rows
    .rowsOf("placement")
    .filter(({ state }) => state === "checked-in" || state === "held");
  const figures = [
    [translate("shift.households"), own.length],
    [translate("shift.persons"), persons],
    [translate("shift.placed"), placed.reduce((sum, placement) => sum + placement.persons, 0)],
  ] as const;
  return (
    <section className="post-shift" aria-label={translate("shift")}>
      <h2 className="cs-small cs-soft">{translate("shift")}</h2>
      <dl>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The desk: one box for whatever is held out, and five doors. */
export function HomePage() {
  const translate = useTranslate(homeMessages);
  const navigate = useNavigate();
  const { database } = useServices();
  const [found, setFound] = useState<readonly ShiftHousehold[]>([]);
  const countDrafts = useCallback(
    () => database.cells.where("id").equals(draftCellId(null)).count(),
    [database],
  );
  const hasDraft = (useStored(countDrafts) ?? 0) > 0;
  return (
    <Page title={translate("title")}>
      {hasDraft ? (
        <Notice title={translate("draft")}>
          <Row>
            <Button onPress={() => void navigate({ to: "/register", search: {} })}>
              {translate("draft.open")}
            </Button>
          </Row>
        </Notice>
      ) : null}
      <HomeScan onFound={setFound} />
      <FoundHouseholds found={found} />
      <Doors />
      <ShiftFigures />
    </Page>
  );
}
