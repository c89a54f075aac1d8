import type { MouseEvent, ReactNode } from "react";
import { useUiTranslate } from "../language/language-provider.tsx";
import { Arcade } from "../mark/arcade.tsx";
import { Mark } from "../mark/mark.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

export interface AppShellProps {
  /** Post, room or page the person works at: "Zhelkuar crossing, lane 2". */
  readonly place: string;
  readonly homeHref?: string;
  /** Goes home without loading the page anew, where the app has a router of its own. */
  readonly onHome?: () => void;
  /** SavedWhereStatus or any other status. */
  readonly status?: ReactNode;
  /** Links of the app's own router, each one entry; mark the open one with aria-current="page". */
  readonly navigation?: readonly ReactNode[];
  readonly navigationLabel?: string;
  /** Buttons beside language and brightness, such as signing out. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function AppShell(props: AppShellProps) {
  const { place, homeHref = "/", onHome, status, navigation, navigationLabel, tools } = props;
  const translate = useUiTranslate();
  const goHome = (event: MouseEvent) => {
    // With a modifier key the reader wants the link itself, in another tab.
    if (onHome === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onHome();
  };
  return (
    <div className="cs-shell">
      <a className="cs-skip" href="#main">
        {translate("shell.skip")}
      </a>
      <header className="cs-shell-header">
        <div className="cs-shell-bar">
          <a className="cs-shell-home" href={homeHref} onClick={goHome}>
            <Mark size={44} ground="dark" />
            <span className="cs-shell-names">
              <span className="cs-shell-place">{place}</span>
              <span className="cs-shell-product" translate="no">
                Caravanserai
              </span>
            </span>
          </a>
          {status === undefined ? null : <div className="cs-shell-status">{status}</div>}
          <div className="cs-shell-tools">
            <LanguageSwitch />
            <ThemeSwitch />
            {tools}
          </div>
        </div>
        {navigation === undefined ? null : (
          <nav className="cs-shell-nav" aria-label={navigationLabel}>
            <ul>
              {navigation.map((link, index) => (
                <li key={index}>{link}</li>
              ))}
            </ul>
          </nav>
        )}
        <Arcade />
      </header>
      <main className="cs-shell-main" id="main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}
