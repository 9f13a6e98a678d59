import type { KeptApplication } from '../../shared/contracts/records/application.ts';
import type { admissionRoutes } from '../../shared/contracts/routes/admission.ts';
import type { RequestOf } from '../../shared/contracts/route.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { recommend as recommended } from '../../shared/membership/admission.ts';
import { correctFile as corrected, missingFrom } from '../../shared/membership/file.ts';
import type { UseCase } from '../platform/http.ts';
import type { Tools } from '../platform/tools.ts';
import { applicationKey, applications, keptWith } from './application-records.ts';
import { takeStep } from './application-step.ts';
import { countedIn } from './counted.ts';
import { toldComplete } from './receive-application.ts';
import { newTraceWrites, suspectsOf } from './suspects.ts';
import { memberKey, members } from './records.ts';

/** One application with its whole file, for who keeps the roll. */
export const getApplication: UseCase<typeof admissionRoutes.getApplication> = async ({ path }, { store }) => {
  const kept = await store.get(applications, applicationKey(path.applicationId));
  if (!kept) return refuse('platform/not-found');
  const { version, record } = kept;
  return ok({ version, application: record });
};

type FileBody = RequestOf<typeof admissionRoutes.correctFile>['body'];

/** The staff completes a file, or says whose row on the roll it is. */
export const correctFile: UseCase<typeof admissionRoutes.correctFile> = ({ path, body }, tools) =>
  takeStep(path.applicationId, body.version, tools, (kept) => correctStep(kept, body, tools));

async function correctStep(kept: KeptApplication, body: FileBody, tools: Tools) {
  const counted = await countedIn(kept, tools);
  const next = corrected(kept, body, { at: tools.now, counted });
  if (!next.ok) return next;
  const party = body.party === undefined ? kept.party : body.party;
  if (party !== null && !(await tools.store.get(members, memberKey(party))))
    return refuse('membership/unknown-party');
  const suspicions = await suspectsOf(next.value, tools);
  const missing = missingFrom(next.value, counted);
  return ok({
    record: { ...keptWith(next.value, kept), party, suspicions, missing },
    writes: [
      ...(await newTraceWrites(next.value, tools)),
      ...(kept.state === 'received' && next.value.state === 'complete'
        ? [await toldComplete(next.value, tools)]
        : []),
    ],
  });
}

/** The staff's opinion, before the board decides. */
export const recommend: UseCase<typeof admissionRoutes.recommend> = ({ path, body }, tools) => {
  const { caller } = tools;
  if (caller.door !== 'staff') return Promise.resolve(refuse('platform/not-allowed'));
  const recommendation = { by: caller.person.id, at: tools.now, opinion: body.opinion };
  return takeStep(path.applicationId, body.version, tools, async (kept) => {
    const next = recommended(kept, recommendation);
    return next.ok ? ok({ record: keptWith(next.value, kept), writes: [] }) : next;
  });
};
