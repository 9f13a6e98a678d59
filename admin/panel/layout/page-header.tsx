import { Typography } from '@mui/material';
import { memo, use, useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { HeaderSlot } from './header-slot.ts';

type Props = { readonly title: string; readonly children?: ReactNode };

/** The title of a page, put in the bar at the top and in the window's name. */
export const PageHeader = memo(function PageHeader({ title, children }: Props) {
  const slot = use(HeaderSlot);
  useEffect(() => {
    document.title = `${title} – Courtepointe`;
  }, [title]);
  if (slot === null) return null;
  return createPortal(
    <>
      <Typography
        variant="h1"
        sx={{
          fontSize: { xs: '1.1rem', sm: '1.4rem' },
          lineHeight: 1.15,
          whiteSpace: { sm: 'nowrap' },
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {title}
      </Typography>
      {children}
    </>,
    slot,
  );
});
