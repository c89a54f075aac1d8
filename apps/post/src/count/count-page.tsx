import type { CrossingDirection, CrossingMode } from "@caravanserai/domain";
import {
  Badge,
  ChoiceTiles,
  IconArrowIn,
  IconArrowOut,
  IconCrossing,
  Notice,
  Page,
  Panel,
  UndoToast,
  useTranslate,
} from "@caravanserai/ui";
import { useCallback, useState } from "react";
import { useCrossingCode, useProjection } from "../act/services-context.ts";
import { CrossingChoice } from "../parts/crossing-choice.tsx";
import { SaveProblemNotice } from "../parts/save-problem.tsx";
import { useCrossingName } from "../parts/use-crossing-name.ts";
import { countMessages } from "./count-messages.ts";
import { CountForm } from "./count-form.tsx";
import { PresetGrid } from "./preset-grid.tsx";
import { TodaysCountPanel } from "./todays-count-panel.tsx";
import { useTally, type LastTally } from "./use-tally.ts";

const allModes: readonly CrossingMode[] = ["car", "bus", "bicycle", "foot", "train", "air"];

function useOpenModes(crossing: string | undefined): readonly CrossingMode[] {
  const { rows } = useProjection();
  const open = rows.rowsOf("crossing").find(({ key }) => key === crossing)?.modes ?? allModes;
  return allModes.filter((mode) => open.includes(mode));
}

function useCountedWords(): (last: LastTally) => string {
  const translate = useTranslate(countMessages);
  return ({ direction, mode, adults, children }) =>
    translate("counted", {
      direction: translate(direction),
      mode: translate(mode),
      persons: translate("persons", { count: adults + children }),
    });
}

export function CountPage() {
  const translate = useTranslate(countMessages);
  const crossing = useCrossingCode();
  const crossingName = useCrossingName(crossing);
  const modes = useOpenModes(crossing);
  const countedWords = useCountedWords();
  const [direction, setDirection] = useState<CrossingDirection>("in");
  const { last, isUndone, problem, count, undo, letStand } = useTally(crossing);
  const startUndo = useCallback(() => void undo(), [undo]);
  return (
    <Page
      title={translate("title")}
      before={
        crossingName === undefined ? null : (
          <div>
            <Badge icon={<IconCrossing />}>{crossingName}</Badge>
          </div>
        )
      }
    >
      <SaveProblemNotice problem={problem} />
      {crossing === undefined ? (
        <Panel>
          <CrossingChoice />
        </Panel>
      ) : (
        <div className="post-count">
          <div className="post-count-main">
            <div className="post-direction" data-direction={direction}>
              <ChoiceTiles
                id="direction"
                label={translate("direction")}
                layout="compact"
                value={direction}
                onChange={setDirection}
                choices={[
                  { value: "in", label: translate("in"), icon: <IconArrowIn /> },
                  { value: "out", label: translate("out"), icon: <IconArrowOut /> },
                ]}
              />
            </div>
            <PresetGrid direction={direction} modes={modes} onCount={count} />
            <CountForm direction={direction} modes={modes} onCount={count} />
          </div>
          <TodaysCountPanel />
        </div>
      )}
      {isUndone ? <Notice isAnnounced>{translate("undone")}</Notice> : null}
      {last === undefined ? null : (
        <UndoToast
          key={last.tally}
          message={countedWords(last)}
          onUndo={startUndo}
          onExpire={letStand}
        />
      )}
    </Page>
  );
}
