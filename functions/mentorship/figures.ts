import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { ok } from '../../shared/kernel/result.ts';
import { countSessions } from '../../shared/mentorship/counting.ts';
import type { UseCase } from '../platform/http.ts';
import { sessionsIn } from './pairing-records.ts';

/** How many meetings were held in a month, and for how long in all: nothing of who met. */
export const figures: UseCase<typeof mentorshipRoutes.figures> = async ({ query: { month } }, { store }) => {
  const met = (await store.listAll(sessionsIn(month))).map(({ record }) => record);
  const { sessions: meetings, deliveryMinutes: minutes } = countSessions(met, []);
  return ok({ month, meetings, minutes });
};
