import { Card, CardContent, Stack, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

type Props = {
  readonly title: Word;
  readonly help?: Word;
  /** What can be done with it. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** One part of the settings. */
export function Section({ title, help, action, children }: Props) {
  const language = useLanguage();
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ flexShrink: 0 }}>
      <CardContent>
        <Stack
          direction="row"
          useFlexGap
          flexWrap="wrap"
          spacing={1}
          alignItems="center"
          justifyContent="space-between"
          sx={{ mb: 1 }}
        >
          <Typography id={id} variant="h2">
            {say(title, language)}
          </Typography>
          {action}
        </Stack>
        {help && (
          <Typography color="text.secondary" sx={{ mb: 2 }}>
            {say(help, language)}
          </Typography>
        )}
        {children}
      </CardContent>
    </Card>
  );
}
