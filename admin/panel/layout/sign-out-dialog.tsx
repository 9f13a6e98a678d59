import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { common } from '../../../shared/words/common.ts';
import { frame, lostBySigningOut } from '../../../shared/words/panel.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from './use-language.ts';

type Props = { readonly cells: number; readonly onStay: () => void; readonly onLeave: () => void };

/** Asks who signs out with unsaved cells: memory is emptied, and they with it. */
export function SignOutDialog({ cells, onStay, onLeave }: Props) {
  const language = useLanguage();
  return (
    <Dialog open onClose={onStay} aria-labelledby="sign-out-title">
      <DialogTitle id="sign-out-title">{say(frame.signOutAsked, language)}</DialogTitle>
      <DialogContent>
        <DialogContentText>{say(lostBySigningOut, language, { n: cells })}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onLeave} color="error">
          {say(common.signOut, language)}
        </Button>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the safe answer is under the hand of who hurries */}
        <Button onClick={onStay} variant="contained" autoFocus>
          {say(frame.stay, language)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
