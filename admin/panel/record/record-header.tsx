import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Close from '@mui/icons-material/Close';
import Link from '@mui/icons-material/Link';
import { IconButton, Stack, Tooltip, Typography } from '@mui/material';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import { useNotify } from 'react-admin';
import { common } from '../../../shared/words/common.ts';
import { recordWords } from '../../../shared/words/record.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { Way } from './neighbour.ts';

type Props = {
  readonly name: string;
  readonly can: (way: Way) => boolean;
  readonly onStep: (way: Way) => void;
  readonly onClose: () => void;
};

type ToolProps = {
  readonly label: Word;
  readonly icon: ComponentType<SvgIconProps>;
  readonly disabled?: boolean;
  readonly keys?: string;
  readonly onClick: () => void;
};

function Tool({ label, icon: Icon, disabled = false, keys, onClick }: ToolProps) {
  const text = say(label, useLanguage());
  return (
    <Tooltip title={keys === undefined ? text : `${text} (${keys})`}>
      <span>
        <IconButton
          aria-label={text}
          aria-keyshortcuts={keys?.replace(' ', '')}
          disabled={disabled}
          onClick={onClick}
          size="small"
        >
          <Icon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  );
}

/** Whose record it is, the one before and after it in the sheet, its address, and the way out. */
export function RecordHeader({ name, can, onStep, onClose }: Props) {
  const language = useLanguage();
  const notify = useNotify();

  async function copyAddress(): Promise<void> {
    try {
      await navigator.clipboard.writeText(window.location.href);
      notify(say(recordWords.linkCopied, language), { type: 'success' });
    } catch {
      // The browser keeps its clipboard: the address can be copied by hand.
      notify(window.location.href);
    }
  }

  return (
    <Stack direction="row" alignItems="flex-start" spacing={1} sx={{ pl: 3, pr: 1.5, pt: 2, pb: 1 }}>
      <Typography
        id="record-title"
        variant="h2"
        tabIndex={-1}
        aria-live="polite"
        sx={{ outline: 'none', flex: 1, minWidth: 0, pt: 0.5, overflowWrap: 'anywhere' }}
      >
        {name}
      </Typography>
      <Stack direction="row">
        <Tool
          label={recordWords.previous}
          icon={ArrowUpward}
          keys="Alt+PageUp"
          disabled={!can('previous')}
          onClick={() => onStep('previous')}
        />
        <Tool
          label={recordWords.next}
          icon={ArrowDownward}
          keys="Alt+PageDown"
          disabled={!can('next')}
          onClick={() => onStep('next')}
        />
        <Tool label={recordWords.copyLink} icon={Link} onClick={() => void copyAddress()} />
        <Tool label={common.close} icon={Close} onClick={onClose} />
      </Stack>
    </Stack>
  );
}
