import type { admissionRoutes } from '../../shared/contracts/routes/admission.ts';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { KeptApplication } from '../../shared/contracts/records/application.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { admit, decline } from '../../shared/membership/admission.ts';
import type { AdmissionDecision, Resolution } from '../../shared/membership/application.ts';
import type { UseCase } from '../platform/http.ts';
import type { Tools } from '../platform/tools.ts';
import { admissionStep, refusalStep } from './admit-application.ts';
import { takeStep } from './application-step.ts';
import { categoryOf, type Step } from './join-roll.ts';

export type Verdict = { readonly outcome: 'admitted' | 'refused'; readonly reason: string };
type By = AdmissionDecision | { readonly by: 'board'; readonly resolution: Resolution };
type Decided = Result<Step, Refusal<RefusalCode>>;

/** What a decision makes of an application, whoever decides. */
export async function decideStep(
  kept: KeptApplication,
  by: By,
  verdict: Verdict,
  tools: Tools,
): Promise<Decided> {
  const category = await categoryOf(kept, tools);
  if (!category) return refuse('membership/unknown-category');
  if (verdict.outcome === 'refused') {
    if (verdict.reason === '') return refuse('membership/reason-missing');
    const declined = decline(kept, category.admission, by, verdict.reason);
    return declined.ok ? ok(refusalStep(kept, declined.value, tools)) : declined;
  }
  const admitted = admit(kept, category.admission, by);
  return admitted.ok ? admissionStep(kept, admitted.value, tools) : admitted;
}

/** The staff decides, where the category says so. */
export const decide: UseCase<typeof admissionRoutes.decide> = ({ path, body }, tools) => {
  const { caller } = tools;
  if (caller.door !== 'staff') return Promise.resolve(refuse('platform/not-allowed'));
  const by = { by: 'staff', staffId: caller.person.id, on: dayIn(tools.now) } as const;
  return takeStep(path.applicationId, body.version, tools, (kept) => decideStep(kept, by, body, tools));
};
