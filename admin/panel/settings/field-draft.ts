import type { CustomField } from '../../../shared/contracts/records/custom-field.ts';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import type { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import type { Bilingual } from '../../../shared/kernel/language.ts';

export type KeptField = AnswerOf<typeof officeRoutes.configuration>['fields'][number];

/** A choice that is being written; without value it is a new one. `key` is only for the screen. */
type DraftChoice = { readonly key: string; readonly value?: string; readonly label: Bilingual };

/** A field as it is typed. */
export type FieldDraft = Pick<CustomField, 'type' | 'label' | 'help' | 'required'> & {
  readonly choices: readonly DraftChoice[];
};

const nothing: Bilingual = { fr: '', en: '' };

export const newChoice = (): DraftChoice => ({ key: crypto.randomUUID(), label: nothing });

export const blankField: FieldDraft = {
  type: 'text',
  label: nothing,
  help: nothing,
  required: false,
  choices: [],
};

export function draftOf({ type, label, help, required, choices }: CustomField): FieldDraft {
  return { type, label, help, required, choices: choices.map((one) => ({ ...one, key: one.value })) };
}

/** What the API takes of a field, whatever it can hold. */
export function typedOf({
  type,
  label,
  help,
  required,
  choices,
}: Pick<FieldDraft, keyof FieldDraft> | CustomField) {
  const named = choices.map(({ value, label: name }) =>
    value === undefined ? { label: name } : { value, label: name },
  );
  return { label, help, required, choices: type === 'choice' ? named : [] };
}
