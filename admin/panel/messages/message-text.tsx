import { Alert, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { messageReaders, messagesRoutes } from '../../../shared/contracts/routes/messages.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isTemplate } from '../../../shared/messages/template.ts';
import { messageWords } from '../../../shared/words/messages.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';

/** What a message says, for whom it concerns. */
export function MessageText({ row }: { readonly row: Row }) {
  const language = useLanguage();
  const { api, me } = usePanel();
  const { template } = row;
  const readers = isTemplate(template) ? messageReaders(template) : [];
  const reads = me.roles.some((role) => readers.includes(role));
  const { data, error } = useQuery({
    queryKey: ['message', row.id],
    queryFn: () => api.call(messagesRoutes.readMessage, { path: { messageId: row.id } }),
    enabled: reads,
  });
  if (!reads) {
    const why = readers.length === 0 ? messageWords.secret : messageWords.others;
    return <Typography color="text.secondary">{say(why, language)}</Typography>;
  }
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (data === undefined) return null;
  return (
    <>
      <Typography variant="h3" sx={{ mb: 2 }}>
        {data.subject}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{data.text}</Typography>
      {data.attachments.map((name) => (
        <Typography key={name} color="text.secondary" sx={{ mt: 2 }}>
          {say(messageWords.attached, language, { name })}
        </Typography>
      ))}
    </>
  );
}
