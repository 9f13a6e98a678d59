import { useMemo } from 'react';
import { importedSheets } from '../../../shared/contracts/routes/imports.ts';
import { apartSheet } from '../../../shared/contracts/sheets/apart.ts';
import { contactsSheet } from '../../../shared/contracts/sheets/contacts.ts';
import { withCustom } from '../../../shared/contracts/sheets/custom.ts';
import { membersSheet } from '../../../shared/contracts/sheets/members.ts';
import { menteesSheet } from '../../../shared/contracts/sheets/mentees.ts';
import { mentorsSheet } from '../../../shared/contracts/sheets/mentors.ts';
import type { Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { usePanel } from '../panel-context.ts';
import { mayEdit } from '../providers/access.ts';
import { useSettings } from '../providers/use-settings.ts';

export type ImportedSheet = (typeof importedSheets)[number];

const sheets: Readonly<Record<ImportedSheet, Sheet>> = {
  members: membersSheet,
  contacts: contactsSheet,
  mentors: mentorsSheet,
  mentees: menteesSheet,
  incompatibilities: apartSheet,
};

export function isImported(name: string | null): name is ImportedSheet {
  return importedSheets.some((known) => known === name);
}

/** A sheet that takes files, with the network's own fields; the roll where the name is of none. */
export function useImportedSheet(name: string): Sheet {
  const fields = useSettings()?.fields;
  return useMemo(() => withCustom(sheets[isImported(name) ? name : 'members'], fields ?? []), [name, fields]);
}

/** The sheets that this person may bring files to. */
export function useImportable(): readonly ImportedSheet[] {
  const { me } = usePanel();
  return importedSheets.filter((name) => sheets[name].columns.some((column) => mayEdit(me.roles, column)));
}

export function titleOf(name: ImportedSheet): Sheet['title'] {
  return sheets[name].title;
}
