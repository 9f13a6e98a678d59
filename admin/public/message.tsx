import type { ReactNode } from 'react';
import { Arrival } from './frame.tsx';

type MessageProps = {
  readonly title: string;
  readonly text: string;
  readonly picture?: ReactNode;
  readonly children?: ReactNode;
};

/** A page that says one thing, and offers at most one. */
export function Message({ title, text, picture, children }: MessageProps) {
  return (
    <section className="letter">
      {picture}
      <Arrival key={title}>{title}</Arrival>
      <p className="lead">{text}</p>
      {children}
    </section>
  );
}
