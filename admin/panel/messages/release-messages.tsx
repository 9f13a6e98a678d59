import { Button } from '@mui/material';
import { useNotify } from 'react-admin';
import { messagesRoutes } from '../../../shared/contracts/routes/messages.ts';
import { common } from '../../../shared/words/common.ts';
import { previewWords } from '../../../shared/words/messages.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import type { SelectionProps } from '../resource.ts';

/** Sends again the selected messages that wait for a person. */
export function ReleaseMessages({ rows }: SelectionProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const notify = useNotify();
  const held = rows.filter((row) => row['state'] === 'held');
  if (!useMay(messagesRoutes.release) || held.length === 0) return null;

  async function release(): Promise<void> {
    const results = await Promise.allSettled(
      held.map(({ id }) => api.call(messagesRoutes.release, { path: { messageId: id } })),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed)
      notify(failed.reason instanceof Error ? failed.reason.message : say(common.somethingWrong, language), {
        type: 'error',
      });
  }
  return (
    <Button size="small" onClick={() => void release()}>
      {say(previewWords.release, language)}
    </Button>
  );
}
