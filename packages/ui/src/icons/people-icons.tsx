import { createIcon } from "./icon.tsx";

export const IconAdult = createIcon(
  <>
    <circle cx="12" cy="7.5" r="3.75" />
    <path d="M4.5 20.5c.4-4.2 3.4-6.5 7.5-6.5s7.1 2.3 7.5 6.5" />
  </>,
);

export const IconChild = createIcon(
  <>
    <circle cx="12" cy="10" r="3" />
    <path d="M6.5 20.5c.3-3.3 2.5-5 5.5-5s5.2 1.7 5.5 5M10.5 5.5c.6-.9 1.9-1.1 2.7-.4" />
  </>,
);

export const IconInfant = createIcon(
  <>
    <circle cx="12" cy="12" r="8" />
    <path
      d="M9.2 10.8h.01M14.8 10.8h.01M9.3 14.7c1.6 1.5 3.8 1.5 5.4 0M12 4c-1.5.3-1.5 2.4.3
        2.5"
    />
  </>,
);

export const IconPersonAdd = createIcon(
  <>
    <circle cx="9.5" cy="8" r="3.75" />
    <path d="M2.75 20.5c.4-4 3-6.2 6.75-6.2 1.8 0 3.4.5 4.5 1.5M18.5 14v6M15.5 17h6" />
  </>,
);

export const IconHousehold = createIcon(
  <>
    <path d="M3 11 12 3.5 21 11M5 9.5V20h14V9.5" />
    <circle cx="9.5" cy="13" r="1.5" />
    <circle cx="14.5" cy="13" r="1.5" />
    <path
      d="M7.3 20c0-2 .8-3.1 2.2-3.1s2.2 1.1 2.2 3.1M12.3 20c0-2 .8-3.1 2.2-3.1s2.2 1.1
        2.2 3.1"
    />
  </>,
);

export const IconBed = createIcon(
  <path
    d="M3 5v15M3 16.5h18M21 20v-6a2.5 2.5 0 0 0-2.5-2.5H3M6 11.5V9.8A1.8 1.8 0 0 1 7.8
      8h2.4A1.8 1.8 0 0 1 12 9.8v1.7"
  />,
);

export const IconMedical = createIcon(<path d="M9.5 3.5h5v6h6v5h-6v6h-5v-6h-6v-5h6Z" />);

export const IconPregnant = createIcon(
  <>
    <circle cx="11" cy="4.5" r="2" />
    <path
      d="M10 21v-5H8.5V10A2.5 2.5 0 0 1 11 7.5c1.3 0 2 .8 2.2 2 1.6.6 2.8 1.7 2.8 3.3 0
        1.7-1.3 3.2-3 3.2V21"
    />
  </>,
);

export const IconDisability = createIcon(
  <>
    <circle cx="10.5" cy="4.25" r="1.75" />
    <path d="M10.5 8v6h5l2.5 5.5 2-1M10.5 10.5H15M8 12.2a4.7 4.7 0 1 0 6.3 6" />
  </>,
);

export const IconTalkPrivately = createIcon(
  <>
    <path
      d="M4 5.5h11a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H9L5.5 17v-3.5H4A1.5 1.5
        0 0 1 2.5 12V7A1.5 1.5 0 0 1 4 5.5Z"
    />
    <path d="M19.5 10h.5a1.5 1.5 0 0 1 1.5 1.5v4.5a1.5 1.5 0 0 1-1.5 1.5h-.5V20.5l-3-3H13" />
  </>,
);

/** Older person alone: the walking stick. */
export const IconOlder = createIcon(
  <>
    <circle cx="11" cy="4.25" r="1.75" />
    <path
      d="M9 21l1-5.5-1.5-2.5.5-4C9.2 7.9 10 7.5 11 7.5c1.2 0 1.8.7 2.1 1.7l.9 2.8 2.5
        1M11 15.5l2 5.5M16.5 13V21M16.5 13c0-1 .6-1.6 1.4-1.6"
    />
  </>,
);

export const IconDocument = createIcon(
  <>
    <rect x="4.5" y="3" width="15" height="18" rx="2" />
    <circle cx="12" cy="9.5" r="2.75" />
    <path d="M8.5 16.5h7" />
  </>,
);
