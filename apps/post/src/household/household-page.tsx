import { parseReference } from "@caravanserai/domain";
import {
  Button,
  IconArrowOut,
  IconBed,
  IconEdit,
  IconPrint,
  Notice,
  Page,
  Row,
  useTranslate,
} from "@caravanserai/ui";
import { useNavigate, useParams } from "@tanstack/react-router";
import { HouseholdPanel } from "./household-panel.tsx";
import { householdMessages } from "./household-messages.ts";
import { useHousehold } from "./use-household.ts";

/** What a scanned slip opens: the household and what can be done for it. */
export function HouseholdPage() {
  const translate = useTranslate(householdMessages);
  const navigate = useNavigate();
  const given = useParams({ from: "/household/$reference" }).reference;
  const reference = parseReference(given);
  const found = useHousehold(reference);
  if (reference === undefined || found === undefined) {
    return (
      <Page title={translate("title", { reference: given })} width="form">
        <Notice tone="warning">{translate("invalid")}</Notice>
      </Page>
    );
  }
  const isOwn = found.known.source === "tablet";
  return (
    <Page title={translate("title", { reference })} width="form" takesFocus>
      <HouseholdPanel found={found}>
        <Row>
          <Button
            kind="primary"
            icon={<IconBed />}
            onPress={() => void navigate({ to: "/places", search: { reference } })}
          >
            {translate("open.place")}
          </Button>
          <Button
            icon={<IconArrowOut />}
            onPress={() => void navigate({ to: "/leaving", search: { reference } })}
          >
            {translate("open.leaving")}
          </Button>
          {isOwn ? (
            <>
              <Button
                icon={<IconEdit />}
                onPress={() => void navigate({ to: "/register", search: { reference } })}
              >
                {translate("open.grow")}
              </Button>
              <Button
                icon={<IconPrint />}
                onPress={() => void navigate({ to: "/slip/$reference", params: { reference } })}
              >
                {translate("open.slip")}
              </Button>
            </>
          ) : null}
        </Row>
      </HouseholdPanel>
    </Page>
  );
}
