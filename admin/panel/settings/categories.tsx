import { Box, Chip, Stack, Typography } from '@mui/material';
import type { Language } from '../../../shared/kernel/language.ts';
import type { Category } from '../../../shared/membership/category.ts';
import { partyKinds, yesNo } from '../../../shared/words/common.ts';
import { categoryWords, deciders, privileges, settingsWords } from '../../../shared/words/office.ts';
import {
  conditionsSaid,
  lengthSaid,
  regimeSaid,
  standingSaid,
} from '../../../shared/contracts/settings-said.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { Facts } from './facts.tsx';
import { Section } from './section.tsx';

const either = (condition: boolean) => (condition ? yesNo.yes : yesNo.no);

/** Several things, or the word for none. */
function listed(all: readonly string[], none: Word, language: Language): string {
  return all.length === 0 ? say(none, language) : all.join(', ');
}

function factsOf({ opensTo, regime, admission, vote, onForm, standing }: Category, language: Language) {
  const words = categoryWords;
  const grace = regime.kind === 'term' && regime.length !== null ? regime.grace : undefined;
  const takesAway = standing.takesAway.map((privilege) => say(privileges[privilege], language));
  return [
    { label: words.opensTo, text: opensTo.map((kind) => say(partyKinds[kind], language)).join(', ') },
    { label: words.regime, text: regimeSaid(regime, language) },
    ...(grace
      ? [{ label: words.grace, text: lengthSaid(grace, language) || say(words.noGrace, language) }]
      : []),
    { label: words.decidedBy, text: say(deciders[admission.decidedBy], language) },
    {
      label: words.conditions,
      text: listed(conditionsSaid(admission, language), words.noConditions, language),
    },
    { label: words.vote, text: say(either(vote), language) },
    { label: words.onForm, text: say(either(onForm), language) },
    { label: words.standing, text: listed(standingSaid(standing, language), words.noStanding, language) },
    ...(takesAway.length > 0 ? [{ label: words.takesAway, text: takesAway.join(', ') }] : []),
  ];
}

/** The categories of members, and what each decides. */
export function Categories({ categories }: { readonly categories: readonly Category[] }) {
  const language = useLanguage();
  return (
    <Section title={settingsWords.categories}>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { md: '1fr 1fr' } }}>
        {categories.map((category) => (
          <Box key={category.id}>
            <Stack direction="row" spacing={1} alignItems="center" sx={{ mb: 1 }}>
              <Typography variant="h3">{category.name[language]}</Typography>
              {!category.active && <Chip size="small" label={say(settingsWords.inactive, language)} />}
            </Stack>
            <Facts facts={factsOf(category, language)} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
