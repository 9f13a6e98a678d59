import { instantAt, type Instant } from '../../shared/kernel/instant.ts';

/** The one place that asks what time it is. Everything else is told. */
export function now(): Instant {
  return instantAt(Date.now());
}
