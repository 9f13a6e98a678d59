import { Alert, Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { useNavigate } from 'react-router';
import type { KeptApplication, Suspected } from '../../../shared/contracts/records/application.ts';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { id, type MemberId } from '../../../shared/kernel/ids.ts';
import { admissionFile, duplicateReasons } from '../../../shared/words/admission.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { useSteps } from './use-steps.ts';

type KnownAlreadyProps = { readonly row: Row; readonly application: KeptApplication };

/** Who may be the same party, with the reasons; a person decides. */
export function KnownAlready({ row, application }: KnownAlreadyProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const steps = useSteps();
  const { suspicions, party, state } = application;
  if (suspicions.length === 0) return null;
  const undecided = state === 'received' || state === 'complete' || state === 'recommended';

  function choose(member: MemberId | null): void {
    void steps.each([row], ({ id: applicationId, version }) =>
      api.call(admissionRoutes.correctFile, { path: { applicationId }, body: { version, party: member } }),
    );
  }

  return (
    <Stack spacing={1.5}>
      <Typography variant="h3">{say(admissionFile.known, language)}</Typography>
      <Typography variant="body2" color="text.secondary">
        {say(admissionFile.knownNote, language)}
      </Typography>
      {suspicions.map((suspected) => (
        <Suspect
          key={suspected.id}
          suspected={suspected}
          isParty={suspected.id === party}
          onChoose={undecided ? choose : undefined}
        />
      ))}
    </Stack>
  );
}

type SuspectProps = {
  readonly suspected: Suspected;
  /** The staff has said that it is. */
  readonly isParty: boolean;
  readonly onChoose: ((member: MemberId | null) => void) | undefined;
};

function Suspect({ suspected, isParty, onChoose }: SuspectProps) {
  const language = useLanguage();
  const navigate = useNavigate();
  const isMember = suspected.of === 'member';
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack spacing={1}>
        <Typography sx={{ fontWeight: 600 }}>{suspected.name}</Typography>
        <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap">
          {!isMember && <Chip size="small" label={say(admissionFile.alsoApplies, language)} />}
          {suspected.reasons.map((reason) => (
            <Chip
              key={reason}
              size="small"
              color="warning"
              variant="outlined"
              label={say(duplicateReasons[reason], language)}
            />
          ))}
        </Stack>
        {isParty && <Alert severity="success">{say(admissionFile.isSame, language)}</Alert>}
        <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap">
          {isMember && onChoose && (
            <Button
              size="small"
              variant={isParty ? 'text' : 'outlined'}
              onClick={() => onChoose(isParty ? null : id<MemberId>(suspected.id))}
            >
              {say(isParty ? admissionFile.notSame : admissionFile.same, language)}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => void navigate(`/${isMember ? 'members' : 'applications'}/${suspected.id}`)}
          >
            {say(admissionFile.openRecord, language)}
          </Button>
        </Stack>
      </Stack>
    </Paper>
  );
}
