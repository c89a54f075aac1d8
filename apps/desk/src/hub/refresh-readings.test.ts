import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { refreshReadings } from "./refresh-readings.ts";

function openScreen() {
  const client = new QueryClient();
  const answers: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: ["situation"],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  const close = observer.subscribe(() => undefined);
  return { client, answers, close, shown: () => observer.getCurrentResult().data };
}

test("a reading that began before the change is let finish and made again", async () => {
  const { client, answers, close, shown } = openScreen();
  const again = vi.fn(() => refreshReadings(client, again));
  refreshReadings(client, again);
  expect(answers).toHaveLength(1);
  answers[0]?.("before the change");
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(shown()).toBe("before the change");
  answers[1]?.("after it");
  await vi.waitFor(() => expect(shown()).toBe("after it"));
  expect(again).toHaveBeenCalledTimes(1);
  close();
});

test("without a reading under way one reading is enough", async () => {
  const { client, answers, close, shown } = openScreen();
  answers[0]?.("first");
  await vi.waitFor(() => expect(shown()).toBe("first"));
  const again = vi.fn();
  refreshReadings(client, again);
  answers[1]?.("second");
  await vi.waitFor(() => expect(shown()).toBe("second"));
  expect(again).not.toHaveBeenCalled();
  close();
});
