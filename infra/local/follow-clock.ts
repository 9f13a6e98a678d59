/** Makes the `Date` of this thread follow the clock, before any other code of the thread is loaded. */
export function followClock(shared: SharedArrayBuffer): void {
  const offset = new Float64Array(shared);
  const real = Date.now;
  Date.now = () => real() + (offset[0] ?? 0);
  globalThis.Date = new Proxy(Date, {
    construct: (target, values, newTarget) => {
      const whole: unknown = Reflect.construct(
        target,
        values.length === 0 ? [Date.now()] : values,
        newTarget,
      );
      if (whole instanceof target) return whole;
      throw new TypeError('A Date was expected');
    },
    apply: () => new Date(Date.now()).toString(),
  });
}
