import type { KeyboardEvent } from "react";

const stops = "input:not([disabled]):not([readonly]), button.cs-button[data-kind='primary']";

/** A group of radio buttons is one stop: its chosen button, or its first. */
function isStop(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
  const group = document.getElementsByName(element.name);
  const chosen = [...group].find((one) => one instanceof HTMLInputElement && one.checked);
  return (chosen ?? group[0]) === element;
}

function isTextBox(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && !["checkbox", "submit"].includes(target.type);
}

export interface FormKeys {
  readonly onSave: () => void;
  readonly onAdd: () => void;
}

/** Enter goes on to the next box, Ctrl+Enter saves, Alt+N adds a person: no mouse at 3 a.m. */
export function followFormKeys(event: KeyboardEvent<HTMLElement>, keys: FormKeys): void {
  if (event.defaultPrevented) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    keys.onSave();
  } else if (event.altKey && event.code === "KeyN") {
    event.preventDefault();
    keys.onAdd();
  } else if (event.key === "Enter" && isTextBox(event.target)) {
    // A scan box has a form of its own and a list box its own Enter.
    const { target } = event;
    if (target.form !== null || target.getAttribute("aria-expanded") === "true") return;
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)].filter(isStop);
    const here = all.indexOf(target);
    if (here !== -1) return all[here + 1]?.focus();
    const isBehind = (one: HTMLElement) =>
      (target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    all.find((one) => isBehind(one))?.focus();
  }
}
