import { Alert, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { decimalOf } from '../../../shared/contracts/sheets/parse.ts';
import { partsOf, type Day } from '../../../shared/kernel/day.ts';
import type { Counted, FileField } from '../../../shared/membership/file.ts';
import { admission, admissionFile } from '../../../shared/words/admission.ts';
import { regions } from '../../../shared/words/regions.ts';
import { roll } from '../../../shared/words/roll.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { useSteps, type Refusal } from './use-steps.ts';

type Typed = Readonly<Record<string, string>>;
const ofContact: Readonly<Record<string, Word>> = { givenName: roll.givenName, familyName: roll.familyName };

const isCounted = (field: FileField): field is Counted =>
  field === 'revenue' || field === 'jobs' || field === 'workerMembers';

type Figures = {
  revenue?: number;
  revenueYear?: number;
  jobs?: number;
  jobsYear?: number;
  workerMembers?: number;
};

/** What dues are counted on, as it is typed: dollars or heads, of the last financial year. */
function declared(fields: readonly Counted[], textOf: (name: string) => string, today: Day): Figures {
  const year = partsOf(today).year - 1;
  const figureOf = (field: Counted) => Math.trunc(Number(decimalOf(textOf(field), 'fr') ?? Number.NaN));
  const figures: Figures = {};
  for (const field of fields) {
    const figure = figureOf(field);
    if (!Number.isSafeInteger(figure)) continue;
    if (field === 'revenue') Object.assign(figures, { revenue: figure * 100, revenueYear: year });
    else
      Object.assign(figures, field === 'jobs' ? { jobs: figure, jobsYear: year } : { workerMembers: figure });
  }
  return figures;
}

/** What the file lacks, to be typed here; with all of it, the application is complete and its applicant told so. */
export function CompleteFile({
  row,
  missing,
}: {
  readonly row: Row;
  readonly missing: readonly FileField[];
}) {
  const language = useLanguage();
  const { api, clock } = usePanel();
  const steps = useSteps();
  const [typed, setTyped] = useState<Typed>({});
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const set = (name: string) => (value: string) => setTyped((before) => ({ ...before, [name]: value }));
  const textOf = (name: string) => typed[name] ?? '';
  const filled = (names: readonly string[]) =>
    Object.fromEntries(
      names.filter((name) => textOf(name) !== '').map((name) => [name, textOf(name)] as const),
    );
  const texts = missing.filter((field) => field !== 'contact' && !isCounted(field));

  async function complete(): Promise<void> {
    const body = {
      version: row.version,
      applicant: { ...filled(texts), ...declared(missing.filter(isCounted), textOf, clock.today()) },
      ...(missing.includes('contact') ? { contact: filled(Object.keys(ofContact)) } : {}),
    };
    const refused = await steps.each([row], ({ id: applicationId }) =>
      api.call(admissionRoutes.correctFile, { path: { applicationId }, body }),
    );
    setRefusals(refused);
  }

  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void complete();
      }}
    >
      <Typography variant="h3">{say(admissionFile.missing, language)}</Typography>
      {refusals.map(({ message }) => (
        <Alert key={message} severity="error">
          {message}
        </Alert>
      ))}
      {missing.map((field) =>
        field === 'contact' ? (
          Object.entries(ofContact).map(([name, label]) => (
            <TypedField key={name} label={label} value={typed[name] ?? ''} onChange={set(name)} />
          ))
        ) : (
          <TypedField
            key={field}
            label={admission.missing[field]}
            value={typed[field] ?? ''}
            onChange={set(field)}
            choices={field === 'region' ? regions : undefined}
          />
        ),
      )}
      <Button type="submit" variant="contained" sx={{ alignSelf: 'flex-start' }}>
        {say(admissionFile.complete, language)}
      </Button>
    </Stack>
  );
}

type TypedFieldProps = {
  readonly label: Word;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices?: Readonly<Record<string, Word>> | undefined;
};

function TypedField({ label, value, onChange, choices }: TypedFieldProps) {
  const language = useLanguage();
  return (
    <TextField
      label={say(label, language)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      select={choices !== undefined}
      fullWidth
    >
      {choices &&
        Object.entries(choices).map(([code, word]) => (
          <MenuItem key={code} value={code}>
            {say(word, language)}
          </MenuItem>
        ))}
    </TextField>
  );
}
