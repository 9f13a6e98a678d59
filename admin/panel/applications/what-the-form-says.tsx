import { Box, Stack, Typography } from '@mui/material';
import type { KeptApplication } from '../../../shared/contracts/records/application.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import { admission, admissionFile } from '../../../shared/words/admission.ts';
import { languageNames, legalForms } from '../../../shared/words/common.ts';
import { formatDay, formatMoney } from '../../../shared/words/format.ts';
import { regions } from '../../../shared/words/regions.ts';
import { roll } from '../../../shared/words/roll.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

type Line = readonly [label: Word, value: string];

function wordOf(words: Readonly<Record<string, Word>>, value: string | null): Word {
  return words[value ?? ''] ?? { fr: '', en: '' };
}

/** The file as it was filled in, who wrote it, what they agreed to, and what was decided. */
export function WhatTheFormSays({ application }: { readonly application: KeptApplication }) {
  const language = useLanguage();
  const { applicant, contact, consents } = application;
  const lines: readonly Line[] = [
    [roll.legalName, applicant.legalName],
    [roll.usualName, applicant.usualName],
    [roll.givenName, applicant.givenName],
    [roll.familyName, applicant.familyName],
    [roll.legalForm, say(wordOf(legalForms, applicant.legalForm), language)],
    [roll.neq, applicant.neq],
    [roll.revenue, applicant.revenue === null ? '' : formatMoney(applicant.revenue, language)],
    [roll.revenueYear, String(applicant.revenueYear ?? '')],
    [roll.jobs, String(applicant.jobs ?? '')],
    [roll.workerMembers, String(applicant.workerMembers ?? '')],
    [roll.region, say(wordOf(regions, applicant.region), language)],
    [roll.municipality, applicant.municipality],
    [roll.address, applicant.address],
    [roll.postalCode, applicant.postalCode],
    [roll.email, applicant.email],
    [roll.phone, applicant.phone],
    [roll.website, applicant.website],
    [roll.language, say(languageNames[applicant.language], language)],
  ];
  const person: readonly Line[] = contact
    ? [
        [roll.givenName, contact.givenName],
        [roll.familyName, contact.familyName],
        [roll.email, contact.email],
        [roll.phone, contact.phone],
      ]
    : [];
  return (
    <>
      {'decision' in application && <Decision application={application} />}
      <Section title={admissionFile.applicant} lines={lines} />
      {person.length > 0 && <Section title={admissionFile.contact} lines={person} />}
      <Stack spacing={1}>
        <Typography variant="h3">{say(admissionFile.consents, language)}</Typography>
        {consents.length === 0 && <Typography>{say(admissionFile.noConsents, language)}</Typography>}
        {consents.map(({ purpose, wording, givenAt, language: shownIn }) => (
          <Box key={purpose}>
            <Typography lang={shownIn}>{wording}</Typography>
            <Typography variant="body2" color="text.secondary">
              {formatDay(dayIn(givenAt), language)}
            </Typography>
          </Box>
        ))}
      </Stack>
    </>
  );
}

type Decided = Extract<KeptApplication, { readonly decision: unknown }>;

function Decision({ application }: { readonly application: Decided }) {
  const language = useLanguage();
  const { decision } = application;
  const { columns } = admission;
  const lines: readonly Line[] = [
    [admissionFile.by, say(decision.by === 'board' ? admissionFile.board : admissionFile.staff, language)],
    [columns.resolution, decision.by === 'board' ? decision.number : ''],
    [columns.decidedOn, formatDay(decision.on, language)],
    [admissionFile.reason, 'reason' in application ? application.reason : ''],
  ];
  return <Section title={admissionFile.decision} lines={lines} />;
}

function Section({ title, lines }: { readonly title: Word; readonly lines: readonly Line[] }) {
  const language = useLanguage();
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {say(title, language)}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(9rem, auto) 1fr', gap: 0.75, columnGap: 2 }}
      >
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Box key={label.en} sx={{ display: 'contents' }}>
              <Typography component="dt" color="text.secondary">
                {say(label, language)}
              </Typography>
              <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Box>
          ))}
      </Box>
    </Box>
  );
}
