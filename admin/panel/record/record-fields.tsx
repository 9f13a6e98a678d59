import {
  Autocomplete,
  Box,
  Checkbox,
  FormControlLabel,
  FormHelperText,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { SheetScreen } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { optionsFor, type Option } from '../sheet/options.ts';
import { shown, typed } from '../sheet/values.ts';

type FieldProps = { readonly engine: SheetEngine; readonly row: Row; readonly column: Column };

function useField({ engine, row, column }: FieldProps) {
  const language = useLanguage();
  const mark = engine.queue.markOf(row.id, column.key);
  const wrong = mark?.state === 'refused' || mark?.state === 'conflict' ? mark : undefined;
  const value = wrong === undefined ? engine.rows.cellOf(row, column) : wrong.value;
  const help = column.help === undefined ? '' : say(column.help, language);
  return { label: say(column.label, language), value, reason: wrong?.reason, note: wrong?.reason ?? help };
}

/** What cannot be typed here: computed, decided elsewhere, or another role's. */
function Told(props: FieldProps) {
  const { label, value } = useField(props);
  return (
    <Box>
      <Typography variant="overline" component="dt" color="text.secondary">
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {shown(props.column, value, props.engine.reader()) || '—'}
      </Typography>
    </Box>
  );
}

/** A text is saved when the field is left, as a cell is. */
function TypedText(props: FieldProps) {
  const { engine, row, column } = props;
  const { label, value, reason, note } = useField(props);
  const text = typed(column, value, engine.reader());
  const [typing, setTyping] = useState<string | undefined>(undefined);
  return (
    <TextField
      fullWidth
      label={label}
      value={typing ?? text}
      multiline={column.editor.type === 'longText'}
      error={reason !== undefined}
      helperText={note}
      required={column.required === true}
      onChange={({ target }) => setTyping(target.value)}
      onBlur={() => {
        if (typing !== undefined && typing !== text) engine.writeText(row.id, column.key, typing);
        setTyping(undefined);
      }}
    />
  );
}

function Chosen(props: FieldProps) {
  const { engine, row, column } = props;
  const language = useLanguage();
  const { references } = usePanel();
  const { label, value, reason, note } = useField(props);
  const text = shown(column, value, engine.reader());
  const [asked, setAsked] = useState('');
  const options = optionsFor(column, asked === text ? '' : asked, {
    language,
    matching: references.matching,
  });
  const current: Option | null = typeof value === 'string' && value !== '' ? { value, label: text } : null;
  return (
    <Autocomplete
      fullWidth
      size="small"
      options={[...options]}
      value={current}
      filterOptions={(all) => all}
      isOptionEqualToValue={(one, other) => one.value === other.value}
      onInputChange={(_, input) => setAsked(input)}
      onChange={(_, option) => engine.writeValue(row.id, column.key, option?.value ?? null)}
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          error={reason !== undefined}
          helperText={note}
          required={column.required === true}
        />
      )}
    />
  );
}

function YesOrNo(props: FieldProps) {
  const { engine, row, column } = props;
  const { label, value, reason, note } = useField(props);
  return (
    <Box>
      <FormControlLabel
        label={label}
        control={
          <Checkbox
            checked={value === true}
            onChange={({ target }) => engine.writeValue(row.id, column.key, target.checked)}
          />
        }
      />
      {note !== '' && <FormHelperText error={reason !== undefined}>{note}</FormHelperText>}
    </Box>
  );
}

function Field(props: FieldProps) {
  if (!props.engine.editable(props.column)) return <Told {...props} />;
  switch (props.column.editor.type) {
    case 'yesNo':
      return <YesOrNo {...props} />;
    case 'choice':
    case 'reference':
      return <Chosen {...props} />;
    default:
      return <TypedText {...props} />;
  }
}

/** Every field of a record, edited as its cells are: the same checks, the same queue, the same undo. */
export function RecordFields({
  engine,
  row,
}: {
  readonly engine: SheetEngine;
  readonly screen: SheetScreen;
  readonly row: Row;
}) {
  const told = engine.columns.filter((column) => !engine.editable(column));
  const typing = engine.columns.filter(engine.editable);
  return (
    <Stack spacing={2}>
      {told.length > 0 && (
        <Box
          component="dl"
          sx={{
            m: 0,
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
            gap: 1.5,
          }}
        >
          {told.map((column) => (
            <Told key={column.key} engine={engine} row={row} column={column} />
          ))}
        </Box>
      )}
      {typing.map((column) => (
        <Field key={column.key} engine={engine} row={row} column={column} />
      ))}
    </Stack>
  );
}
