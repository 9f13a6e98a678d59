import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { bulkWords } from '../../../shared/words/bulk.ts';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { readCell } from '../sheet/check.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { optionsFor, type Option } from '../sheet/options.ts';

type Props = {
  readonly engine: SheetEngine;
  readonly column: Column;
  /** A value that the column takes; nothing while what is typed is not one. */
  readonly onValue: (value: Cell | undefined) => void;
};

/** A value for a column, chosen or typed as in its cells. */
export function ValueField(props: Props) {
  const language = useLanguage();
  switch (props.column.editor.type) {
    case 'choice':
    case 'reference':
      return <Chosen {...props} />;
    case 'yesNo':
      return (
        <TextField
          select
          label={say(bulkWords.value, language)}
          defaultValue=""
          onChange={({ target }) => props.onValue(target.value === '' ? undefined : target.value === 'yes')}
        >
          <MenuItem value="yes">{say(common.yes, language)}</MenuItem>
          <MenuItem value="no">{say(common.no, language)}</MenuItem>
        </TextField>
      );
    default:
      return <Typed {...props} />;
  }
}

function Chosen({ column, onValue }: Props) {
  const language = useLanguage();
  const { references } = usePanel();
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  const options = optionsFor(column, asked === chosen?.label ? '' : asked, {
    language,
    matching: references.matching,
  });
  return (
    <Autocomplete
      options={[...options]}
      value={chosen}
      filterOptions={(all) => all}
      isOptionEqualToValue={(one, other) => one.value === other.value}
      onInputChange={(_, input) => setAsked(input)}
      onChange={(_, option) => {
        setChosen(option);
        onValue(option?.value ?? null);
      }}
      renderInput={(input) => (
        <TextField
          {...input}
          label={say(bulkWords.value, language)}
          helperText={chosen === null ? say(bulkWords.emptyValue, language) : ' '}
        />
      )}
    />
  );
}

function Typed({ engine, column, onValue }: Props) {
  const language = useLanguage();
  const [text, setText] = useState('');
  const read = readCell(column, text, engine.surroundings());
  return (
    <TextField
      label={say(bulkWords.value, language)}
      value={text}
      multiline={column.editor.type === 'longText'}
      error={!read.ok}
      helperText={read.ok ? text === '' && say(bulkWords.emptyValue, language) : read.refusal.message}
      onChange={({ target }) => {
        setText(target.value);
        const now = readCell(column, target.value, engine.surroundings());
        onValue(now.ok ? now.value : undefined);
      }}
    />
  );
}
