import { Box, List, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { importsRoutes } from '../../../shared/contracts/routes/imports.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { importedRows, importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';

const outcome = {
  uploading: importPage.uploading,
  checking: importPage.checking,
  checked: importPage.toRun,
  running: importPage.running,
  done: importPage.done,
  undoing: importPage.undoing,
  undone: importPage.undone,
  unreadable: importPage.unreadable,
} as const;

const became = ['added', 'updated', 'removed', 'restored'] as const;

/** What was imported before, by whom, and with what outcome: each can be opened, resumed or undone. */
export function EarlierImports({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const language = useLanguage();
  const { api } = usePanel();
  const { data } = useQuery({
    queryKey: ['imports', 'list'],
    queryFn: () => api.call(importsRoutes.list, {}),
  });
  if (!data) return null;
  return (
    <Box sx={{ mt: 4 }}>
      <Typography variant="h2" sx={{ fontSize: '1.1rem', mb: 1 }}>
        {say(importPage.earlier, language)}
      </Typography>
      {data.imports.length === 0 && (
        <Typography color="text.secondary">{say(importPage.none, language)}</Typography>
      )}
      <List disablePadding>
        {data.imports.map(({ id, fileName, byName, createdAt, state, counts }) => (
          <ListItemButton key={id} divider onClick={() => onOpen(id)}>
            <ListItemText
              primary={fileName}
              secondary={[
                formatDay(dayIn(createdAt), language),
                byName,
                say(outcome[state], language),
                ...became.flatMap((key) =>
                  counts[key] > 0 ? [say(importedRows[key], language, { n: counts[key] })] : [],
                ),
              ].join(' · ')}
            />
          </ListItemButton>
        ))}
      </List>
    </Box>
  );
}
