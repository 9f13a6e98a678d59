/** What a person of the network's staff may be. A volunteer is limited to the committees of the record. */
export const staffRoles = ['admin', 'membership', 'treasurer', 'programmes', 'reader', 'volunteer'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Through which door a route is reached: a person of the staff, a member signed in, or anyone. */
export type Door = 'staff' | 'member' | 'public';

/**
 * Who may call a route. `ownership` says what a caller of that role may reach:
 * `all` records, those of their `committee`, or their `own`.
 */
export type Access =
  | { readonly door: 'staff'; readonly roles: Partial<Record<StaffRole, 'all' | 'committee'>> }
  | { readonly door: 'member'; readonly ownership: 'own' }
  | { readonly door: 'public' };

const all = 'all' as const;
const everyStaff = {
  admin: all,
  membership: all,
  treasurer: all,
  programmes: all,
  reader: all,
} as const;
const everyStaffAndVolunteers = { ...everyStaff, volunteer: 'committee' } as const;
const onRoll = { admin: all, membership: all } as const;
const onMoney = { admin: all, treasurer: all } as const;
const onProgrammes = { admin: all, programmes: all } as const;
const onCommittees = { admin: all, programmes: all, volunteer: 'committee' } as const;
const readsProgrammes = { ...onCommittees, reader: all } as const;
const onAdmin = { admin: all } as const;

/** The few groups that most lines of the table use, as finished lines. */
export const may = {
  everyStaff: { door: 'staff', roles: everyStaff },
  everyStaffAndVolunteers: { door: 'staff', roles: everyStaffAndVolunteers },
  keepRoll: { door: 'staff', roles: onRoll },
  importRows: { door: 'staff', roles: { ...onRoll, ...onProgrammes } },
  keepMoney: { door: 'staff', roles: onMoney },
  keepProgrammes: { door: 'staff', roles: onProgrammes },
  followCommittees: { door: 'staff', roles: onCommittees },
  readProgrammes: { door: 'staff', roles: readsProgrammes },
  readMessages: { door: 'staff', roles: { ...onRoll, ...onMoney, ...onProgrammes } },
  administer: { door: 'staff', roles: onAdmin },
  member: { door: 'member', ownership: 'own' },
  anyone: { door: 'public' },
} as const satisfies Record<string, Access>;
