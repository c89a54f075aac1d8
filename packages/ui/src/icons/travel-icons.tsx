import { createIcon } from "./icon.tsx";

export const IconCar = createIcon(
  <>
    <path
      d="M3 17v-4.2c0-.7.4-1.3 1-1.6l1.2-.6 1.6-4A2 2 0 0 1 8.7 5.3h6.6a2 2 0 0 1 1.9
        1.3l1.6 4 1.2.6c.6.3 1 .9 1 1.6V17a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1Z"
    />
    <path d="M5.5 10.6h13M7 14.3h.01M17 14.3h.01M5.5 18v1.7M18.5 18v1.7" />
  </>,
);

export const IconBus = createIcon(
  <>
    <rect x="4" y="3.5" width="16" height="14.5" rx="2.5" />
    <path d="M4 12h16M12 3.5V12M7.5 15h.01M16.5 15h.01M7 18v2.2M17 18v2.2" />
  </>,
);

export const IconBicycle = createIcon(
  <>
    <circle cx="5.75" cy="16" r="3.75" />
    <circle cx="18.25" cy="16" r="3.75" />
    <path d="M5.75 16 9 9h6.5l2.75 7M9 9l3 7 3.5-7M5.75 16H12M7.5 9H10M14.5 6H17l-1.5 3" />
  </>,
);

export const IconFoot = createIcon(
  <>
    <circle cx="13" cy="4.25" r="1.75" />
    <path
      d="m8 21 2.75-5.5L10 12l.7-3.2L8 10.5V14M10.7 8.8c1-.6 2.4-.5 3 .6l1.1 2.1 2.7
        1M10.75 15.5 14 17l1.5 4"
    />
  </>,
);

export const IconTrain = createIcon(
  <>
    <rect x="5" y="3" width="14" height="14" rx="3.5" />
    <path d="M5 10.5h14M12 3v7.5M8.5 14h.01M15.5 14h.01M8.5 17 6 21M15.5 17 18 21M7.3 19h9.4" />
  </>,
);

export const IconAir = createIcon(
  <path
    d="M12 2.75c-.9 0-1.5 1-1.5 2.3V9L3 13.7v2l7.5-2.2v4.2l-2.3 1.7v1.6l3.8-1 3.8
      1v-1.6l-2.3-1.7v-4.2L21 15.7v-2L13.5 9V5.05c0-1.3-.6-2.3-1.5-2.3Z"
  />,
);

export const IconArrowIn = createIcon(
  <>
    <path d="M13 4h4.5A2.5 2.5 0 0 1 20 6.5v11a2.5 2.5 0 0 1-2.5 2.5H13" />
    <path d="M3.5 12h11M10.5 7.5 15 12l-4.5 4.5" />
  </>,
  true,
);

export const IconArrowOut = createIcon(
  <>
    <path d="M11 4H6.5A2.5 2.5 0 0 0 4 6.5v11A2.5 2.5 0 0 0 6.5 20H11" />
    <path d="M9.5 12h11M16 7.5l4.5 4.5-4.5 4.5" />
  </>,
  true,
);

/** A border crossing: the barrier. */
export const IconCrossing = createIcon(
  <path
    d="M5 21V9.5a2 2 0 1 1 4 0V21M3.5 21h7M9 10.5h12v3H9M12.5 10.5l-1.5 3M16.5 10.5l-1.5
      3M20.5 10.5l-1.5 3"
  />,
);

/** A stop on the way. */
export const IconPlace = createIcon(
  <>
    <path d="M12 21.5s7-6.3 7-11.7a7 7 0 0 0-14 0c0 5.4 7 11.7 7 11.7Z" />
    <circle cx="12" cy="9.8" r="2.5" />
  </>,
);
