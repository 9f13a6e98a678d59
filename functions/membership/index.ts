import { memberRows, membershipRoutes } from '../../shared/contracts/routes/membership.ts';
import { http } from '../platform/http.ts';
import { sheet } from '../sheets/sheet.ts';
import { getMember } from './get-member.ts';
import { membersKeeper } from './members-keeper.ts';

export const handler = http(
  [membershipRoutes, { getMember }],
  [memberRows, sheet(membersKeeper)],
);
