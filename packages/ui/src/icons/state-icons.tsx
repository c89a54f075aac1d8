import { createIcon } from "./icon.tsx";

export const IconCheck = createIcon(<path d="m4.5 12.75 5 5L19.5 6.5" strokeWidth="2.25" />);

export const IconAllReceived = createIcon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="m7.75 12.3 3 3 5.5-6" />
  </>,
);

export const IconWarning = createIcon(
  <>
    <path
      d="M10.7 4 2.6 18a1.5 1.5 0 0 0 1.3 2.25h16.2A1.5 1.5 0 0 0 21.4 18L13.3 4a1.5 1.5
        0 0 0-2.6 0Z"
    />
    <path d="M12 9.5v4.25M12 16.9h.01" />
  </>,
);

export const IconDanger = createIcon(
  <>
    <path d="M8.3 2.75h7.4l5.55 5.55v7.4l-5.55 5.55H8.3l-5.55-5.55V8.3Z" />
    <path d="M12 7.5v5.5M12 16.4h.01" />
  </>,
);

export const IconAbout = createIcon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5.5M12 7.6h.01" />
  </>,
);

export const IconClock = createIcon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 6.75V12l3.5 2.25" />
  </>,
);

export const IconTablet = createIcon(
  <>
    <rect x="4.5" y="2.75" width="15" height="18.5" rx="2.25" />
    <path d="M10.75 18h2.5" />
  </>,
);

/** The hub: the courtyard all roads lead to. */
export const IconHub = createIcon(
  <>
    <path d="M4 21V8.5L12 3l8 5.5V21Z" />
    <path d="M9 21v-6.5c0-1.6 1.7-2.3 3-3.75 1.3 1.45 3 2.15 3 3.75V21" />
  </>,
);

export const IconCloudOff = createIcon(
  <path
    d="m3.5 3.5 17 17M9.2 5.6A6 6 0 0 1 17.7 10a4.5 4.5 0 0 1 2.4 7.8M16.5 18.5H7a4.75
      4.75 0 0 1-.7-9.45c.1-.5.2-.9.4-1.35"
  />,
);

export const IconWaiting = createIcon(
  <>
    <path d="M7 18.5a4.75 4.75 0 0 1-.6-9.45 6 6 0 0 1 11.5 1.1 4.3 4.3 0 0 1 .6 8.35" />
    <path d="M12 20.5v-7.5M9 15.7l3-3 3 3" />
  </>,
);

export const IconLock = createIcon(
  <>
    <rect x="4.75" y="10.5" width="14.5" height="10.5" rx="2" />
    <path d="M8 10.5V7.3a4 4 0 0 1 8 0v3.2M12 14.75v2.25" />
  </>,
);

export const IconSun = createIcon(
  <>
    <circle cx="12" cy="12" r="4" />
    <path
      d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7
        5.3l-1.4 1.4M6.7 17.3l-1.4 1.4"
    />
  </>,
);

export const IconMoon = createIcon(
  <path d="M20 14.3A8.25 8.25 0 0 1 9.7 4a8.25 8.25 0 1 0 10.3 10.3Z" />,
);
