/** A clock that stands until it is moved. */
export class TestClock {
  nowMs = Date.UTC(2022, 8, 24, 5);

  now(): number {
    return this.nowMs;
  }
}
