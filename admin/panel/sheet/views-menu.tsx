import Check from '@mui/icons-material/Check';
import ExpandMore from '@mui/icons-material/ExpandMore';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Divider,
  FormControlLabel,
  ListItemIcon,
  ListItemText,
  ListSubheader,
  Menu,
  MenuItem,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { common } from '../../../shared/words/common.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import type { NamedView } from './kept-views.ts';
import { useViews, type Views } from './use-views.ts';

type Asked = {
  readonly title: Word;
  readonly name: string;
  readonly shared: boolean;
  readonly over?: NamedView;
};

function NameDialog({ asked, views, onClose }: { asked: Asked; views: Views; onClose: () => void }) {
  const language = useLanguage();
  const [name, setName] = useState(asked.name);
  const [shared, setShared] = useState(asked.shared);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const named = { name: name.trim(), shared };
    if (named.name === '') return;
    onClose();
    void (asked.over === undefined ? views.add(named) : views.rename(asked.over, named));
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <form onSubmit={submit}>
        <DialogTitle>{say(asked.title, language)}</DialogTitle>
        <DialogContent>
          <TextField
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for a name begins in it
            autoFocus
            fullWidth
            required
            margin="dense"
            label={say(viewWords.name, language)}
            value={name}
            onChange={({ target }) => setName(target.value.slice(0, 80))}
          />
          <FormControlLabel
            label={say(viewWords.share, language)}
            control={<Checkbox checked={shared} onChange={({ target }) => setShared(target.checked)} />}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{say(common.cancel, language)}</Button>
          <Button type="submit" variant="contained">
            {say(common.save, language)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type MenuProps = {
  readonly views: Views;
  readonly anchor: HTMLElement;
  readonly onAsk: (asked: Asked) => void;
  readonly onClose: () => void;
};

function ViewsList({ views, anchor, onAsk, onClose }: MenuProps) {
  const language = useLanguage();
  const { open } = views;
  const [changed, mine] = [views.isChanged(), open !== undefined && views.isMine(open)];
  const item = (word: Word, act: () => void, disabled = false) => (
    <MenuItem
      key={say(word, language)}
      disabled={disabled}
      onClick={() => {
        onClose();
        act();
      }}
    >
      <ListItemText inset>{say(word, language)}</ListItemText>
    </MenuItem>
  );
  const line = (view: NamedView) => (
    <MenuItem
      key={view.record.id}
      selected={view === open}
      onClick={() => {
        onClose();
        views.goTo(view.record.id);
      }}
    >
      <ListItemIcon>{view === open && <Check fontSize="small" />}</ListItemIcon>
      <ListItemText secondary={views.isOwn(view) ? undefined : view.record.ownerName}>
        {view.record.name}
      </ListItemText>
    </MenuItem>
  );
  const own = views.views.filter(({ record }) => !record.shared);
  const shared = views.views.filter(({ record }) => record.shared);
  return (
    <Menu
      anchorEl={anchor}
      open
      onClose={onClose}
      slotProps={{ paper: { sx: { minWidth: 280, maxHeight: 520 } } }}
    >
      {item(viewWords.wholeSheet, views.whole)}
      {own.length > 0 && <ListSubheader>{say(viewWords.mine, language)}</ListSubheader>}
      {own.map(line)}
      {shared.length > 0 && <ListSubheader>{say(viewWords.shared, language)}</ListSubheader>}
      {shared.map(line)}
      <Divider />
      {open !== undefined && item(viewWords.save, () => void views.save(open), !changed || !mine)}
      {item(viewWords.saveAs, () =>
        onAsk({ title: viewWords.saveAs, name: open?.record.name ?? '', shared: false }),
      )}
      {open !== undefined && item(viewWords.revert, views.revert, !changed)}
      {open !== undefined && item(viewWords.copyLink, () => void views.copyLink(open))}
      {open !== undefined &&
        item(
          viewWords.rename,
          () => {
            const { name, shared: isShared } = open.record;
            onAsk({ title: viewWords.rename, name, shared: isShared, over: open });
          },
          !mine,
        )}
      {open !== undefined && item(viewWords.remove, () => void views.remove(open), !mine)}
    </Menu>
  );
}

/** The view that is open, whether it was changed since, and the others. */
export function ViewsMenu({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const views = useViews(engine);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [asked, setAsked] = useState<Asked>();
  if (!views.may) return null;
  const name = views.open?.record.name ?? say(viewWords.views, language);
  return (
    <>
      <Button
        size="small"
        color="inherit"
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ maxWidth: 260, whiteSpace: 'nowrap', overflow: 'hidden' }}
      >
        {views.isChanged() ? say(viewWords.changed, language, { name }) : name}
      </Button>
      {anchor !== undefined && (
        <ViewsList views={views} anchor={anchor} onAsk={setAsked} onClose={() => setAnchor(undefined)} />
      )}
      {asked !== undefined && <NameDialog asked={asked} views={views} onClose={() => setAsked(undefined)} />}
    </>
  );
}
