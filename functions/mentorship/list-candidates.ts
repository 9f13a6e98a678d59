import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { candidacy } from '../../shared/mentorship/people.ts';
import type { UseCase } from '../platform/http.ts';
import { knownOf } from './known.ts';
import { mentees, mentorsOf, participationKey } from './records.ts';

/** Every mentor of the applicant's programme, with what stands in the way: those who can, and fit best, come first. */
export const listCandidates: UseCase<typeof mentorshipRoutes.candidates> = async ({ path }, tools) => {
  const kept = await tools.store.get(mentees, participationKey(path.participationId));
  if (!kept || kept.record.role === 'mentor') return refuse('platform/not-found');
  const mentee = kept.record;
  const [known, all] = await Promise.all([
    knownOf(mentee, tools),
    tools.store.listAll(mentorsOf(mentee.programmeId)),
  ]);
  const candidates = all
    .map(({ record: mentor }) => ({
      mentor: mentor.id,
      name: mentor.name,
      places: Math.max(0, mentor.capacity - mentor.load),
      ...candidacy(mentor, mentee, known),
    }))
    .toSorted(bestFirst);
  return ok({ candidates });
};

type Candidate = { readonly obstacles: readonly unknown[]; readonly fit: number; readonly name: string };

function bestFirst(a: Candidate, b: Candidate): number {
  if (a.obstacles.length !== b.obstacles.length) return a.obstacles.length - b.obstacles.length;
  return a.fit === b.fit ? a.name.localeCompare(b.name, 'fr') : b.fit - a.fit;
}
