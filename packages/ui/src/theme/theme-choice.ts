import { useSyncExternalStore } from "react";

/** "system" follows the device; the other two are chosen by hand and kept on it. */
export type ThemeChoice = "system" | "daylight" | "night";

export const themeChoices: readonly ThemeChoice[] = ["system", "daylight", "night"];

const storageKey = "caravanserai.theme";
const listeners = new Set<() => void>();

function isThemeChoice(value: string | null): value is ThemeChoice {
  return themeChoices.some((choice) => choice === value);
}

function readStored(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return isThemeChoice(stored) ? stored : "system";
  } catch {
    // Storage may be closed to us; the theme then lasts as long as the page.
    return "system";
  }
}

let current: ThemeChoice | undefined;

function currentChoice(): ThemeChoice {
  current ??= readStored();
  return current;
}

/** Puts the kept choice on the document: call it first, before anything is drawn. */
export function applyThemeChoice(): void {
  const choice = currentChoice();
  if (choice === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = choice;
}

function chooseTheme(choice: ThemeChoice): void {
  current = choice;
  try {
    localStorage.setItem(storageKey, choice);
  } catch {
    // As above: a choice that cannot be kept still holds for this page.
  }
  applyThemeChoice();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The brightness in force and the way to change it. */
export function useThemeChoice(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const choice = useSyncExternalStore(subscribe, currentChoice, () => "system" as const);
  return [choice, chooseTheme];
}
