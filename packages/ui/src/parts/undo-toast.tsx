import { useEffect, useState } from "react";
import { IconPause, IconUndo } from "../icons/action-icons.tsx";
import { useUiTranslate } from "../language/language-provider.tsx";
import { Button } from "./button.tsx";

const undoSecondsMax = 10;

export interface UndoToastProps {
  /** What was done: "2 adults counted in by car". Give the part a `key` per act. */
  readonly message: string;
  readonly onUndo: () => void;
  /** The time is over: the act stands, and the caller removes the toast. */
  readonly onExpire: () => void;
}

/**
 * Ten seconds to take an act back. The clock stands still on request and while
 * focus or pointer is on the toast, so that nobody is too slow for it.
 */
export function UndoToast({ message, onUndo, onExpire }: UndoToastProps) {
  const translate = useUiTranslate();
  const [secondsLeft, setSecondsLeft] = useState(undoSecondsMax);
  const [isHeld, setIsHeld] = useState(false);
  const [isTouched, setIsTouched] = useState(false);
  const isPaused = isHeld || isTouched;

  useEffect(() => {
    if (isPaused) return undefined;
    const timer = setTimeout(() => {
      if (secondsLeft <= 1) onExpire();
      else setSecondsLeft(secondsLeft - 1);
    }, 1000);
    return () => clearTimeout(timer);
  }, [isPaused, secondsLeft, onExpire]);

  return (
    <div
      className="cs-undo"
      onPointerEnter={() => setIsTouched(true)}
      onPointerLeave={() => setIsTouched(false)}
      onFocus={() => setIsTouched(true)}
      onBlur={() => setIsTouched(false)}
    >
      <div className="cs-undo-words">
        <span role="status">{message}</span>
        <span className="cs-undo-time">
          {isPaused
            ? translate("undo.paused")
            : translate("undo.secondsLeft", { count: secondsLeft })}
        </span>
      </div>
      <Button kind="quiet" icon={<IconPause />} onPress={() => setIsHeld(!isHeld)}>
        {translate("undo.pause")}
      </Button>
      <Button icon={<IconUndo />} onPress={onUndo}>
        {translate("undo.undo")}
      </Button>
    </div>
  );
}
