import { Box, Card, CardActionArea, Stack, Typography } from '@mui/material';
import type { Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { toneColours } from '../../theme/palette.ts';
import { useLanguage } from '../layout/use-language.ts';
import { recordTitle } from '../record/record-title.ts';
import type { SheetScreen } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { shown } from '../sheet/values.ts';

type Props = {
  readonly engine: SheetEngine;
  readonly screen: SheetScreen;
  readonly row: Row;
  readonly onOpen: (row: Row) => void;
};

/** What a card tells beside its name: the first columns that say something else. */
const mostLines = 4;

type Line = { readonly column: Column; readonly text: string };

function linesOf({ engine, screen, row }: Omit<Props, 'onOpen'>, name: string): readonly Line[] {
  const lines: Line[] = [];
  for (const column of engine.columns) {
    if (lines.length === mostLines) break;
    if (screen.tones?.[column.key] !== undefined) continue;
    const text = shown(column, engine.rows.cellOf(row, column), engine.reader());
    if (text !== '' && text !== name) lines.push({ column, text });
  }
  return lines;
}

/** One row, as a card. */
export function RowCard(props: Props) {
  const { engine, screen, row, onOpen } = props;
  const language = useLanguage();
  const name = screen.nameOf(row) || recordTitle(screen, row, engine.reader());
  return (
    <Card component="li" sx={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 120px' }}>
      <CardActionArea onClick={() => onOpen(row)} sx={{ p: 1.5 }}>
        <Stack direction="row" spacing={1} alignItems="flex-start" justifyContent="space-between">
          <Typography component="span" fontWeight={700} sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Pills engine={engine} screen={screen} row={row} />
        </Stack>
        {linesOf(props, name).map(({ column, text }) => (
          <Typography
            key={column.key}
            component="span"
            variant="body2"
            color="text.secondary"
            noWrap
            sx={{ display: 'block' }}
          >
            {say(column.label, language)}
            {language === 'fr' ? '\u00A0: ' : ': '}
            <Box component="span" sx={{ color: 'text.primary' }}>
              {text}
            </Box>
          </Typography>
        ))}
      </CardActionArea>
    </Card>
  );
}

/** The statuses, in their colours. */
function Pills({ engine, screen, row }: Omit<Props, 'onOpen'>) {
  const told = engine.columns.flatMap((column) => {
    const value = engine.rows.cellOf(row, column);
    const tone = typeof value === 'string' ? screen.tones?.[column.key]?.[value] : undefined;
    return tone === undefined ? [] : [{ column, value, tone }];
  });
  return told.map(({ column, value, tone }) => (
    <Box
      key={column.key}
      component="span"
      sx={({ quilt }) => {
        const { text, ground } = toneColours(quilt, tone);
        return {
          color: text,
          bgcolor: ground,
          borderRadius: 2,
          px: 1,
          fontSize: '0.85rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
          flexShrink: 0,
        };
      }}
    >
      {shown(column, value, engine.reader())}
    </Box>
  ));
}
