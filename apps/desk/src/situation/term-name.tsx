import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from "react-aria-components";

export interface TermNameProps {
  readonly name: string;
  /** What it counts and what it does not. */
  readonly meaning: string;
}

/** A term of an arithmetic: its name is the button that tells what it means. */
export function TermName({ name, meaning }: TermNameProps) {
  return (
    <DialogTrigger>
      <AriaButton className="desk-term">{name}</AriaButton>
      <Popover className="desk-about" placement="bottom start">
        <Dialog className="desk-about-words">
          <Heading slot="title" level={3}>
            {name}
          </Heading>
          <p>{meaning}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
