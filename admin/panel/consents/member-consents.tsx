import { Alert, Box, Button, List, ListItem, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import { consentRoutes } from '../../../shared/contracts/routes/consents.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import { common } from '../../../shared/words/common.ts';
import {
  consentChannels,
  consentGiven,
  consentPurposeNames,
  consentWithdrawn,
  consentWords,
  withdrawConsentOf,
} from '../../../shared/words/consents.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import type { RecordProps } from '../resource.ts';
import { useSaving } from '../settings/use-saving.ts';
import { RecordConsent } from './record-consent.tsx';

type Consent = AnswerOf<typeof consentRoutes.list>['consents'][number];

/** What a member agreed to, and took back. Only who keeps the roll reads it. */
export function MemberConsents({ row }: RecordProps) {
  const allowed = useMay(consentRoutes.list);
  const language = useLanguage();
  return allowed ? (
    <Consents memberId={row.id} />
  ) : (
    <Typography color="text.secondary">{say(consentWords.reserved, language)}</Typography>
  );
}

function Consents({ memberId }: { readonly memberId: string }) {
  const language = useLanguage();
  const { api } = usePanel();
  const [asked, setAsked] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['consents', memberId],
    queryFn: () => api.call(consentRoutes.list, { path: { memberId } }),
  });
  return (
    <>
      {error && <Alert severity="error">{error.message}</Alert>}
      {!data && !error && <Typography>{say(common.loading, language)}</Typography>}
      {data?.consents.length === 0 && (
        <Typography color="text.secondary">{say(consentWords.none, language)}</Typography>
      )}
      <List disablePadding>
        {data?.consents.map((consent) => (
          <OneConsent key={consent.id} consent={consent} />
        ))}
      </List>
      <Button sx={{ mt: 2 }} variant="outlined" onClick={() => setAsked(true)}>
        {say(consentWords.record, language)}
      </Button>
      {asked && <RecordConsent memberId={memberId} onClose={() => setAsked(false)} />}
    </>
  );
}

function OneConsent({ consent }: { readonly consent: Consent }) {
  const language = useLanguage();
  const { api } = usePanel();
  const save = useSaving({ read: 'consents', labels: {} });
  const { id, memberId, purpose, channel, givenAt, withdrawnAt, wording, proof } = consent;
  const name = say(consentPurposeNames[purpose], language);
  const given = { on: formatDay(dayIn(givenAt), language), channel: say(consentChannels[channel], language) };
  const path = { memberId, consentId: id };
  return (
    <ListItem disableGutters divider sx={{ display: 'block' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        {withdrawnAt === null && (
          <Button
            size="small"
            color="error"
            aria-label={say(withdrawConsentOf, language, { name })}
            onClick={() => void save(() => api.call(consentRoutes.withdraw, { path }))}
          >
            {say(consentWords.withdraw, language)}
          </Button>
        )}
      </Box>
      <Typography variant="body2">{say(consentGiven, language, given)}</Typography>
      {withdrawnAt !== null && (
        <Typography variant="body2" color="error">
          {say(consentWithdrawn, language, { on: formatDay(dayIn(withdrawnAt), language) })}
        </Typography>
      )}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }} lang={consent.language}>
        {wording}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {proof}
      </Typography>
    </ListItem>
  );
}
