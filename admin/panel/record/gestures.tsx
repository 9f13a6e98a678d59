import SettingsBackupRestore from '@mui/icons-material/SettingsBackupRestore';
import { Box, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import type * as z from 'zod';
import type { historySchema } from '../../../shared/contracts/sheets/routes.ts';
import type { Cell } from '../../../shared/contracts/sheets/sheet.ts';
import { recordWords, restoreWord } from '../../../shared/words/record.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { isEmpty } from '../sheet/filters.ts';
import { instantText } from '../sheet/values.ts';

export type Change = z.infer<typeof historySchema>['changes'][number];
type Gesture = Pick<Change, 'at' | 'actorName' | 'action'> & { readonly changes: readonly Change[] };

/** How the fields of a record are named and written; what is not written at all is said to be empty. */
export type Telling = {
  readonly labelOf: (field: string) => string;
  readonly textOf: (field: string, value: Cell) => string;
  /** Gives a field the value back that it had before a change; absent where it has that value, or is not to be written. */
  readonly restorer?: (field: string, value: Cell) => (() => void) | undefined;
};

function isCell(value: unknown): value is Cell {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** What one person changed at once stands together. */
function gesturesOf(changes: readonly Change[]): readonly Gesture[] {
  const gestures: (Omit<Gesture, 'changes'> & { changes: Change[] })[] = [];
  for (const change of changes) {
    const last = gestures.at(-1);
    if (last?.at === change.at && last.actorName === change.actorName) last.changes.push(change);
    else
      gestures.push({ at: change.at, actorName: change.actorName, action: change.action, changes: [change] });
  }
  return gestures;
}

type LineProps = { readonly change: Change; readonly telling: Telling };

function Line({ change: { field, from, to }, telling }: LineProps) {
  const language = useLanguage();
  const written = (value: unknown) =>
    (isCell(value) ? telling.textOf(field, value) : '') || say(recordWords.emptied, language);
  const was = isCell(from) && !isEmpty(from);
  const before = isCell(from) ? from : null;
  const restore = telling.restorer?.(field, before);
  const label = say(restoreWord, language, {
    field: telling.labelOf(field),
    text: was ? telling.textOf(field, before) : '',
  });
  return (
    <Typography component="li">
      {telling.labelOf(field)}
      {language === 'fr' ? '\u00A0: ' : ': '}
      {was && (
        <>
          <s>{written(from)}</s> →{' '}
        </>
      )}
      <strong>{written(to)}</strong>
      {restore !== undefined && (
        <Tooltip title={label}>
          <IconButton aria-label={label} size="small" onClick={restore} sx={{ p: 0.25, ml: 0.5 }}>
            <SettingsBackupRestore sx={{ fontSize: 17 }} />
          </IconButton>
        </Tooltip>
      )}
    </Typography>
  );
}

type Props = { readonly changes: readonly Change[]; readonly telling: Telling };

/** Who changed what at once, and when. */
export function Gestures({ changes, telling }: Props) {
  const language = useLanguage();
  return (
    <Stack component="ol" spacing={2} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {gesturesOf(changes).map(({ at, actorName, action, changes: lines }) => (
        <Stack
          key={`${at} ${actorName}`}
          component="li"
          spacing={0.25}
          sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5 }}
        >
          <Typography variant="body2" color="text.secondary">
            {instantText(at, language)} · {actorName || say(recordWords.nobody, language)}
            {action === 'import' && ` ${say(recordWords.byImport, language)}`}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {lines.map((change) => (
              <Line key={change.field} change={change} telling={telling} />
            ))}
          </Box>
        </Stack>
      ))}
    </Stack>
  );
}
