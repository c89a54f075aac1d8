import type { CharacterDoubt } from "@caravanserai/identity";
import { useTranslate } from "@caravanserai/ui";
import { documentCameraMessages } from "../document-camera/document-camera-messages.ts";

interface DoubtfulNumberProps {
  readonly value: string;
  readonly doubts: readonly CharacterDoubt[];
}

/** A number with the characters marked that its check digit cannot tell from a lookalike. */
function DoubtfulNumber({ value, doubts }: DoubtfulNumberProps) {
  const marked = new Set(doubts.map(({ at }) => at));
  return (
    <bdi className="post-doubtful-number">
      {[...value].map((character, index) =>
        marked.has(index + 1) ? (
          <mark key={index}>{character}</mark>
        ) : (
          <span key={index}>{character}</span>
        ),
      )}
    </bdi>
  );
}

/** The number once more, marked, and in words what else each marked character may be. */
export function DoubtWords({ value, doubts }: DoubtfulNumberProps) {
  const translate = useTranslate(documentCameraMessages);
  const named = (character: string) => (character === "<" ? translate("doubt.nothing") : character);
  return (
    <>
      <p className="cs-small">{translate("doubt")}</p>
      <p className="post-doubt-places">
        <DoubtfulNumber value={value} doubts={doubts} />
        {doubts.map(({ at, read, others }) => (
          <span key={at} className="cs-small">
            {translate("doubt.place", { at, choices: [read, ...others].map(named).join(" / ") })}
          </span>
        ))}
      </p>
    </>
  );
}
