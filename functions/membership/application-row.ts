import type { KeptApplication } from '../../shared/contracts/records/application.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { correspondent } from '../../shared/membership/application.ts';
import { displayName } from '../../shared/membership/member.ts';

/** An application as its sheet shows it: one line, whatever its state. */
export function applicationRow(record: KeptApplication) {
  const { id, state, category, applicant, suspicions, memberNumber } = record;
  const { kind, region, municipality, neq, language, phone } = applicant;
  const { name: contactName, email } = correspondent(record);
  return {
    id,
    state,
    name: displayName(applicant),
    kind,
    category,
    contactName,
    email,
    phone: record.contact?.phone ?? phone,
    language,
    region,
    municipality,
    neq,
    receivedOn: dayIn('verifiedAt' in record ? record.verifiedAt : record.appliedAt),
    suspicion: [...new Set(suspicions.flatMap(({ reasons }) => reasons))],
    missing: record.missing,
    opinion: 'recommendation' in record ? record.recommendation.opinion : '',
    ...decisionCells(record),
    ...conditionCells(record),
    memberNumber,
  };
}

function decisionCells(record: KeptApplication) {
  if (!('decision' in record)) return { decidedOn: null, resolution: '' };
  const { decision } = record;
  return { decidedOn: decision.on, resolution: decision.by === 'board' ? decision.number : '' };
}

function conditionCells(record: KeptApplication) {
  if (record.state !== 'admitted') return { conditions: [], sharesAsked: null, sharesSubscribed: null };
  const { firstDues, sharesAsked, sharesSubscribed } = record.conditions;
  const dues = firstDues === 'open' ? (['first-dues'] as const) : [];
  const shares = sharesSubscribed < sharesAsked ? (['shares'] as const) : [];
  return { conditions: [...dues, ...shares], sharesAsked, sharesSubscribed };
}
