import First from '@mui/icons-material/KeyboardDoubleArrowLeft';
import Last from '@mui/icons-material/KeyboardDoubleArrowRight';
import Left from '@mui/icons-material/KeyboardArrowLeft';
import Right from '@mui/icons-material/KeyboardArrowRight';
import { Box, Button, IconButton, Paper, Stack, Typography } from '@mui/material';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType, MouseEvent } from 'react';
import { addMonths, partsOf, type Day } from '../../../shared/kernel/day.ts';
import { formatDay, formatMonth } from '../../../shared/words/format.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { weeksAround } from './calendar-days.ts';
import { besideCell } from './cell-anchor.tsx';
import type { SheetEngine } from './engine.ts';

/** The field keeps the focus: what is pressed here only says what it holds. */
const keep = (act: () => void) => (event: MouseEvent) => {
  event.preventDefault();
  act();
};

type TurnProps = {
  readonly label: Word;
  readonly icon: ComponentType<SvgIconProps>;
  readonly onTurn: () => void;
};

function Turn({ label, icon: Icon, onTurn }: TurnProps) {
  const language = useLanguage();
  return (
    <IconButton size="small" tabIndex={-1} aria-label={say(label, language)} onMouseDown={keep(onTurn)}>
      <Icon fontSize="small" />
    </IconButton>
  );
}

type DateProps = {
  readonly day: Day;
  readonly month: number;
  readonly chosen: boolean;
  readonly today: boolean;
  readonly onTake: () => void;
};

function CalendarDate({ day, month, chosen, today, onTake }: DateProps) {
  const language = useLanguage();
  const { date, month: own } = partsOf(day);
  return (
    <Box
      component="td"
      id={`sheet-day-${day}`}
      aria-label={formatDay(day, language)}
      aria-selected={chosen}
      {...(today ? { 'aria-current': 'date' } : {})}
      onMouseDown={keep(onTake)}
      sx={(theme) => ({
        width: 34,
        height: 30,
        textAlign: 'center',
        cursor: 'pointer',
        fontSize: 14,
        borderRadius: '4px',
        fontWeight: today ? 700 : 400,
        outline: today ? `1px solid ${theme.quilt.garnet}` : 'none',
        outlineOffset: -1,
        color: own === month ? theme.quilt.ink : theme.quilt.faded,
        ...(chosen ? { backgroundColor: theme.quilt.garnet, color: theme.quilt.paper } : {}),
        '&:hover': chosen ? {} : { backgroundColor: theme.quilt.stoneSoft },
      })}
    >
      {date}
    </Box>
  );
}

/** The calendar under a day that is being edited; Alt and Down lead into it, and typing goes on beside it. */
export function Calendar({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const { controller, columns, today } = engine;
  const editing = controller.editing();
  const column = editing && columns[editing.place.column];
  if (editing?.calendar === undefined || column === undefined) return null;
  const { day } = editing.calendar;
  const { year, month } = partsOf(day);
  const turn = (months: number) => () => controller.showDay(addMonths(day, months));
  return (
    <Paper
      variant="outlined"
      id="sheet-calendar"
      sx={{ ...besideCell, width: 'max-content', p: 1, userSelect: 'none' }}
    >
      <Stack direction="row" alignItems="center">
        <Turn label={sheetWords.yearBefore} icon={First} onTurn={turn(-12)} />
        <Turn label={sheetWords.monthBefore} icon={Left} onTurn={turn(-1)} />
        <Typography variant="body2" sx={{ flex: 1, textAlign: 'center', fontWeight: 600 }}>
          {formatMonth(`${year}-${String(month).padStart(2, '0')}`, language)}
        </Typography>
        <Turn label={sheetWords.monthAfter} icon={Right} onTurn={turn(1)} />
        <Turn label={sheetWords.yearAfter} icon={Last} onTurn={turn(12)} />
      </Stack>
      <Box
        component="table"
        role="grid"
        aria-label={say(sheetWords.calendar, language, { name: say(column.label, language) })}
        sx={{ borderCollapse: 'separate', borderSpacing: 1 }}
      >
        <thead>
          <tr>
            {say(sheetWords.weekdays, language)
              .split(' ')
              .map((name) => (
                <Box
                  component="th"
                  key={name}
                  scope="col"
                  sx={{ fontSize: 12, fontWeight: 400, color: 'text.secondary' }}
                >
                  {name}
                </Box>
              ))}
          </tr>
        </thead>
        <tbody>
          {weeksAround(day).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <CalendarDate
                  key={one}
                  day={one}
                  month={month}
                  chosen={one === day}
                  today={one === today()}
                  onTake={() => controller.takeDay(one)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      <Stack direction="row" justifyContent="space-between">
        <Button size="small" tabIndex={-1} onMouseDown={keep(() => controller.takeDay(today()))}>
          {say(sheetWords.today, language)}
        </Button>
        <Button size="small" tabIndex={-1} onMouseDown={keep(() => controller.commit(''))}>
          {say(sheetWords.emptied, language)}
        </Button>
      </Stack>
    </Paper>
  );
}
