import { Button, Container, createTheme, CssBaseline, Stack, ThemeProvider, Typography } from '@mui/material';
import type { Language } from '../../../shared/kernel/language.ts';
import { common } from '../../../shared/words/common.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { lightTheme } from '../../theme/theme.ts';

const theme = createTheme(lightTheme);

type Props = { readonly language: Language; readonly why: Word; readonly onSignOut: () => Promise<void> };

/** The panel does not open: no access, or no server. */
export function Closed({ language, why, onSignOut }: Props) {
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Container component="main" maxWidth="sm" sx={{ py: 12 }}>
        <Stack spacing={3} alignItems="flex-start">
          <Typography variant="h1">Courtepointe</Typography>
          <Typography role="alert">{say(why, language)}</Typography>
          <Stack direction="row" spacing={2}>
            <Button variant="contained" onClick={() => window.location.reload()}>
              {say(common.retry, language)}
            </Button>
            <Button variant="outlined" onClick={() => void onSignOut()}>
              {say(common.signOut, language)}
            </Button>
          </Stack>
        </Stack>
      </Container>
    </ThemeProvider>
  );
}
