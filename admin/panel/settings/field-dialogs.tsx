import { useState } from 'react';
import { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import { common } from '../../../shared/words/common.ts';
import { fieldWords, settingsWords } from '../../../shared/words/office.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { blankField, draftOf, typedOf, type KeptField } from './field-draft.ts';
import { FieldFields } from './field-fields.tsx';
import { useFieldSaving } from './use-field-saving.ts';

export function AddField({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage();
  const { api } = usePanel();
  const save = useFieldSaving();
  const [draft, setDraft] = useState(blankField);
  const body = { sheet: 'members', type: draft.type, ...typedOf(draft) } as const;
  return (
    <StepDialog
      title={say(fieldWords.add, language)}
      confirm={common.add}
      onClose={onClose}
      onConfirm={() => save(() => api.call(officeRoutes.addField, { body }))}
    >
      <FieldFields draft={draft} isNew onChange={setDraft} />
    </StepDialog>
  );
}

type EditProps = { readonly field: KeptField; readonly onClose: () => void };

export function EditField({ field: opened, onClose }: EditProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const save = useFieldSaving();
  const [{ version, record }] = useState(opened);
  const [draft, setDraft] = useState(() => draftOf(record));
  const change = () =>
    api.call(officeRoutes.changeField, {
      path: { fieldId: record.id },
      body: { version, ...typedOf(draft), archived: record.archived },
    });
  return (
    <StepDialog
      title={say(settingsWords.editOf, language, { name: record.label[language] })}
      confirm={common.save}
      onClose={onClose}
      onConfirm={() => save(change)}
    >
      <FieldFields draft={draft} isNew={false} onChange={setDraft} />
    </StepDialog>
  );
}
