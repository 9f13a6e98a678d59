import type { MemberAction } from '../../../shared/membership/agenda.ts';
import type { AnyWrite } from '../../platform/storage/writes.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Advance } from './advance-member.ts';

type IssueNext = Extract<MemberAction, { readonly kind: 'renew' | 'bill' }>;

/** The invoice of the next term or dues period. */
export async function issueNext(
  _action: IssueNext,
  _advance: Advance,
  _tools: Tools,
): Promise<readonly AnyWrite[]> {
  return [];
}
