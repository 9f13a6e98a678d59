import { Box, FormHelperText, FormLabel, MenuItem, Stack, TextField } from '@mui/material';
import type { Language } from '../../../shared/kernel/language.ts';
import { components, type Component, type Requirement } from '../../../shared/mentorship/programme.ts';
import { explain, formats } from '../../../shared/words/invalid.ts';
import { confirmers, levelWords } from '../../../shared/words/levels.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { TextLine } from '../settings/text-line.tsx';
import { askedLabel, type AskedDraft, type LevelDraft } from './level-draft.ts';

type Asked = LevelDraft['asked'];
type Props = { readonly asked: Asked; readonly onChange: (asked: Asked) => void };

/** What a level asks for, group by group: how many, for how long, and who confirms that it was done. */
export function AskedFields({ asked, onChange }: Props) {
  const language = useLanguage();
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <FormLabel component="legend">{say(levelWords.asked, language)}</FormLabel>
      <FormHelperText sx={{ mb: 1.5 }}>{say(levelWords.askedHelp, language)}</FormHelperText>
      <Stack spacing={2.5}>
        {components.map((component) => (
          <AskedGroup
            key={component}
            component={component}
            asked={asked[component]}
            onChange={(one) => onChange({ ...asked, [component]: one })}
          />
        ))}
      </Stack>
    </Box>
  );
}

type GroupProps = {
  readonly component: Component;
  readonly asked: AskedDraft;
  readonly onChange: (asked: AskedDraft) => void;
};

function AskedGroup({ component, asked, onChange }: GroupProps) {
  const language = useLanguage();
  const { name, count, hours, confirmedBy } = asked;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, minmax(0, 1fr))' },
      }}
    >
      <Box sx={{ gridColumn: 'span 2' }}>
        <TextLine
          size="small"
          label={askedLabel(component, settingsWords.nameFr)}
          value={name.fr}
          onChange={(fr) => onChange({ ...asked, name: { ...name, fr } })}
          required
        />
      </Box>
      <Box sx={{ gridColumn: 'span 2' }}>
        <TextLine
          size="small"
          label={askedLabel(component, settingsWords.nameEn)}
          value={name.en}
          onChange={(en) => onChange({ ...asked, name: { ...name, en } })}
          required
        />
      </Box>
      <TextLine
        size="small"
        type="number"
        label={askedLabel(component, levelWords.count)}
        value={count}
        onChange={(text) => onChange({ ...asked, count: text })}
        mistake={amountMistake(count, language)}
      />
      <TextLine
        size="small"
        type="number"
        label={askedLabel(component, levelWords.hours)}
        value={hours}
        onChange={(text) => onChange({ ...asked, hours: text })}
        mistake={amountMistake(hours, language)}
      />
      <Confirmer
        component={component}
        value={confirmedBy}
        onChange={(by) => onChange({ ...asked, confirmedBy: by })}
      />
    </Box>
  );
}

/** What is wrong with a number that is typed; nothing typed is none asked. */
function amountMistake(text: string, language: Language): string | undefined {
  const amount = Number(text);
  if (!Number.isInteger(amount)) return say(formats.integer, language);
  return amount < 0 ? explain({ code: 'too_small', minimum: 0, origin: 'number' }, language) : undefined;
}

type Confirms = Requirement['confirmedBy'];
const everyConfirmer: readonly Confirms[] = ['coordinator', 'client', 'mentor', 'subcommittee', 'nobody'];
type ConfirmerProps = {
  readonly component: Component;
  readonly value: Confirms;
  readonly onChange: (by: Confirms) => void;
};

function Confirmer({ component, value, onChange }: ConfirmerProps) {
  const language = useLanguage();
  return (
    <TextField
      select
      size="small"
      label={say(askedLabel(component, levelWords.confirmedBy), language)}
      value={value}
      onChange={({ target }) => onChange(everyConfirmer.find((one) => one === target.value) ?? value)}
      sx={{ gridColumn: 'span 2' }}
    >
      {everyConfirmer.map((one) => (
        <MenuItem key={one} value={one}>
          {say(confirmers[one], language)}
        </MenuItem>
      ))}
    </TextField>
  );
}
