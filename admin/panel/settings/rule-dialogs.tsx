import { Checkbox, FormControlLabel, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import type { CategoryId } from '../../../shared/kernel/ids.ts';
import type { Bilingual } from '../../../shared/kernel/language.ts';
import { common } from '../../../shared/words/common.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { ChoicesField } from './choices-field.tsx';
import type { Categories, KeptRule } from './rules.tsx';
import { NameLines } from './name-lines.tsx';
import { useSaving } from './use-saving.ts';

/** A reminder as it is typed: how many days, and on which side of the term's end. */
type Draft = {
  readonly name: Bilingual;
  readonly active: boolean;
  readonly days: string;
  readonly side: 'before' | 'after';
  readonly audience: readonly CategoryId[];
};

const blank: Draft = { name: { fr: '', en: '' }, active: true, days: '30', side: 'before', audience: [] };

function draftOf({ record: { name, active, offset, audience } }: KeptRule): Draft {
  return { name, active, days: String(Math.abs(offset)), side: offset > 0 ? 'after' : 'before', audience };
}

function fieldsOf({ name, active, days, side, audience }: Draft) {
  // Zero days before is zero, and not its opposite.
  const offset = side === 'before' ? 0 - Number(days) : Number(days);
  return { name, active, offset, audience };
}

const labels = {
  'name.fr': settingsWords.nameFr,
  'name.en': settingsWords.nameEn,
  offset: settingsWords.days,
  audience: settingsWords.audience,
};
const saving = { read: 'configuration', labels } as const;

type AddProps = { readonly categories: Categories; readonly onClose: () => void };

export function AddRule({ categories, onClose }: AddProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const save = useSaving(saving);
  const [draft, setDraft] = useState(blank);
  return (
    <StepDialog
      title={say(settingsWords.addRule, language)}
      confirm={common.add}
      onClose={onClose}
      onConfirm={() => save(() => api.call(officeRoutes.addRule, { body: fieldsOf(draft) }))}
    >
      <RuleFields draft={draft} categories={categories} onChange={setDraft} />
    </StepDialog>
  );
}

type EditProps = AddProps & { readonly rule: KeptRule };

export function EditRule({ rule: opened, categories, onClose }: EditProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const save = useSaving(saving);
  const [rule] = useState(opened);
  const [draft, setDraft] = useState(() => draftOf(rule));
  const { version, record } = rule;
  const change = () =>
    api.call(officeRoutes.changeRule, {
      path: { ruleId: record.id },
      body: { version, ...fieldsOf(draft) },
    });
  return (
    <StepDialog
      title={say(settingsWords.editOf, language, { name: record.name[language] })}
      confirm={common.save}
      onClose={onClose}
      onConfirm={() => save(change)}
    >
      <RuleFields draft={draft} categories={categories} onChange={setDraft} />
    </StepDialog>
  );
}

type FieldsProps = {
  readonly draft: Draft;
  readonly categories: Categories;
  readonly onChange: (draft: Draft) => void;
};

function RuleFields({ draft, categories, onChange }: FieldsProps) {
  const language = useLanguage();
  const { name, audience } = draft;
  // Only what ends is renewed; what is chosen already stays in sight.
  const renewed = categories.filter(
    ({ id, regime }) => (regime.kind === 'term' && regime.length !== null) || audience.includes(id),
  );
  const toggle = (value: string) => {
    const kept = renewed.filter(({ id }) => audience.includes(id) !== (id === value));
    onChange({ ...draft, audience: kept.map(({ id }) => id) });
  };
  return (
    <>
      <NameLines name={name} onChange={(next) => onChange({ ...draft, name: next })} />
      <Stack direction="row" spacing={1.5}>
        <TextField
          type="number"
          label={say(settingsWords.days, language)}
          value={draft.days}
          onChange={({ target }) => onChange({ ...draft, days: target.value })}
          slotProps={{ htmlInput: { min: 0, max: 365, step: 1 } }}
          sx={{ width: 110 }}
          required
        />
        <TextField
          select
          label={say(settingsWords.when, language)}
          value={draft.side}
          onChange={({ target }) =>
            onChange({ ...draft, side: target.value === 'after' ? 'after' : 'before' })
          }
          sx={{ flex: 1 }}
        >
          {(['before', 'after'] as const).map((side) => (
            <MenuItem key={side} value={side}>
              {say(settingsWords[side], language)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <ChoicesField
        label={say(settingsWords.audience, language)}
        help={say(settingsWords.audienceHelp, language)}
        choices={renewed.map((category) => ({ value: category.id, name: category.name[language] }))}
        chosen={audience}
        onToggle={toggle}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={draft.active}
            onChange={({ target }) => onChange({ ...draft, active: target.checked })}
          />
        }
        label={say(settingsWords.isOn, language)}
      />
    </>
  );
}
