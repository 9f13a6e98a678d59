import { Box } from '@mui/material';
import { useState } from 'react';
import { useMatch, useNavigate } from 'react-router';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { ChooseFile } from './choose-file.tsx';
import { draftOf, type Draft } from './draft.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { MatchColumns } from './match-columns.tsx';
import { Progress } from './progress.tsx';

/** From a file to rows: choose, match, check, run; and what was imported before. */
export function ImportsPage() {
  const language = useLanguage();
  const navigate = useNavigate();
  const opened = useMatch('/imports/:id')?.params.id;
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const [unreadable, setUnreadable] = useState(false);

  async function choose(file: File): Promise<void> {
    const read = await draftOf(file);
    setUnreadable(read === undefined);
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
          <ChooseFile onChoose={choose} unreadable={unreadable} />
          <EarlierImports onOpen={(id) => void navigate(`/imports/${id}`)} />
        </>
      )}
      {opened === undefined && draft !== undefined && (
        <MatchColumns draft={draft} onBegun={begun} onCancel={() => setDraft(undefined)} />
      )}
    </Box>
  );
}
