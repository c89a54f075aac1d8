import { IconAbout, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import type { Figure, FigureName } from "@caravanserai/contract";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from "react-aria-components";
import { figureWords } from "./figure-words.ts";
import { situationMessages } from "./messages/index.ts";

export interface AboutFigureProps {
  readonly name: FigureName;
  readonly figure: Figure;
}

/** Period, direction, method and origin of one figure, a touch away from it. */
export function AboutFigure({ name, figure }: AboutFigureProps) {
  const translate = useTranslate(situationMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const { label, meaning, facts } = figureWords(name, figure, { translate, format });
  return (
    <DialogTrigger>
      <AriaButton
        className="desk-about-button"
        aria-label={`${translateUi("figure.about")}: ${label}`}
      >
        <IconAbout />
      </AriaButton>
      <Popover className="desk-about" placement="bottom end">
        <Dialog className="desk-about-words">
          <Heading slot="title" level={3}>
            {label}
          </Heading>
          <p>{meaning}</p>
          <dl>
            {facts.map(({ question, answer }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
