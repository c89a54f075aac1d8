import { createIcon } from "./icon.tsx";

export const IconSearch = createIcon(
  <>
    <circle cx="10.5" cy="10.5" r="6.75" />
    <path d="m15.5 15.5 5.5 5.5" />
  </>,
);

export const IconScan = createIcon(
  <path
    d="M3.5 8V5.5a2 2 0 0 1 2-2H8M16 3.5h2.5a2 2 0 0 1 2 2V8M20.5 16v2.5a2 2 0 0 1-2
      2H16M8 20.5H5.5a2 2 0 0 1-2-2V16M3.5 12h17"
  />,
);

export const IconPrint = createIcon(
  <>
    <path
      d="M7 8.5v-5h10v5M7 17.5H5A1.5 1.5 0 0 1 3.5 16v-6A1.5 1.5 0 0 1 5 8.5h14a1.5 1.5 0
        0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-2"
    />
    <path d="M7 14h10v6.5H7ZM16.75 11.25h.01" />
  </>,
);

export const IconUndo = createIcon(
  <path d="M8.5 4.5 4 9l4.5 4.5M4 9h10a5.5 5.5 0 0 1 0 11h-4" />,
  true,
);

export const IconPause = createIcon(<path d="M8.5 5v14M15.5 5v14" strokeWidth="2.5" />);

export const IconPlus = createIcon(<path d="M12 4.5v15M4.5 12h15" strokeWidth="2.25" />);

export const IconMinus = createIcon(<path d="M4.5 12h15" strokeWidth="2.25" />);

export const IconClose = createIcon(<path d="m5.5 5.5 13 13M18.5 5.5l-13 13" />);

export const IconChart = createIcon(
  <path
    d="M3.5 12h17M6.5 12V7M10.5 12V3.5M10.5 12v4.5M14.5 12V6M14.5 12v8.5M18.5 12V9M6.5
      12v3M18.5 12v4"
  />,
);

export const IconTable = createIcon(
  <>
    <rect x="3.5" y="4.5" width="17" height="15" rx="1.75" />
    <path d="M3.5 9.5h17M3.5 14.5h17M9.5 9.5v10" />
  </>,
);

export const IconDownload = createIcon(
  <path d="M12 3.5v11M7.5 10.5 12 15l4.5-4.5M4 17v1.5A2 2 0 0 0 6 20.5h12a2 2 0 0 0 2-2V17" />,
);

/** Languages: the globe, never a flag. */
export const IconLanguage = createIcon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path
      d="M3 12h18M12 3c2.5 2.6 3.75 5.6 3.75 9S14.5 18.4 12
        21c-2.5-2.6-3.75-5.6-3.75-9S9.5 5.6 12 3Z"
    />
  </>,
);

export const IconNext = createIcon(<path d="M4.5 12h15M13.5 6l6 6-6 6" />, true);

export const IconBack = createIcon(<path d="M19.5 12h-15M10.5 6l-6 6 6 6" />, true);

export const IconEdit = createIcon(
  <path
    d="m4 20 .9-4.2L15.6 5.1a1.9 1.9 0 0 1 2.7 0l.6.6a1.9 1.9 0 0 1 0 2.7L8.2 19.1ZM13.5
      7.2l3.3 3.3"
  />,
);

export const IconSignOut = createIcon(
  <path d="M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M9.5 12h11M16 7.5l4.5 4.5-4.5 4.5" />,
  true,
);
