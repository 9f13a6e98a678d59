import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import { common } from '../../../shared/words/common.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { NameLines } from './name-lines.tsx';
import { TextLine } from './text-line.tsx';
import { useSaving } from './use-saving.ts';

export type KeptNetwork = AnswerOf<typeof officeRoutes.configuration>['network'];
/** As it is typed: the lines of the address are one text. */
type Draft = Omit<KeptNetwork['record'], 'id' | 'address'> & { readonly address: string };

const labels = {
  'name.fr': settingsWords.nameFr,
  'name.en': settingsWords.nameEn,
  legalName: settingsWords.legalName,
  address: settingsWords.address,
  'address.0': settingsWords.address,
  'address.1': settingsWords.address,
  'address.2': settingsWords.address,
  'address.3': settingsWords.address,
  email: settingsWords.email,
  phone: settingsWords.phone,
  website: settingsWords.website,
  'paymentInstructions.fr': settingsWords.payFr,
  'paymentInstructions.en': settingsWords.payEn,
};

type EditProps = { readonly network: KeptNetwork; readonly onClose: () => void };

/** Changed on the version that was opened; the panel says the new name at once. */
export function EditIdentity({ network: opened, onClose }: EditProps) {
  const language = useLanguage();
  const { api, settings } = usePanel();
  const save = useSaving({ read: 'configuration', labels });
  const [{ version, record }] = useState(opened);
  const { id: _, address, ...fields } = record;
  const [draft, setDraft] = useState<Draft>({ ...fields, address: address.join('\n') });
  async function change(): Promise<void> {
    await api.call(officeRoutes.changeNetwork, {
      body: { version, ...draft, address: draft.address.split('\n').filter((line) => line.trim() !== '') },
    });
    settings.refresh();
  }
  return (
    <StepDialog
      title={say(settingsWords.editOf, language, { name: say(settingsWords.identity, language) })}
      confirm={common.save}
      onClose={onClose}
      onConfirm={() => save(change)}
    >
      <IdentityFields draft={draft} onChange={setDraft} />
    </StepDialog>
  );
}

type FieldsProps = { readonly draft: Draft; readonly onChange: (draft: Draft) => void };

function IdentityFields({ draft, onChange }: FieldsProps) {
  const { name, paymentInstructions: pay } = draft;
  return (
    <>
      <NameLines name={name} onChange={(next) => onChange({ ...draft, name: next })} />
      <TextLine
        label={settingsWords.legalName}
        value={draft.legalName}
        onChange={(legalName) => onChange({ ...draft, legalName })}
        required
      />
      <TextLine
        label={settingsWords.address}
        help={settingsWords.addressHelp}
        value={draft.address}
        onChange={(address) => onChange({ ...draft, address })}
        lines={2}
      />
      <TextLine
        label={settingsWords.email}
        type="email"
        value={draft.email}
        onChange={(email) => onChange({ ...draft, email })}
        required
      />
      <TextLine
        label={settingsWords.phone}
        type="tel"
        value={draft.phone}
        onChange={(phone) => onChange({ ...draft, phone })}
      />
      <TextLine
        label={settingsWords.website}
        value={draft.website}
        onChange={(website) => onChange({ ...draft, website })}
      />
      <TextLine
        label={settingsWords.payFr}
        value={pay.fr}
        onChange={(fr) => onChange({ ...draft, paymentInstructions: { ...pay, fr } })}
        lines={2}
        required
      />
      <TextLine
        label={settingsWords.payEn}
        value={pay.en}
        onChange={(en) => onChange({ ...draft, paymentInstructions: { ...pay, en } })}
        lines={2}
        required
      />
    </>
  );
}
