export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

const returns = ['focus', 'online'] as const;

/** A wait that is over sooner when the person comes back to the page, or the network to the machine. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    function end(): void {
      clearTimeout(timer);
      for (const event of returns) window.removeEventListener(event, end);
      resolve();
    }
    const timer = setTimeout(end, milliseconds);
    for (const event of returns) window.addEventListener(event, end);
  });
}
