import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { admissionRoutes } from '../../shared/contracts/routes/admission.ts';
import type { Outcome } from '../../shared/contracts/sheets/routes.ts';
import type { RequestOf } from '../../shared/contracts/route.ts';
import type { Row } from '../../shared/contracts/sheets/sheet.ts';
import type { ResolutionId } from '../../shared/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import type { Resolution } from '../../shared/membership/application.ts';
import type { UseCase } from '../platform/http.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { recordedOn } from '../platform/recorded-on.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { create } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { readerOf, rowOf } from '../sheets/keeper.ts';
import { asRefused } from '../sheets/refusals.ts';
import { applicationKey, applications, resolutionKey, resolutions } from './application-records.ts';
import { commitStep } from './application-step.ts';
import { applicationsKeeper } from './applications-keeper.ts';
import { decideStep } from './decide-application.ts';

type Asked = RequestOf<typeof admissionRoutes.resolve>['body'];
type Decision = Asked['decisions'][number];

/** The board decided on a list of applicants: the resolution is kept, then each applicant admitted or refused. */
export const resolve: UseCase<typeof admissionRoutes.resolve> = async ({ body }, tools) => {
  const decided = recordedOn('on', body.on, tools);
  if (!decided.ok) return decided;
  const resolution = await keepResolution(body, tools);
  if (!resolution.ok) return resolution;
  const outcomes: Outcome[] = [];
  // One after the other: each takes the next number, and a rival would only wait for it.
  for (const decision of body.decisions) outcomes.push(await outcomeOf(resolution.value, decision, tools));
  return ok({ outcomes });
};

/** The resolution of this number: the one that is there, when it is on the same day about the same applicants. */
async function keepResolution(asked: Asked, tools: Tools): Promise<Result<Resolution, Refusal<RefusalCode>>> {
  const { number, on, decisions } = asked;
  const there = await resolutionThere(asked, tools);
  if (there) return there;
  const list = decisions.map(({ applicationId }) => applicationId);
  const resolution = { id: tools.newId<ResolutionId>(), number, on, applications: list };
  const [done] = await tools.commitEach([[create(resolutions, resolution)]]);
  if (done?.ok) return ok(resolution);
  // Somebody kept it meanwhile: the same request, when the button was pressed twice.
  return (await resolutionThere(asked, tools)) ?? refuse('platform/busy');
}

async function resolutionThere({ number, on, decisions }: Asked, { store }: Tools) {
  const there = await store.get(resolutions, resolutionKey(number));
  if (!there) return undefined;
  const list = decisions.map(({ applicationId }) => applicationId);
  return isSame(there, on, list) ? ok(there.record) : refuse('membership/resolution-taken');
}

function isSame({ record }: Kept<Resolution>, on: Asked['on'], list: Resolution['applications']): boolean {
  return record.on === on && list.every((id) => record.applications.includes(id));
}

async function outcomeOf(resolution: Resolution, decision: Decision, tools: Tools): Promise<Outcome> {
  const { applicationId: id } = decision;
  const decided = await decideAgain(tools.pause, () => decideOne(resolution, decision, tools));
  if (decided.ok) return { id, row: decided.value, refused: [] };
  return { id, refused: [asRefused(decided.refusal, tools.language)] };
}

async function decideOne(
  resolution: Resolution,
  { applicationId, ...verdict }: Decision,
  tools: Tools,
): Promise<Result<Row, Refusal<RefusalCode>>> {
  const seen = await tools.store.get(applications, applicationKey(applicationId));
  if (!seen) return refuse('platform/not-found');
  const { record, version } = seen;
  const isDone =
    'decision' in record && record.decision.by === 'board' && record.decision.number === resolution.number;
  if (isDone)
    return ok(rowOf(applicationsKeeper, record, version, readerOf(applicationsKeeper.sheet, tools.caller)));
  return commitStep(
    seen,
    tools,
    (kept) => decideStep(kept, { by: 'board', resolution }, verdict, tools),
    'alone',
  );
}
