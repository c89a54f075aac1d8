import type { ReactNode } from "react";
import { IconAbout, IconAllReceived, IconDanger, IconWarning } from "../icons/state-icons.tsx";
import { useUiTranslate } from "../language/language-provider.tsx";
import type { Tone } from "./badge.tsx";

const icons = {
  note: IconAbout,
  success: IconAllReceived,
  warning: IconWarning,
  danger: IconDanger,
} as const;

export interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  /** Reads the notice out when it appears; leave out for notices that were there already. */
  readonly isAnnounced?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ tone = "note", title, isAnnounced = false, children }: NoticeProps) {
  const translate = useUiTranslate();
  const Icon = icons[tone];
  const role = isAnnounced ? (tone === "danger" ? "alert" : "status") : undefined;
  return (
    <div className="cs-notice" data-tone={tone} role={role}>
      <Icon label={translate(`notice.${tone}`)} />
      <div className="cs-notice-words">
        {title === undefined ? null : <p className="cs-notice-title">{title}</p>}
        {children === undefined ? null : <div className="cs-notice-body">{children}</div>}
      </div>
    </div>
  );
}
