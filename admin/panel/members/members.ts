import Groups from '@mui/icons-material/GroupsOutlined';
import { memberRows } from '../../../shared/contracts/routes/membership.ts';
import { membersSheet } from '../../../shared/contracts/sheets/members.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { MemberStatus } from '../../../shared/membership/status.ts';
import { consentWords } from '../../../shared/words/consents.ts';
import { contactsTitle } from '../../../shared/words/contacts.ts';
import { duesWords } from '../../../shared/words/dues.ts';
import { recordWords } from '../../../shared/words/record.ts';
import type { Tone } from '../../theme/palette.ts';
import { MemberConsents } from '../consents/member-consents.tsx';
import { MemberContacts } from '../contacts/member-contacts.tsx';
import { MemberAccount } from '../dues/member-account.tsx';
import { MemberDocuments } from '../dues/member-documents.tsx';
import type { PanelResource, SheetScreen } from '../resource.ts';
import { bulk } from './bulk.ts';
import { memberStatus } from './member-status.ts';
import { memberTones } from './member-tones.ts';

const statusTones = {
  prospect: 'info',
  contact: 'ended',
  applied: 'info',
  admitted: 'wait',
  upcoming: 'info',
  new: 'good',
  current: 'good',
  lifetime: 'good',
  grace: 'wait',
  lapsed: 'late',
  suspended: 'late',
  resigned: 'ended',
  excluded: 'ended',
  deceased: 'ended',
  dissolved: 'ended',
} as const satisfies Record<MemberStatus, Tone>;

function text(row: Row, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? value : '';
}

/** The name that people use. */
function nameOf(row: Row): string {
  return (
    text(row, 'usualName') ||
    text(row, 'legalName') ||
    `${text(row, 'givenName')} ${text(row, 'familyName')}`.trim()
  );
}

/** The sheet of members, as the references of other sheets need to know it too. */
export const membersScreen: SheetScreen = {
  sheet: membersSheet,
  routes: memberRows,
  nameOf,
  computed: (panel) => ({ status: memberStatus(panel) }),
  tones: { status: statusTones },
  toneOf: memberTones,
  blank: { kind: 'organisation', language: 'fr', inDirectory: false },
  parts: [
    { label: contactsTitle, Part: MemberContacts },
    { label: duesWords.account, Part: MemberAccount },
    { label: recordWords.documents, Part: MemberDocuments },
    { label: consentWords.title, Part: MemberConsents },
  ],
};

/** The roll: the heart of the panel. */
export const members: PanelResource = {
  name: 'members',
  title: membersSheet.title,
  room: 'roll',
  icon: Groups,
  access: memberRows.rows.access,
  screen: { ...membersScreen, bulk },
};
