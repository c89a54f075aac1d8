import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerWait } from "../waits/wait-answer.ts";
import { bwtStatuses, type BwtLane, type BwtPort } from "./bwt-shape.ts";
import { waitSourceOfBwt } from "./bwt-source.ts";
import { bwtUpdateMs, bwtUpdateText } from "./bwt-time.ts";
import { readBwt } from "./read-bwt.ts";
import { writeBwt } from "./write-bwt.ts";

const notOffered = {
  update_time: "",
  operational_status: "N/A",
  delay_minutes: "",
  lanes_open: "",
};

/** A port that does not exist, in the shape of the feed. */
function fictionalPort(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    port_number: "990101",
    border: "Steppe Border",
    port_name: "Karabulak",
    crossing_name: "Old Bridge",
    hours: "24 hrs/day",
    date: "9/27/2022",
    time: "13:25:16",
    port_status: "Open",
    commercial_vehicle_lanes: {
      maximum_lanes: "N/A",
      cv_automation_type: "Manual",
      standard_lanes: notOffered,
      FAST_lanes: notOffered,
    },
    passenger_vehicle_lanes: {
      maximum_lanes: "8",
      pv_automation_type: "RFID",
      standard_lanes: {
        update_time: "At 1:00 pm EDT",
        operational_status: "delay",
        delay_minutes: "45",
        lanes_open: "4",
      },
      NEXUS_SENTRI_lanes: { ...notOffered, operational_status: "Lanes Closed" },
      ready_lanes: { ...notOffered, operational_status: "Update Pending" },
    },
    pedestrian_lanes: {
      maximum_lanes: "2",
      ped_automation_type: "Manual",
      standard_lanes: {
        update_time: "At Noon EDT",
        operational_status: "no delay",
        delay_minutes: "0",
        lanes_open: "2",
      },
      ready_lanes: notOffered,
    },
    construction_notice: "Mind the steps.\r\n",
    ...changes,
  };
}

function laneOf(port: BwtPort | undefined, mode: BwtLane["mode"], kind = "standard") {
  return port?.lanes.find((lane) => lane.mode === mode && lane.kind === kind);
}

describe("reading a feed of border waits", () => {
  it("finds ports, lanes, delays and their times", () => {
    const { ports, problems } = readBwt([fictionalPort()]);
    expect(problems).toEqual([]);
    expect(ports).toMatchObject([
      { portNumber: "990101", isOpen: true, notice: "Mind the steps." },
    ]);
    expect(laneOf(ports[0], "passenger")).toEqual({
      mode: "passenger",
      kind: "standard",
      status: "delay",
      delayMinutes: 45,
      lanesOpen: 4,
      lanesMax: 8,
      automation: "RFID",
      updatedText: "At 1:00 pm EDT",
      updatedMs: Date.UTC(2022, 8, 27, 17),
    });
    expect(laneOf(ports[0], "passenger", "nexus-sentri")?.status).toBe("closed");
    expect(laneOf(ports[0], "passenger", "ready")?.status).toBe("update-pending");
    expect(laneOf(ports[0], "commercial")).toMatchObject({
      status: "not-offered",
      lanesMax: undefined,
    });
  });

  it("reports what is malformed by its path, and reads the rest", () => {
    const port = fictionalPort({
      port_name: 7,
      crossing_name: { odd: true },
      pedestrian_lanes: "none",
      passenger_vehicle_lanes: {
        maximum_lanes: "many",
        pv_automation_type: "Manual",
        standard_lanes: {
          update_time: "lately",
          operational_status: "jammed",
          delay_minutes: "-5",
          lanes_open: "3",
        },
        NEXUS_SENTRI_lanes: notOffered,
      },
    });
    const { ports, problems } = readBwt([port]);
    expect(laneOf(ports[0], "passenger")).toMatchObject({
      status: undefined,
      delayMinutes: undefined,
      lanesOpen: 3,
      updatedMs: undefined,
    });
    const passenger = "0.passenger_vehicle_lanes";
    expect(problems).toEqual([
      { path: "0.crossing_name", code: "not-text" },
      { path: `${passenger}.maximum_lanes`, code: "not-a-number" },
      { path: `${passenger}.standard_lanes.operational_status`, code: "status-unknown" },
      { path: `${passenger}.standard_lanes.update_time`, code: "time-unreadable" },
      { path: `${passenger}.standard_lanes.delay_minutes`, code: "negative" },
      { path: `${passenger}.ready_lanes`, code: "field-missing" },
      { path: "0.pedestrian_lanes", code: "field-missing" },
    ]);
  });

  it("leaves out what is no port, and a port told twice", () => {
    expect(readBwt({}).problems).toEqual([{ path: "", code: "not-a-list" }]);
    const { ports, problems } = readBwt([
      fictionalPort(),
      null,
      fictionalPort(),
      fictionalPort({ port_number: "" }),
    ]);
    expect(ports.length).toBe(1);
    expect(problems).toEqual([
      { path: "1", code: "not-a-port" },
      { path: "2", code: "port-twice" },
      { path: "3", code: "not-a-port" },
    ]);
  });

  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        readBwt(sent);
        readBwt([sent]);
        readBwt([fictionalPort({ passenger_vehicle_lanes: sent, date: sent })]);
      }),
    );
  });
});

describe("times of the feed", () => {
  const noon = { date: "9/27/2022", time: "12:25:00" };

  it.each([
    ["At Noon EDT", Date.UTC(2022, 8, 27, 16)],
    ["At Midnight PDT", Date.UTC(2022, 8, 27, 7)],
    ["At 10:00 am CDT", Date.UTC(2022, 8, 27, 15)],
    ["At 12:05 am MDT", Date.UTC(2022, 8, 27, 6, 5)],
    ["At 11:00 pm EDT", Date.UTC(2022, 8, 27, 3)],
    ["at 1:17 pm AKDT", Date.UTC(2022, 8, 27, 21, 17)],
  ])("%s is on the day of the answer, or the day before", (text, atMs) => {
    expect(bwtUpdateMs(text, noon)).toBe(atMs);
  });

  it.each(["", "soon", "At 13:00 pm EDT", "At 1:75 pm EDT", "At Noon XYZ"])(
    "%j is unreadable",
    (text) => {
      expect(bwtUpdateMs(text, noon)).toBeUndefined();
    },
  );

  it("are unreadable on a day that does not exist", () => {
    expect(bwtUpdateMs("At Noon EDT", { date: "2/30/2022", time: "12:00" })).toBeUndefined();
  });

  it("are written as they are read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), (minutes) => {
        const late = { date: "2022-09-27", time: "23:59:59" };
        expect(bwtUpdateMs(bwtUpdateText(minutes, "UTC"), late)).toBe(
          Date.UTC(2022, 8, 27) + minutes * 60_000,
        );
      }),
    );
  });
});

describe("writing the same shape", () => {
  const statuses = Object.values(bwtStatuses);
  const lane = fc.record({
    status: fc.constantFrom(...statuses),
    delayMinutes: fc.option(fc.nat(4_000), { nil: undefined }),
    lanesOpen: fc.option(fc.nat(30), { nil: undefined }),
  });

  it("loses nothing that is read back", () => {
    fc.assert(
      fc.property(fc.array(lane, { minLength: 7, maxLength: 7 }), fc.boolean(), (said, isOpen) => {
        const { ports } = readBwt([fictionalPort({ construction_notice: "" })]);
        const port = ports[0]!;
        const lanes = port.lanes.map((own, index) => ({ ...own, ...said[index]! }));
        const changed = [{ ...port, isOpen, lanes }];
        expect(readBwt(writeBwt(changed))).toEqual({ ports: changed, problems: [] });
      }),
    );
  });

  it("says that an update is pending where nothing is known", () => {
    const { ports } = readBwt([fictionalPort()]);
    const lanes = ports[0]!.lanes.map((own) => ({ ...own, status: undefined }));
    const [written] = writeBwt([{ ...ports[0]!, lanes }]);
    expect(written).toMatchObject({
      pedestrian_lanes: { standard_lanes: { operational_status: "Update Pending" } },
    });
  });
});

describe("a neighbour's lane as a source", () => {
  const { ports } = readBwt([fictionalPort()]);
  const nowMs = Date.UTC(2022, 8, 27, 17, 30);

  it("is measured or observed, with its own time and a range", () => {
    const told = waitSourceOfBwt(laneOf(ports[0], "passenger")!);
    expect(told).toMatchObject({ method: "measured", range: { middleMinutes: 45 } });
    expect(answerWait([told!], nowMs)).toMatchObject({ kind: "known", ageMinutes: 30 });
    expect(waitSourceOfBwt(laneOf(ports[0], "pedestrian")!)?.method).toBe("observed");
  });

  it("is never 0, and not known when closed, pending or not offered", () => {
    const walking = waitSourceOfBwt(laneOf(ports[0], "pedestrian")!)!;
    expect(answerWait([walking], nowMs)).toMatchObject({ range: { lowMinutes: 5 } });
    const closed = { ...laneOf(ports[0], "pedestrian")!, status: "closed" as const };
    expect(answerWait([waitSourceOfBwt(closed)!], nowMs)).toMatchObject({ reason: "cannot-tell" });
    expect(waitSourceOfBwt(laneOf(ports[0], "commercial")!)).toBeUndefined();
  });
});
