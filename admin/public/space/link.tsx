import type { ReactNode } from 'react';
import { useSpace } from './space-context.ts';

type LinkProps = { readonly to: string; readonly className: string; readonly children: ReactNode };

/** A link within the space: it goes without loading the page anew, and is a link like any other. */
export function Link({ to, className, children }: LinkProps) {
  const { go } = useSpace();
  return (
    <a
      href={`${to}${window.location.search}`}
      className={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
