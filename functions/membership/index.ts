import { admissionRoutes, applicationRows } from '../../shared/contracts/routes/admission.ts';
import { consentRoutes } from '../../shared/contracts/routes/consents.ts';
import { contactRows, memberRows, membershipRoutes } from '../../shared/contracts/routes/membership.ts';
import { http } from '../platform/http.ts';
import { sheet } from '../sheets/sheet.ts';
import { applicationsKeeper } from './applications-keeper.ts';
import { subscribeShares, withdraw } from './close-application.ts';
import { decide } from './decide-application.ts';
import { listConsents, recordConsent, withdrawConsent } from './consents.ts';
import { contactsKeeper } from './contacts-keeper.ts';
import { correctFile, getApplication, recommend } from './file-application.ts';
import { getMember } from './get-member.ts';
import { membersKeeper } from './members-keeper.ts';
import { resolve } from './resolve-applications.ts';

export const handler = http(
  [membershipRoutes, { getMember }],
  [memberRows, sheet(membersKeeper)],
  [contactRows, sheet(contactsKeeper)],
  [consentRoutes, { list: listConsents, record: recordConsent, withdraw: withdrawConsent }],
  [admissionRoutes, { getApplication, correctFile, recommend, decide, resolve, subscribeShares, withdraw }],
  [applicationRows, sheet(applicationsKeeper)],
);
