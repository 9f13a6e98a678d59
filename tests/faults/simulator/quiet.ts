/** Runs without a word of the product's logs and metrics: a million lines would say nothing. */
export async function quietly<Value>(run: () => Promise<Value>): Promise<Value> {
  const kept = { info: console.info, warn: console.warn, error: console.error };
  const write = process.stdout.write;
  const silence = () => {};
  Object.assign(console, { info: silence, warn: silence, error: silence });
  process.stdout.write = () => true;
  try {
    return await run();
  } finally {
    Object.assign(console, kept);
    process.stdout.write = write;
  }
}

/** Runs with the timeline's clock as everybody's: whoever asks what time it is past the tools is told the same. */
export async function onTimeline<Value>(
  { timeline }: { readonly timeline: { readonly clock: number } },
  run: () => Promise<Value>,
): Promise<Value> {
  const real = Date.now;
  Date.now = () => timeline.clock;
  try {
    return await run();
  } finally {
    Date.now = real;
  }
}
