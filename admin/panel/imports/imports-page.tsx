import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useMatch, useNavigate, useSearchParams } from 'react-router';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { ChooseFile } from './choose-file.tsx';
import type { Draft } from './draft.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { MatchColumns } from './match-columns.tsx';
import { openDraft, tableOf } from './open-draft.ts';
import { Progress } from './progress.tsx';
import { isImported, titleOf, useImportable, useImportedSheet } from './sheets.ts';

/** From a file to rows: choose, match, check, run; and what was imported before. */
export function ImportsPage() {
  const language = useLanguage();
  const navigate = useNavigate();
  const opened = useMatch('/imports/:id')?.params.id;
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const { api } = usePanel();
  const importable = useImportable();
  const [asked, setAsked] = useSearchParams();
  const wanted = asked.get('sheet');
  const name = isImported(wanted) && importable.includes(wanted) ? wanted : (importable[0] ?? 'members');
  const sheet = useImportedSheet(name);
  const [unreadable, setUnreadable] = useState(false);

  async function choose(file: File): Promise<void> {
    const read = await openDraft(api, name, file, language).catch(() => undefined);
    setUnreadable(read === undefined);
    setDraft(read);
  }
  async function chooseTable(table: string): Promise<void> {
    if (draft?.id === undefined) return;
    const read = await tableOf(api, draft.file, draft.id, table).catch(() => undefined);
    if (read === undefined) setUnreadable(true);
    setDraft(read);
  }
  function begun(id: string): void {
    setDraft(undefined);
    void navigate(`/imports/${id}`);
  }

  return (
    <Box
      component="section"
      sx={{ flex: 1, overflow: 'auto', p: { xs: 2, md: 3 }, maxWidth: 1100, width: '100%', mx: 'auto' }}
    >
      <PageHeader title={say(importPage.title, language)} />
      {opened !== undefined && <Progress key={opened} id={opened} />}
      {opened === undefined && draft === undefined && (
        <>
          <TextField
            select
            size="small"
            label={say(importPage.into, language)}
            value={name}
            onChange={({ target }) => setAsked({ sheet: target.value })}
            sx={{ minWidth: 280, mb: 2 }}
          >
            {importable.map((one) => (
              <MenuItem key={one} value={one}>
                {say(titleOf(one), language)}
              </MenuItem>
            ))}
          </TextField>
          <ChooseFile onChoose={choose} unreadable={unreadable} />
          <EarlierImports onOpen={(id) => void navigate(`/imports/${id}`)} />
        </>
      )}
      {opened === undefined && draft !== undefined && (
        <MatchColumns
          key={`${draft.file.name} ${draft.table}`}
          sheet={sheet}
          name={name}
          draft={draft}
          onTable={(table) => void chooseTable(table)}
          onBegun={begun}
          onCancel={() => setDraft(undefined)}
        />
      )}
    </Box>
  );
}
