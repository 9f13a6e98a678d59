import { Box, Button, Checkbox, FormControlLabel, Stack, TextField, Typography } from '@mui/material';
import { useEffect, useState, type FormEvent } from 'react';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { common } from '../../../shared/words/common.ts';
import { formatNumber } from '../../../shared/words/format.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import { filterKind, type Filter } from './filters.ts';
import { readBound } from '../../../shared/contracts/sheets/parse.ts';
import { countValues, type ValueCount } from './value-counts.ts';
import { typed } from './values.ts';

type Props = {
  readonly engine: SheetEngine;
  readonly column: Column;
  readonly onFilter: (filter: Filter | undefined) => void;
};
type PartProps = Props & {
  readonly now: Filter | undefined;
  readonly set: (filter: Filter | undefined) => void;
};

/** Where a list of values is long, it is narrowed by typing; and never listed whole when it is very long. */
const [fewValues, mostListed] = [8, 200];

function Contains({ now, set }: PartProps) {
  const language = useLanguage();
  return (
    <TextField
      fullWidth
      label={say(sheetWords.contains, language)}
      value={now?.kind === 'contains' ? now.text : ''}
      onChange={({ target }) =>
        set(target.value === '' ? undefined : { kind: 'contains', text: target.value })
      }
    />
  );
}

function Between({ engine, column, now, set }: PartProps) {
  const language = useLanguage();
  const bounds = now?.kind === 'between' ? now : undefined;
  const [texts, setTexts] = useState({
    from: typed(column, bounds?.from ?? null, engine.reader()),
    to: typed(column, bounds?.to ?? null, engine.reader()),
  });
  function write(side: 'from' | 'to', text: string): void {
    const next = { ...texts, [side]: text };
    setTexts(next);
    const from = readBound(column, next.from, engine.today(), language);
    const to = readBound(column, next.to, engine.today(), language);
    const nothing = from === undefined && to === undefined;
    set(
      nothing
        ? undefined
        : { kind: 'between', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    );
  }
  return (
    <Stack direction="row" spacing={1}>
      {(['from', 'to'] as const).map((side) => (
        <TextField
          key={side}
          label={say(sheetWords[side], language)}
          value={texts[side]}
          onChange={({ target }) => write(side, target.value)}
        />
      ))}
    </Stack>
  );
}

function Among({ engine, column, now, set }: PartProps) {
  const language = useLanguage();
  // Counted once the menu is there: of a large roll that takes longer than a click should.
  const [counts, setCounts] = useState<readonly ValueCount[]>([]);
  const [narrow, setNarrow] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setCounts(countValues(engine, column)), 30);
    return () => clearTimeout(timer);
  }, [engine, column]);
  const listed = counts.filter(({ label }) => fold(label).includes(fold(narrow))).slice(0, mostListed);
  const chosen = new Set(now?.kind === 'among' ? now.values : []);
  function toggle(value: string): void {
    const next = new Set(chosen);
    if (!next.delete(value)) next.add(value);
    set(next.size === 0 ? undefined : { kind: 'among', values: [...next] });
  }
  return (
    <Box sx={{ maxHeight: 230, overflowY: 'auto', mx: -1, px: 1 }}>
      {counts.length > fewValues && (
        <TextField
          fullWidth
          size="small"
          label={say(common.search, language)}
          value={narrow}
          onChange={({ target }) => setNarrow(target.value)}
          sx={{ mt: 0.75, mb: 0.5 }}
        />
      )}
      {listed.map(({ value, label, count }) => (
        <Stack key={value} direction="row" alignItems="center" justifyContent="space-between">
          <FormControlLabel
            label={label || say(sheetWords.blank, language)}
            control={<Checkbox size="small" checked={chosen.has(value)} onChange={() => toggle(value)} />}
            slotProps={{ typography: { variant: 'body2' } }}
          />
          <Typography variant="body2" color="text.secondary">
            {formatNumber(count, language)}
          </Typography>
        </Stack>
      ))}
    </Box>
  );
}

const parts = { contains: Contains, between: Between, among: Among } as const;

/** Which values of a column are shown: by text, within bounds, or among those there are, with their counts. */
export function FilterForm(props: Props) {
  const { engine, column, onFilter } = props;
  const language = useLanguage();
  const [now, set] = useState<Filter | undefined>(engine.rows.view().filters[column.key]);
  const kind = filterKind(column);
  const Part = parts[kind];
  const blank = (only: 'empty' | 'filled', label: Word) => (
    <FormControlLabel
      label={say(label, language)}
      control={
        <Checkbox
          size="small"
          checked={now?.kind === only}
          onChange={({ target }) => set(target.checked ? { kind: only } : undefined)}
        />
      }
      slotProps={{ typography: { variant: 'body2' } }}
    />
  );
  function submit(event: FormEvent): void {
    event.preventDefault();
    onFilter(now);
  }

  return (
    <Box component="form" onSubmit={submit} sx={{ p: 2, pt: 1.5 }}>
      <Part {...props} now={now} set={set} />
      {kind !== 'among' && (
        <Stack sx={{ mt: 0.5 }}>
          {blank('empty', sheetWords.onlyEmpty)}
          {blank('filled', sheetWords.onlyFilled)}
        </Stack>
      )}
      <Stack direction="row" spacing={1} sx={{ mt: 1.5 }}>
        <Button type="submit" variant="contained" size="small">
          {say(sheetWords.apply, language)}
        </Button>
        <Button size="small" onClick={() => onFilter(undefined)}>
          {say(common.remove, language)}
        </Button>
      </Stack>
    </Box>
  );
}
