import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { common } from '../../../shared/words/common.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { Controller } from './controller.ts';
import type { SheetQuestion as Question } from './row-hands.ts';

type Props = { readonly controller: Controller; readonly onDone: () => void };

const words = {
  grow: {
    asked: sheetWords.growAsked,
    told: sheetWords.growTold,
    yes: sheetWords.grow,
    no: sheetWords.leave,
  },
  remove: {
    asked: sheetWords.removeAsked,
    told: sheetWords.removeTold,
    yes: sheetWords.remove,
    no: common.cancel,
  },
} as const satisfies Record<Question['ask'], object>;

/** What the sheet asks before it does more than what was asked of it; Enter says yes, Escape no. */
export function SheetQuestion({ controller, onDone }: Props) {
  const language = useLanguage();
  const question = controller.question();
  if (question === undefined) return null;
  const { asked, told, yes, no } = words[question.ask];
  const answer = (agreed: boolean) => () => {
    controller.answer(agreed);
    // Once the dialog is gone: as long as it is there, it keeps the focus.
    setTimeout(onDone);
  };
  return (
    <Dialog
      open
      disableRestoreFocus
      onClose={answer(false)}
      aria-labelledby="sheet-asked"
      aria-describedby="sheet-told"
    >
      <DialogTitle id="sheet-asked">{say(asked, language, { n: question.rows })}</DialogTitle>
      <DialogContent>
        <DialogContentText id="sheet-told">{say(told, language)}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={answer(false)}>{say(no, language)}</Button>
        <Button
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a question just asked: the keys answer it
          autoFocus
          variant="contained"
          color={question.ask === 'remove' ? 'error' : 'primary'}
          onClick={answer(true)}
        >
          {say(yes, language)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
